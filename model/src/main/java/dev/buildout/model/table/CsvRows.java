package dev.buildout.model.table;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows of a text of separated values (RFC 4180, with {@code ;} or a tab where the header has those). Written here because
 * a finding must point at the letter where a cell begins, which readers of CSV do not tell.
 */
final class CsvRows {

    private final String file;
    private final String text;
    private final char separator;
    private int position;
    private int line = 1;
    private int lineStart;
    private int cells;

    private CsvRows(String file, String text) {
        this.file = file;
        this.text = text;
        this.separator = separatorOf(text);
    }

    /** Rows that are not empty. */
    static List<Row> read(String file, String text) throws TableException {
        return new CsvRows(file, text).rows();
    }

    /** What stands most often in the first line, outside quotes. */
    private static char separatorOf(String text) {
        int[] seen = new int[3];
        boolean quoted = false;
        String header = text.stripLeading();
        for (int i = 0; i < header.length() && (quoted || !isLineEnd(header.charAt(i))); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            int which = ",;\t".indexOf(c);
            if (which >= 0 && !quoted) {
                seen[which]++;
            }
        }
        return seen[1] > seen[0] && seen[1] >= seen[2] ? ';' : seen[2] > seen[0] ? '\t' : ',';
    }

    private List<Row> rows() throws TableException {
        List<Row> rows = new ArrayList<>();
        while (position < text.length()) {
            Row row = row();
            if (!row.cells().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() throws TableException {
        SourceLocation start = here();
        TreeMap<Integer, Cell> filled = new TreeMap<>();
        int width = 0;
        boolean more = true;
        while (more) {
            cell(width, filled);
            width++;
            more = position < text.length() && text.charAt(position) == separator;
            if (more) {
                position++;
            }
        }
        endLine();
        return new Row(start, width, filled);
    }

    private void cell(int column, SortedMap<Integer, Cell> filled) throws TableException {
        skipBlanks();
        SourceLocation at = here();
        boolean quoted = position < text.length() && text.charAt(position) == '"';
        String content = (quoted ? quoted(at) : plain()).strip();
        if (content.isEmpty()) {
            return;
        }
        if (column >= TableLimits.COLUMNS) {
            throw TableException.tooLarge(at, "the table has more than " + TableLimits.COLUMNS + " columns");
        }
        if (++cells > TableLimits.CELLS) {
            throw TableException.tooLarge(at, "the table has more than " + TableLimits.CELLS + " cells");
        }
        if (content.length() > TableLimits.LETTERS_IN_CELL) {
            throw TableException.tooLarge(
                    at,
                    "this cell is longer than " + TableLimits.LETTERS_IN_CELL + " letters, the most a cell may have");
        }
        filled.put(column, new Cell(at, content));
    }

    private String plain() {
        int start = position;
        while (position < text.length() && text.charAt(position) != separator && !isLineEnd(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted(SourceLocation opened) throws TableException {
        StringBuilder content = new StringBuilder();
        position++;
        while (true) {
            if (position >= text.length()) {
                throw new TableException(
                        opened, "the quote that opens here is never closed", "A quote inside quotes is written twice.");
            }
            char c = text.charAt(position);
            if (c == '"' && position + 1 < text.length() && text.charAt(position + 1) == '"') {
                content.append('"');
                position += 2;
            } else if (c == '"') {
                position++;
                break;
            } else if (isLineEnd(c)) {
                content.append('\n');
                endLine();
            } else {
                content.append(c);
                position++;
            }
        }
        skipBlanks();
        if (position < text.length() && text.charAt(position) != separator && !isLineEnd(text.charAt(position))) {
            throw new TableException(
                    here(),
                    "this stands behind a closing quote",
                    "A quote inside quotes is written twice; a cell in quotes ends with the quote.");
        }
        return content.toString();
    }

    private void skipBlanks() {
        while (position < text.length()
                && text.charAt(position) != separator
                && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
            position++;
        }
    }

    private void endLine() {
        if (position < text.length()) {
            boolean two =
                    text.charAt(position) == '\r' && position + 1 < text.length() && text.charAt(position + 1) == '\n';
            position += two ? 2 : 1;
            line++;
            lineStart = position;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private SourceLocation here() {
        return new SourceLocation(file, line, position - lineStart + 1);
    }
}
