package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.Optional;

/** Splits a scalar as written into its value and its mark. */
final class Marks {

    private Marks() {}

    /** The mark is the last pair of round brackets, after white space, that begins with S, D or A as a word. */
    static Node.ScalarNode split(SourceLocation at, String written) {
        int open = lastOpening(written);
        if (open < 2 || !Character.isWhitespace(written.charAt(open - 1))) {
            return Node.ScalarNode.of(at, written);
        }
        String value = written.substring(0, open).strip();
        String inside = written.substring(open + 1, written.length() - 1);
        Optional<Mark> mark = value.isEmpty() ? Optional.empty() : parse(inside);
        return mark.isPresent() ? new Node.ScalarNode(at, value, mark, false) : Node.ScalarNode.of(at, written);
    }

    private static Optional<Mark> parse(String inside) {
        if (inside.isEmpty() || (inside.length() > 1 && inside.charAt(1) != ' ')) {
            return Optional.empty();
        }
        String source = inside.substring(1).strip();
        return switch (inside.charAt(0)) {
            case 'S' -> Optional.of(new Mark(Mark.Kind.S, source));
            case 'D' -> Optional.of(new Mark(Mark.Kind.D, source));
            case 'A' -> Optional.of(new Mark(Mark.Kind.A, source));
            default -> Optional.empty();
        };
    }

    /** Where the bracket opens that the last character closes; -1 when it closes none. */
    private static int lastOpening(String text) {
        if (!text.endsWith(")")) {
            return -1;
        }
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
