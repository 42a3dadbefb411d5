package dev.buildout.planner.check;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line between words. */
final class Wrap {

    private Wrap() {}

    /** Lines of at most so many characters, where the words allow it; all but the first are indented. */
    static List<String> of(String text, int width, int indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int end = rest.lastIndexOf(' ', width);
            // A number stays with its percent sign.
            if (rest.startsWith("%", end + 1)) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            if (end <= indent || rest.substring(0, end).isBlank()) {
                end = rest.indexOf(' ', width);
            }
            if (end < 0) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = " ".repeat(indent) + rest.substring(end + 1);
        }
        lines.add(rest);
        return lines;
    }
}
