package dev.buildout.planner.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to spoil a scenario: bytes, lines, tokens, and branches of its tree, which its indentation shows. */
enum Mutation {
    BYTES {
        @Override
        String apply(String text, Random random) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) MARKS.charAt(random.nextInt(MARKS.length()));
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    },
    LINES {
        @Override
        String apply(String text, Random random) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            int line = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
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
        String apply(String text, Random random) {
            MatchResult one = pick(TOKEN, text, random);
            MatchResult other = pick(TOKEN, text, random);
            return replaced(text, one, other.group());
        }
    },
    VALUES {
        @Override
        String apply(String text, Random random) {
            String hostile = HostileValues.ALL.get(random.nextInt(HostileValues.ALL.size()));
            return replaced(text, pick(VALUE, text, random), ": " + hostile);
        }
    },
    SWAPPED_VALUES {
        @Override
        String apply(String text, Random random) {
            MatchResult other = pick(VALUE, text, random);
            return replaced(text, pick(VALUE, text, random), other.group());
        }
    },
    KEYS {
        @Override
        String apply(String text, Random random) {
            String key = random.nextInt(3) == 0
                    ? HostileValues.ALL.get(random.nextInt(HostileValues.ALL.size()))
                    : pick(KEY, text, random).group();
            return replaced(text, pick(KEY, text, random), key);
        }
    },
    UNITS {
        @Override
        String apply(String text, Random random) {
            return replaced(
                    text, pick(UNIT, text, random), pick(UNIT, text, random).group());
        }
    },
    NUMBERS {
        @Override
        String apply(String text, Random random) {
            String number = NUMBERS_TRIED.get(random.nextInt(NUMBERS_TRIED.size()));
            return replaced(text, pick(NUMBER, text, random), number);
        }
    },
    BRANCHES {
        @Override
        String apply(String text, Random random) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            int[] branch = branch(lines, random);
            List<String> cut = List.copyOf(lines.subList(branch[0], branch[1]));
            if (random.nextBoolean()) {
                lines.subList(branch[0], branch[1]).clear();
            }
            if (random.nextBoolean() && !lines.isEmpty()) {
                lines.addAll(branch(lines, random)[0], cut);
            }
            return String.join("\n", lines) + "\n";
        }
    };

    private static final String MARKS = ":-[]{}&*!|>'\"%@#,<$/( \n\t";
    private static final Pattern TOKEN = Pattern.compile("[^\\s,:{}\\[\\]]+");
    private static final Pattern VALUE = Pattern.compile("(?m): [^\\s{\\[][^,}\\]\\n]*");
    private static final Pattern KEY = Pattern.compile("(?m)[a-z0-9-]+(?=: )");
    private static final Pattern UNIT = Pattern.compile("(?<=\\d )?(?<=\\d)(/?[A-Za-z%]+|/[A-Za-z]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final List<String> NUMBERS_TRIED =
            List.of("0", "1", "0.001", "99", "1000", "1000000", "999999999", "999999999999999", "0.000000000000001");

    /** The text with one change of this kind. */
    abstract String apply(String text, Random random);

    private static MatchResult pick(Pattern pattern, String text, Random random) {
        Matcher matcher = pattern.matcher(text);
        int from = random.nextInt(Math.max(1, text.length()));
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
    private static int[] branch(List<String> lines, Random random) {
        int first = random.nextInt(lines.size());
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
