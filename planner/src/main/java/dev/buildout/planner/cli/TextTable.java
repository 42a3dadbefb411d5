package dev.buildout.planner.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text that keeps within a width: columns that may shrink do so, widest first, and end in "…". */
final class TextTable {

    private static final int GAP = 2;
    private static final int LEAST = 8;

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String head, boolean right, boolean shrinks) {}

    /** A column of figures, aligned right. */
    TextTable figures(String head) {
        columns.add(new Column(head, true, false));
        return this;
    }

    /** A column of short words or dates. */
    TextTable words(String head) {
        columns.add(new Column(head, false, false));
        return this;
    }

    /** A column of words that may be cut. */
    TextTable text(String head) {
        columns.add(new Column(head, false, true));
        return this;
    }

    /** One cell for each column. */
    TextTable row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The lines, head first, none wider than {@code width} as far as the shrinking columns allow. */
    List<String> lines(int width) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::head).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        int sum = GAP * (columns.size() - 1);
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .reduce(columns.get(c).head().length(), Math::max);
            sum += widths[c];
        }
        for (int c = widest(widths); sum > width && c >= 0; c = widest(widths)) {
            widths[c]--;
            sum--;
        }
        return widths;
    }

    private int widest(int[] widths) {
        int widest = -1;
        for (int c = 0; c < widths.length; c++) {
            boolean candidate = columns.get(c).shrinks() && widths[c] > LEAST;
            if (candidate && (widest < 0 || widths[c] > widths[widest])) {
                widest = c;
            }
        }
        return widest;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = cut(cells.get(c), widths[c]);
            String blanks = " ".repeat(widths[c] - cell.length());
            line.append(c == 0 ? "" : " ".repeat(GAP));
            line.append(columns.get(c).right() ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** Breaks a sentence at blanks. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            int end = blank > 0 ? blank : width;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Shortened to a width, with "…" for what is missing. */
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "…";
    }
}
