package dev.buildout.model.scenario;

import java.util.List;

/** What a YAML parser says, in the words of somebody who edits a file. */
record SyntaxProblem(String message, String hint) {

    private static final String INDENTATION =
            "Maybe the indentation: what belongs together begins in one column, with" + " spaces.";

    private record Known(String part, String message, String hint) {}

    private static final List<Known> KNOWN = List.of(
            new Known("TAB", "a tab stands where the indentation is", "Maybe spaces: YAML indents with spaces only."),
            new Known(
                    "mapping values are not allowed",
                    "a `:` with a space after it cannot stand here",
                    "Maybe quotes around a text with `: ` in it, or a `:` is missing or the indentation wrong just"
                            + " above."),
            new Known(
                    "expected ',' or '}'",
                    "a `{` is opened and not closed by here, or a comma is missing",
                    "Maybe `}` or `,` just before."),
            new Known(
                    "expected ',' or ']'",
                    "a `[` is opened and not closed by here, or a comma is missing",
                    "Maybe `]` or `,` just before."),
            new Known("expected <block end>", "this line's indentation fits none of the lines above", INDENTATION),
            new Known("could not find expected ':'", "a key without `:`", "Maybe `:` and a space after the key."),
            new Known(
                    "found unexpected end of stream",
                    "a quote is opened and not closed",
                    "Maybe a quote at the end of its line."),
            new Known(
                    "found unexpected document separator",
                    "a quote is opened and not closed before the document ends",
                    "Maybe a quote at the end of its line."),
            new Known("found unknown escape", "`\\` before this letter means nothing", "Maybe single quotes."),
            new Known("Expected a property name", "a key is one text, and here it is a list or a map", ""),
            new Known("cannot start any token", "a text cannot begin with this character", "Maybe quotes around it."));

    /** A problem that is not known stays as the parser says it. */
    static SyntaxProblem of(String problem) {
        return KNOWN.stream()
                .filter(known -> problem.contains(known.part()))
                .findFirst()
                .map(known -> new SyntaxProblem(known.message(), known.hint()))
                .orElseGet(() -> new SyntaxProblem(problem, ""));
    }
}
