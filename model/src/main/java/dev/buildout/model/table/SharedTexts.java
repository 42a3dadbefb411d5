package dev.buildout.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The texts of a workbook, which its cells refer to by number. */
final class SharedTexts {

    private SharedTexts() {}

    static List<String> read(Workbook workbook) throws TableException, XMLStreamException {
        Optional<byte[]> part = workbook.part("xl/sharedStrings.xml");
        List<String> texts = new ArrayList<>();
        if (part.isEmpty()) {
            return texts;
        }
        XmlPart xml = new XmlPart(part.get());
        for (int e = xml.next(); e != XMLStreamConstants.END_DOCUMENT; e = xml.next()) {
            if (xml.opens(e, "si")) {
                if (texts.size() >= TableLimits.CELLS) {
                    throw TableException.tooLarge(
                            workbook.whole(), "the workbook has more than " + TableLimits.CELLS + " texts");
                }
                texts.add(text(xml, "si"));
            }
        }
        return texts;
    }

    /** All text up to the end of the element, without the hints on how to pronounce it. */
    static String text(XmlPart xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean inHint = false;
        for (int e = xml.next(); !xml.closes(e, element); e = xml.next()) {
            if (e == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
            inHint = xml.opens(e, "rPh") || (inHint && !xml.closes(e, "rPh"));
            inText = xml.opens(e, "t") || (inText && !xml.closes(e, "t"));
            if (XmlPart.isText(e) && inText && !inHint) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }
}
