package dev.buildout.model.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as text, one or two lines each: {@code file:line:col: error BO-1201: message} and an indented hint. */
public final class FindingPrinter {

    private FindingPrinter() {}

    public static String print(Finding finding) {
        String first = finding.location() + ": "
                + finding.severity().name().toLowerCase(Locale.ROOT) + " "
                + finding.code() + ": " + printable(finding.message());
        return finding.hint().isEmpty() ? first : first + "\n  " + printable(finding.hint());
    }

    /** All findings, one after the other, each ended by a line feed. */
    public static String print(List<Finding> findings) {
        return findings.stream().map(f -> print(f) + "\n").collect(Collectors.joining());
    }

    /** A stranger's file must not steer the terminal: control characters are shown, not sent. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
