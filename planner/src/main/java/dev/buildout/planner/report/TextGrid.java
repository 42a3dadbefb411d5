package dev.buildout.planner.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Aligned columns of plain text within a width; the last column and notes wrap. */
final class TextGrid {

    private static final String GAP = "  ";
    private static final String INDENT = "    ";
    private static final int NARROW = 12;
    private static final int NARROWEST = 8;

    private final List<String> heads;
    private final boolean[] figures;
    private final List<Line> lines = new ArrayList<>();

    private record Line(List<String> cells, String note) {}

    /** Columns by their heads; a head that begins with {@code >} is one of figures, aligned right. */
    TextGrid(String... heads) {
        this.heads = new ArrayList<>();
        this.figures = new boolean[heads.length];
        for (int c = 0; c < heads.length; c++) {
            figures[c] = heads[c].startsWith(">");
            this.heads.add(figures[c] ? heads[c].substring(1) : heads[c]);
        }
    }

    void row(String... cells) {
        lines.add(new Line(List.of(cells), ""));
    }

    /** A sentence under the last row, indented. */
    void note(String text) {
        lines.add(new Line(List.of(), text));
    }

    /** The lines, head first, none wider than {@code width} as far as the columns of words allow. */
    List<String> lines(int width) {
        int[] widths = widths(width);
        List<String> text = new ArrayList<>(format(heads, widths));
        for (Line line : lines) {
            if (line.cells().isEmpty()) {
                wrap(line.note(), width - INDENT.length()).forEach(part -> text.add(INDENT + part));
            } else {
                text.addAll(format(line.cells(), widths));
            }
        }
        return text;
    }

    private int[] widths(int width) {
        int[] widths = new int[heads.size()];
        int last = widths.length - 1;
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = lines.stream()
                    .filter(line -> !line.cells().isEmpty())
                    .mapToInt(line -> line.cells().get(column).length())
                    .reduce(heads.get(c).length(), Math::max);
        }
        // The last column wraps, so it may start narrow; then it takes what the others leave.
        widths[last] = figures[last] ? widths[last] : Math.min(widths[last], NARROW);
        for (int widest = widest(widths); total(widths) > width && widest >= 0; widest = widest(widths)) {
            widths[widest]--;
        }
        widths[last] += figures[last] ? 0 : Math.max(0, width - total(widths));
        return widths;
    }

    private static int total(int[] widths) {
        return IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
    }

    /** The widest column of words that can still be cut; -1 when there is none. */
    private int widest(int[] widths) {
        int widest = -1;
        for (int c = 0; c < widths.length - 1; c++) {
            if (!figures[c] && widths[c] > NARROWEST && (widest < 0 || widths[c] > widths[widest])) {
                widest = c;
            }
        }
        return widest;
    }

    private List<String> format(List<String> cells, int[] widths) {
        int last = widths.length - 1;
        List<String> ends = figures[last] ? List.of(cells.get(last)) : wrap(cells.get(last), widths[last]);
        StringBuilder start = new StringBuilder();
        for (int c = 0; c < last; c++) {
            String cell = cut(cells.get(c), widths[c]);
            String format = "%" + (figures[c] ? "" : "-") + widths[c] + "s";
            start.append(String.format(Locale.ROOT, format, cell)).append(GAP);
        }
        List<String> text = new ArrayList<>();
        for (String end : ends) {
            String lead = text.isEmpty() ? start.toString() : " ".repeat(start.length());
            text.add((lead + end).stripTrailing());
        }
        return text;
    }

    /** Breaks a text at blanks into lines of at most so many characters; a longer word is cut. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String fitting = cut(word, width);
            if (line.length() > 0 && line.length() + 1 + fitting.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(fitting);
        }
        lines.add(line.toString());
        return Collections.unmodifiableList(lines);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
