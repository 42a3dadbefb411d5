package dev.buildout.model.table;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML file of a workbook, element by element. Document types are refused, so there are no entities to expand. */
final class XmlPart {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    }

    private final XMLStreamReader reader;

    XmlPart(byte[] bytes) throws XMLStreamException {
        synchronized (FACTORY) {
            this.reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
        }
    }

    /** What happens next: one of the constants of {@link XMLStreamConstants}; its END_DOCUMENT at the end. */
    int next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return XMLStreamConstants.END_DOCUMENT;
        }
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("it defines entities, which are not read");
        }
        return event;
    }

    /** Whether this is the beginning of such an element. */
    boolean opens(int event, String element) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    boolean closes(int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String text() {
        return reader.getText();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The id that links an element to a part of the package; stands beside a plain id. */
    @Nullable
    String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && space != null && space.endsWith("relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }
}
