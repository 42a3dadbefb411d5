package dev.buildout.model.table;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. Cells that a spreadsheet could not work out, and merged ones, are findings. */
final class SheetRows {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private final Workbook workbook;
    private final Workbook.Sheet sheet;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();
    private List<String> texts = List.of();
    private TreeMap<Integer, Cell> open = new TreeMap<>();
    private int row;
    private int column;
    private int cells;

    SheetRows(Workbook workbook, Workbook.Sheet sheet, Findings findings) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Rows that are not empty. */
    List<Row> rows() throws TableException {
        try {
            texts = SharedTexts.read(workbook);
            NumberFormats formats = NumberFormats.read(workbook);
            XmlPart xml = new XmlPart(workbook.part(sheet.part()).orElseThrow());
            for (int e = xml.next(); e != XMLStreamConstants.END_DOCUMENT; e = xml.next()) {
                if (xml.opens(e, "row")) {
                    String number = xml.attribute("r");
                    row = number == null ? row + 1 : rowNumber(number);
                    column = 0;
                    open = new TreeMap<>();
                } else if (xml.closes(e, "row")) {
                    endRow();
                } else if (xml.opens(e, "c")) {
                    cell(xml, formats);
                } else if (xml.opens(e, "mergeCell")) {
                    noteMerged(String.valueOf(xml.attribute("ref")));
                }
            }
            return rows;
        } catch (XMLStreamException e) {
            throw Workbook.broken(new SourceLocation(sheet.place(), row, row == 0 ? 0 : 1), e);
        }
    }

    private void endRow() {
        if (!open.isEmpty()) {
            List<Row.Filled> filled = new ArrayList<>(open.size());
            open.forEach((index, cell) -> filled.add(new Row.Filled(index, cell)));
            rows.add(new Row(new SourceLocation(sheet.place(), row, 1), open.lastKey() + 1, filled));
        }
    }

    private void cell(XmlPart xml, NumberFormats formats) throws TableException, XMLStreamException {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : columnNumber(reference);
        SourceLocation at = new SourceLocation(sheet.place(), row, column);
        String type = String.valueOf(xml.attribute("t"));
        int style = index(xml.attribute("s"));
        String value = null;
        String inline = null;
        boolean formula = false;
        for (int e = xml.next(); !xml.closes(e, "c") && e != XMLStreamConstants.END_DOCUMENT; e = xml.next()) {
            if (xml.opens(e, "v")) {
                value = raw(xml);
            } else if (xml.opens(e, "is")) {
                inline = SharedTexts.text(xml, "is");
            }
            formula |= xml.opens(e, "f");
        }
        if (formula && (value == null || value.isEmpty()) && !type.equals("str")) {
            findings.error(
                    FindingCode.BAD_TABLE,
                    at,
                    "this cell has a formula that was never worked out",
                    () -> "Open the workbook in a spreadsheet and save it.");
            return;
        }
        String text = inline != null ? inline : value == null ? "" : shown(at, type, value, style, formats);
        keep(at, text.strip());
    }

    private static String raw(XmlPart xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int e = xml.next(); !xml.closes(e, "v") && e != XMLStreamConstants.END_DOCUMENT; e = xml.next()) {
            if (XmlPart.isText(e)) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }

    private String shown(SourceLocation at, String type, String value, int style, NumberFormats formats)
            throws TableException {
        return switch (type) {
            case "s" -> {
                int number = index(value.strip());
                if (number < 0 || number >= texts.size()) {
                    throw new TableException(
                            at,
                            "the workbook is damaged: this cell's text is missing",
                            "Open it in a spreadsheet and save it anew.");
                }
                yield texts.get(number);
            }
            case "str", "inlineStr" -> value;
            case "b" -> value.strip().equals("1") ? "true" : "false";
            case "d" -> value.strip().replaceFirst("T00:00(:00(\\.0*)?)?Z?$", "");
            case "e" -> {
                findings.error(
                        FindingCode.BAD_TABLE,
                        at,
                        "this cell's formula ends in the error `" + value.strip() + "`",
                        () -> "Correct the formula, or write the value.");
                yield "";
            }
            default -> formats.shown(value.strip(), style).orElse(value);
        };
    }

    private void keep(SourceLocation at, String text) throws TableException {
        if (text.isEmpty()) {
            return;
        }
        Cell cell = new Cell(at, text);
        TableLimits.check(cell, at.column() - 1, ++cells);
        open.put(at.column() - 1, cell);
    }

    private void noteMerged(String range) throws TableException {
        String[] ends = range.split(":", 2);
        int top = rowNumber(ends[0].replaceFirst("^[A-Za-z]*", ""));
        SourceLocation at = new SourceLocation(sheet.place(), top, columnNumber(ends[0]));
        findings.error(
                FindingCode.BAD_TABLE,
                at,
                "the cells `" + (range.length() > 30 ? range.substring(0, 30) : range) + "` are merged into one",
                () -> "Unmerge them, and write the value in each row.");
    }

    /** -1 when it is no number. */
    private static int index(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private int rowNumber(String text) throws TableException {
        int number = index(text);
        if (number < 1 || number > LAST_ROW) {
            throw outside();
        }
        return number;
    }

    /** The number from 1 of the column of a cell such as {@code AB12}. */
    private int columnNumber(String reference) throws TableException {
        int number = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > 26) {
                throw outside();
            }
            number = number * 26 + letter;
            if (number > LAST_COLUMN) {
                throw outside();
            }
        }
        if (number == 0) {
            throw outside();
        }
        return number;
    }

    private TableException outside() {
        return new TableException(
                new SourceLocation(sheet.place(), row, row == 0 ? 0 : 1),
                "a cell lies outside of what a sheet can have, 1,048,576 rows and 16,384 columns",
                "Open the workbook in a spreadsheet and save it anew.");
    }
}
