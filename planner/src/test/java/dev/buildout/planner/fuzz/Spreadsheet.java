package dev.buildout.planner.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A small workbook as the parts that its file holds, so that each can be spoiled. */
final class Spreadsheet {

    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Spreadsheet() {}

    /** One sheet of texts; every other row uses the table of shared texts. */
    static byte[] of(List<List<String>> rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"/>");
        parts.put("_rels/.rels", links("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + LINKS
                        + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml"));
        StringBuilder shared = new StringBuilder("<sst xmlns=\"" + SHEETS + "\">");
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
        int texts = 0;
        for (int row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                String text = escaped(rows.get(row).get(column));
                String place = (column < 26 ? "" : "" + (char) ('A' + column / 26 - 1))
                        + (char) ('A' + column % 26)
                        + (row + 1);
                if (row % 2 == 0) {
                    sheet.append("<c r=\"" + place + "\" t=\"s\"><v>" + texts++ + "</v></c>");
                    shared.append("<si><t>").append(text).append("</t></si>");
                } else {
                    sheet.append("<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
                }
            }
            sheet.append("</row>");
        }
        parts.put("xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>");
        parts.put("xl/sharedStrings.xml", shared + "</sst>");
        return zip(parts);
    }

    private static String links(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + LINKS + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String escaped(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ')
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    /** The parts of a workbook by name; nothing of what is no archive. */
    static Map<String, String> parts(byte[] workbook) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
