package dev.buildout.planner.check;

import dev.buildout.model.diagnostic.FindingPrinter;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file with a caret under a place in it. A line that is too wide is cut around the caret. Columns count code
 * points, as editors and the reader do; what they take on a terminal may be two columns, none, or six for a control
 * character, which is shown and not sent.
 */
final class Excerpt {

    private static final int TAB = 4;
    private static final String CUT = "…";
    private static final String TOKEN_ENDS = " \t,:{}[]\"'#";

    private final List<Cell> cells = new ArrayList<>();
    private final int from;
    private final int to;

    /** A character as a terminal shows it. */
    private record Cell(String text, int width) {}

    private Excerpt(String line, int column) {
        int[] characters = line.codePoints().toArray();
        int at = 0;
        for (int character : characters) {
            Cell cell = cell(character, at);
            cells.add(cell);
            at += cell.width();
        }
        this.from = Math.max(0, Math.min(column - 1, characters.length));
        int end = from;
        while (end < characters.length && TOKEN_ENDS.indexOf(characters[end]) < 0) {
            end++;
        }
        this.to = Math.max(from + 1, end);
    }

    /**
     * Two lines: the source and its carets, each after a gutter with the line's number.
     *
     * @param column the place, counted from 1
     * @param width the most columns that a line may take
     */
    static List<String> of(String line, int number, int column, int width) {
        String gutter = String.format("%5d | ", number);
        String blank = " ".repeat(gutter.length() - 2) + "| ";
        return new Excerpt(line, column).lines(Math.max(20, width - gutter.length()), gutter, blank);
    }

    private List<String> lines(int width, String gutter, String blank) {
        int first = 0;
        int last = cells.size();
        if (width(0, last) > width) {
            // Room for what leads up to the place, more for what follows it.
            first = from;
            while (first > 0 && width(first - 1, from) <= width / 3) {
                first--;
            }
            last = first;
            while (last < cells.size() && width(first, last + 1) <= width - 2) {
                last++;
            }
            while (last == cells.size() && first > 0 && width(first - 1, last) <= width - 2) {
                first--;
            }
        }
        StringBuilder source = new StringBuilder(first > 0 ? CUT : "");
        cells.subList(first, last).forEach(cell -> source.append(cell.text()));
        source.append(last < cells.size() ? CUT : "");
        String lead = " ".repeat((first > 0 ? 1 : 0) + width(first, from));
        String carets = "^".repeat(Math.max(1, width(from, Math.min(to, last))));
        return List.of((gutter + source).stripTrailing(), blank + lead + carets);
    }

    private int width(int start, int end) {
        int width = 0;
        for (int i = start; i < Math.min(end, cells.size()); i++) {
            width += cells.get(i).width();
        }
        return width;
    }

    private static Cell cell(int character, int at) {
        if (character == '\t') {
            int width = TAB - at % TAB;
            return new Cell(" ".repeat(width), width);
        }
        if (FindingPrinter.isControl(character)) {
            String shown = FindingPrinter.escaped(character);
            return new Cell(shown, shown.length());
        }
        int type = Character.getType(character);
        boolean combining = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        return new Cell(Character.toString(character), combining ? 0 : isWide(character) ? 2 : 1);
    }

    /** Wide and full-width characters of East Asian scripts and pictures, as Unicode's annex 11 has them. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F680 && c <= 0x1F6FF)
                || (c >= 0x1F900 && c <= 0x1F9FF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
