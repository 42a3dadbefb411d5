package dev.buildout.model.table;

import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * An XLSX workbook (ECMA-376) unpacked part by part, with a limit on all that comes out of it. Why no library does it: see the
 * package.
 */
final class Workbook {

    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String MAIN = "xl/workbook.xml";

    private final String file;
    private final ZipParts zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean countsFrom1904;
    private int bytesLeft = TableLimits.UNPACKED_BYTES;

    private Workbook(String file, ZipParts zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * A sheet that holds cells.
     *
     * @param place what places in it are called: {@code network.xlsx[Lanes]}
     * @param part the name of its XML
     */
    record Sheet(String name, String place, String part) {}

    static Workbook open(String file, byte[] bytes) throws TableException {
        ZipParts zip;
        try {
            zip = new ZipParts(bytes);
        } catch (IOException e) {
            throw notXlsx(file, bytes);
        }
        if (!zip.has(MAIN)) {
            throw notXlsx(file, bytes);
        }
        Workbook workbook = new Workbook(file, zip);
        workbook.readSheets();
        return workbook;
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    SourceLocation whole() {
        return new SourceLocation(file, 0, 0);
    }

    /** The bytes of a part, if it is there. */
    Optional<byte[]> part(String name) throws TableException {
        if (!zip.has(name)) {
            return Optional.empty();
        }
        try {
            byte[] content = zip.unpacked(name, bytesLeft + 1);
            if (content.length > bytesLeft) {
                throw TableException.tooLarge(whole(), "the workbook unpacks to more than 64 MB");
            }
            bytesLeft -= content.length;
            return Optional.of(content);
        } catch (IOException e) {
            throw new TableException(
                    whole(),
                    "the workbook is damaged: it cannot be unpacked",
                    "Open it in a spreadsheet and save it anew.");
        }
    }

    private static TableException notXlsx(String file, byte[] bytes) {
        SourceLocation whole = new SourceLocation(file, 0, 0);
        return Arrays.equals(Arrays.copyOf(bytes, OLD_EXCEL.length), OLD_EXCEL)
                ? new TableException(
                        whole,
                        "this is an old Excel file, or one with a password",
                        "Save it as an Excel workbook (.xlsx) without a password.")
                : new TableException(
                        whole, "this is not an XLSX workbook", "A text of separated values is named .csv.");
    }

    private void readSheets() throws TableException {
        try {
            Map<String, String> targets = relations();
            XmlPart xml = new XmlPart(part(MAIN).orElseThrow());
            for (int e = xml.next(); e != XMLStreamConstants.END_DOCUMENT; e = xml.next()) {
                if (xml.opens(e, "workbookPr")) {
                    String value = xml.attribute("date1904");
                    countsFrom1904 = "1".equals(value) || "true".equals(value);
                } else if (xml.opens(e, "sheet")) {
                    String name = String.valueOf(xml.attribute("name"));
                    String part = targets.getOrDefault(String.valueOf(xml.relation()), "");
                    if (zip.has(part)) {
                        sheets.add(new Sheet(name, file + "[" + printable(name) + "]", part));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw broken(whole(), e);
        }
    }

    private Map<String, String> relations() throws XMLStreamException, TableException {
        Map<String, String> targets = new HashMap<>();
        Optional<byte[]> bytes = part("xl/_rels/workbook.xml.rels");
        if (bytes.isEmpty()) {
            return targets;
        }
        XmlPart xml = new XmlPart(bytes.get());
        for (int e = xml.next(); e != XMLStreamConstants.END_DOCUMENT; e = xml.next()) {
            if (xml.opens(e, "Relationship")) {
                String target = String.valueOf(xml.attribute("Target"));
                String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                targets.put(String.valueOf(xml.attribute("Id")), part);
            }
        }
        return targets;
    }

    /** The sheet asked for; without a name the one called like the section, or the only one. */
    Sheet choose(Optional<String> asked, String usual, SourceLocation at) throws TableException {
        String wanted = asked.orElse(usual);
        Optional<Sheet> found = sheets.stream()
                .filter(s -> asked.isPresent()
                        ? s.name().equals(wanted)
                        : s.name().strip().replace(' ', '-').equalsIgnoreCase(usual))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        if (asked.isEmpty() && sheets.size() == 1) {
            return sheets.get(0);
        }
        List<String> names = sheets.stream().map(s -> printable(s.name())).toList();
        String near = NearestName.hint(wanted, names);
        throw new TableException(
                at,
                asked.isPresent()
                        ? "the workbook has no sheet `" + printable(wanted) + "`"
                        : "the workbook has several sheets and none is called `" + usual + "`; say which with `sheet`",
                near.isEmpty() ? NearestName.anyOf(names) : near);
    }

    /** A part that is not the XML it should be. */
    static TableException broken(SourceLocation at, XMLStreamException e) {
        String problem = String.valueOf(e.getMessage());
        boolean entities = problem.contains("entities") || problem.contains("entity") || problem.contains("DOCTYPE");
        return new TableException(
                at,
                "the workbook is damaged: its XML "
                        + (entities ? "defines entities, which are not read" : "cannot be read to the end"),
                "Open it in a spreadsheet and save it anew.");
    }

    /** Names of sheets end up in places, which are printed and taken for paths. */
    private static String printable(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().limit(64).forEach(c -> {
            boolean odd = Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE
                    || "/\\[]:".indexOf(c) >= 0;
            out.appendCodePoint(odd ? '_' : c);
        });
        return out.toString();
    }
}
