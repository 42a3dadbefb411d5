package dev.buildout.model.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds what somebody may have meant. Distance is Damerau–Levenshtein in its restricted form (insert, delete, replace,
 * swap neighbours; no piece edited twice), case ignored. A name is near when its distance is at most a third of the
 * longer length, when it contains the wrong one, or when it is most of it.
 * Only the first {@value #MOST_COMPARED} names are compared, so that a hostile file costs bounded time.
 */
public final class NearestName {

    private static final int LONGEST = 64;
    private static final int MOST_SHOWN = 3;
    private static final int FEW = 8;
    private static final int MOST_COMPARED = 2000;

    private NearestName() {}

    /** The near names, nearest first, at most three. */
    public static List<String> near(String wrong, Collection<String> valid) {
        return valid.stream()
                .limit(MOST_COMPARED)
                .map(name -> new Scored(name, score(wrong, name)))
                .filter(s -> s.score < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Scored::score).thenComparing(Scored::name))
                .limit(MOST_SHOWN)
                .map(Scored::name)
                .toList();
    }

    /** {@code Maybe `worker-cap`.}, or empty when nothing is near; says so when a letter only looks right. */
    public static String hint(String wrong, Collection<String> valid) {
        Optional<String> lookalike = Lookalikes.find(wrong);
        List<String> near = near(lookalike.isPresent() ? Lookalikes.plain(wrong) : wrong, valid);
        if (near.isEmpty()) {
            return "";
        }
        return near.stream().map(n -> "`" + n + "`").collect(Collectors.joining(" or ", "Maybe ", "."))
                + lookalike.map(text -> " Here " + text + ".").orElse("");
    }

    /** Near names; all of them where none is near and they are few. */
    public static String hintOrAll(String wrong, Collection<String> valid) {
        String near = hint(wrong, valid);
        return near.isEmpty() ? anyOf(valid) : near;
    }

    /** {@code There are: `a`, `b`.}; empty when there is nothing or too much to name. */
    public static String anyOf(Collection<String> valid) {
        return valid.isEmpty() || valid.size() > FEW ? "" : "There are: `" + String.join("`, `", valid) + "`.";
    }

    private static int score(String wrong, String name) {
        if (wrong.length() > LONGEST || name.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        String a = wrong.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > Math.max(a.length(), b.length()) / 2) {
            return a.length() >= 3 && b.contains(a) ? LONGEST + b.length() : Integer.MAX_VALUE;
        }
        int distance = distance(a, b);
        if (distance <= Math.max(1, Math.max(a.length(), b.length()) / 3)) {
            return distance;
        }
        boolean partOfName = a.length() >= 3 && b.contains(a);
        boolean mostOfWrong = b.length() * 2 >= a.length() && a.contains(b);
        return partOfName || mostOfWrong ? LONGEST + distance : Integer.MAX_VALUE;
    }

    /** Edits that turn one text into the other. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (swapped(a, i, b, j)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private record Scored(String name, int score) {}
}
