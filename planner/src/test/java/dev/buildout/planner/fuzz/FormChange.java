package dev.buildout.planner.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Other ways to write the same or nearly the same YAML, and what else YAML can hold. */
enum FormChange implements Change {
    MARK_IN_FRONT {
        @Override
        String apply(String text, Draws draws) {
            return "\uFEFF".repeat(1 + draws.below(2)) + text;
        }
    },
    LINE_ENDS {
        @Override
        String apply(String text, Draws draws) {
            return text.replace("\n", draws.of(List.of("\r\n", "\r", "\n\n", "\u0085", "\u2028", "\n\r")));
        }
    },
    TABS {
        @Override
        String apply(String text, Draws draws) {
            return draws.oneIn(2)
                    ? text.replaceFirst("(?m)^  ", "\t")
                    : at(": ", text, draws, draws.of(List.of(":\t", " \t: ", ": \t")));
        }
    },
    ENCODING {
        @Override
        public void apply(Bundle bundle, Draws draws) {
            String name = bundle.anyYaml(draws);
            String text = bundle.text(name);
            bundle.put(
                    name,
                    text.getBytes(draws.of(
                            List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1))));
        }

        @Override
        String apply(String text, Draws draws) {
            return text;
        }
    },
    LONG_LINE {
        @Override
        String apply(String text, Draws draws) {
            int length = draws.of(List.of(1_200, 30_000, 99_000, 100_001, 300_000));
            String filler =
                    draws.of(List.of("x", "x ", "# ", "[", "{a: ", "a: ", "- ", "\"\\u202e", "\u00e9", "9", "*a "));
            return at(": ", text, draws, ": " + filler.repeat(length / filler.length()));
        }
    },
    DOCUMENTS {
        @Override
        String apply(String text, Draws draws) {
            String mark = draws.of(List.of(
                    "---\n",
                    "...\n",
                    "--- \n...\n",
                    "%YAML 1.2\n---\n",
                    "%YAML 3.0\n---\n",
                    "%TAG ! tag:x,2000:\n---\n"));
            int line = draws.oneIn(2) ? 0 : text.indexOf('\n', draws.below(text.length())) + 1;
            return text.substring(0, line) + mark + text.substring(line);
        }
    },
    ANCHOR_AND_ALIAS {
        @Override
        String apply(String text, Draws draws) {
            String anchored = at(": ", text, draws, draws.of(List.of(": &a ", ": &a")));
            return at(": ", anchored, draws, draws.of(List.of(": *a", ": *a # ", ":\n  <<: *a\n", ": *b ")));
        }
    },
    MERGE_KEY {
        @Override
        String apply(String text, Draws draws) {
            return at("{", text, draws, draws.of(List.of("{<<: {a: 1}, ", "{<<: *a, ", "{<<: [{a: 1}], ")));
        }
    },
    TAG {
        @Override
        String apply(String text, Draws draws) {
            return at(
                    ": ",
                    text,
                    draws,
                    draws.of(List.of(
                            ": !!str ",
                            ": !!int ",
                            ": !!binary ",
                            ": !x ",
                            ": !<tag:x> ",
                            ": ! ",
                            ": !!set ",
                            ": !%zz ")));
        }
    },
    STYLE {
        @Override
        String apply(String text, Draws draws) {
            return at(
                    ": ",
                    text,
                    draws,
                    draws.of(List.of(
                            ": |\n   ", ": >-\n  ", ": '", ": \"", ": ? ", ":\n    - ", ": |9\n ", ": !!null ")));
        }
    },
    COMPLEX_KEY {
        @Override
        String apply(String text, Draws draws) {
            return at(
                    "\n",
                    text,
                    draws,
                    draws.of(List.of(
                            "\n? [a, b]\n: c\n",
                            "\n? {a: b}\n: c\n",
                            "\n? |\n  a\n: c\n",
                            "\n? a\n",
                            "\n: b\n",
                            "\n[a]: b\n")));
        }
    },
    CONTROLS {
        @Override
        String apply(String text, Draws draws) {
            String character = draws.of(List.of(
                    "\0",
                    "\u0007",
                    "\u001b[31m",
                    "\u202e",
                    "\uFEFF",
                    "\uFFFE",
                    "\uD800",
                    "\u200b",
                    "\u0660",
                    "\uD83D\uDE00"));
            int place = draws.below(text.length() + 1);
            return text.substring(0, place) + character + text.substring(place);
        }
    };

    abstract String apply(String text, Draws draws);

    @Override
    public void apply(Bundle bundle, Draws draws) {
        bundle.changeText(bundle.anyYaml(draws), text -> apply(text, draws));
    }

    /** Something else in one of the places where a piece stands. */
    private static String at(String piece, String text, Draws draws, String instead) {
        MatchResult place = TextChange.pick(Pattern.compile(Pattern.quote(piece)), text, draws);
        return text.substring(0, place.start()) + instead + text.substring(place.end());
    }
}
