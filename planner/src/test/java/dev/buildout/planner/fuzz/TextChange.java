package dev.buildout.planner.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to spoil a text: bytes, lines, tokens, and branches of its tree, which its indentation shows. */
enum TextChange implements Change {
    LINES {
        @Override
        String apply(String text, Draws draws) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            int line = draws.below(lines.size());
            int other = draws.below(lines.size());
            switch (draws.below(5)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(other));
                case 2 -> Collections.swap(lines, line, other);
                case 3 -> lines.set(line, "  " + lines.get(line));
                default ->
                    lines.subList(Math.max(line, lines.size() - 40), lines.size())
                            .clear();
            }
            return String.join("\n", lines) + "\n";
        }
    },
    TOKENS {
        @Override
        String apply(String text, Draws draws) {
            MatchResult one = pick(TOKEN, text, draws);
            MatchResult other = pick(TOKEN, text, draws);
            return replaced(text, one, other.group());
        }
    },
    VALUES {
        @Override
        String apply(String text, Draws draws) {
            return replaced(text, pick(VALUE, text, draws), ": " + draws.of(HostileValues.ALL));
        }
    },
    SWAPPED_VALUES {
        @Override
        String apply(String text, Draws draws) {
            MatchResult other = pick(VALUE, text, draws);
            return replaced(text, pick(VALUE, text, draws), other.group());
        }
    },
    KEYS {
        @Override
        String apply(String text, Draws draws) {
            String key = draws.oneIn(3)
                    ? draws.of(HostileValues.ALL)
                    : pick(KEY, text, draws).group();
            return replaced(text, pick(KEY, text, draws), key);
        }
    },
    UNITS {
        @Override
        String apply(String text, Draws draws) {
            return replaced(
                    text, pick(UNIT, text, draws), pick(UNIT, text, draws).group());
        }
    },
    NUMBERS {
        @Override
        String apply(String text, Draws draws) {
            return replaced(text, pick(NUMBER, text, draws), draws.of(NUMBERS_TRIED));
        }
    },
    BRANCHES {
        @Override
        String apply(String text, Draws draws) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            int[] branch = branch(lines, draws);
            List<String> cut = List.copyOf(lines.subList(branch[0], branch[1]));
            if (draws.oneIn(2)) {
                lines.subList(branch[0], branch[1]).clear();
            }
            if (draws.oneIn(2) && !lines.isEmpty()) {
                lines.addAll(branch(lines, draws)[0], cut);
            }
            return String.join("\n", lines) + "\n";
        }
    },
    BYTES {
        @Override
        public void apply(Bundle bundle, Draws draws) {
            String name = bundle.anyYaml(draws);
            byte[] bytes = bundle.bytes(name);
            for (int i = draws.below(3); i >= 0 && bytes.length > 0; i--) {
                bytes[draws.below(bytes.length)] =
                        draws.oneIn(2) ? (byte) draws.below(256) : (byte) MARKS.charAt(draws.below(MARKS.length()));
            }
            bundle.put(name, bytes);
        }

        @Override
        String apply(String text, Draws draws) {
            return text;
        }
    },
    CUT {
        @Override
        public void apply(Bundle bundle, Draws draws) {
            byte[] bytes = bundle.bytes(Bundle.MAIN);
            String head = new String(bytes, 0, draws.below(bytes.length + 1), StandardCharsets.ISO_8859_1);
            bundle.put(Bundle.MAIN, head.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        String apply(String text, Draws draws) {
            return text;
        }
    };

    static final List<String> NUMBERS_TRIED =
            List.of("0", "1", "0.001", "99", "1000", "1000000", "999999999", "999999999999999", "0.000000000000001");

    private static final String MARKS = ":-[]{}&*!|>'\"%@#,<$/( \n\t";
    private static final Pattern TOKEN = Pattern.compile("[^\\s,:{}\\[\\]]+");
    private static final Pattern VALUE = Pattern.compile("(?m): [^\\s{\\[][^,}\\]\\n]*");
    private static final Pattern KEY = Pattern.compile("(?m)[a-z0-9-]+(?=: )");
    private static final Pattern UNIT = Pattern.compile("(?<=\\d )?(?<=\\d)(/?[A-Za-z%]+|/[A-Za-z]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** The text with one change of this kind. */
    abstract String apply(String text, Draws draws);

    @Override
    public void apply(Bundle bundle, Draws draws) {
        bundle.changeText(bundle.anyYaml(draws), text -> apply(text, draws));
    }

    static MatchResult pick(Pattern pattern, String text, Draws draws) {
        Matcher matcher = pattern.matcher(text);
        int from = draws.below(Math.max(1, text.length()));
        if (matcher.find(from) || matcher.find(0)) {
            return matcher.toMatchResult();
        }
        Matcher whole = Pattern.compile("(?s).*").matcher(text);
        return whole.find() ? whole.toMatchResult() : matcher;
    }

    private static String replaced(String text, MatchResult place, String by) {
        return text.substring(0, place.start()) + by + text.substring(place.end());
    }

    /** A line with all below it that is indented further: first line, and the line after the last. */
    private static int[] branch(List<String> lines, Draws draws) {
        int first = draws.below(lines.size());
        int end = first + 1;
        while (end < lines.size() && indent(lines.get(end)) > indent(lines.get(first))) {
            end++;
        }
        return new int[] {first, end};
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
