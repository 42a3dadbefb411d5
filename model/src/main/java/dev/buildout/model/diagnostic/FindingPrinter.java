package dev.buildout.model.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as text, one line each: {@code file:line:col: error BO-1201: message. Maybe `this`.} */
public final class FindingPrinter {

    private FindingPrinter() {}

    /** On one line whatever the message holds. */
    public static String print(Finding finding) {
        return head(finding) + (finding.hint().isEmpty() ? "" : stop(finding.message()) + " " + shown(finding.hint()));
    }

    /** All findings, one after the other, each ended by a line feed. */
    public static String print(List<Finding> findings) {
        return findings.stream().map(f -> print(f) + "\n").collect(Collectors.joining());
    }

    /** The line without the hint. */
    public static String head(Finding finding) {
        return shown(finding.location().toString()) + ": "
                + finding.severity().name().toLowerCase(Locale.ROOT) + " "
                + finding.code() + ": " + shown(finding.message());
    }

    /** A stranger's file must not steer the terminal: control characters are shown, not sent. */
    public static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isControl(c)) {
                out.append(escaped(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Whether a character does something to a terminal instead of being seen there. */
    public static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    /** {@code \u001b} for a character that is not sent. */
    public static String escaped(int codePoint) {
        return String.format(Locale.ROOT, "\\u%04x", codePoint);
    }

    private static String stop(String message) {
        return message.endsWith(".") ? "" : ".";
    }
}
