package dev.buildout.model.diagnostic;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Characters that look like those of plain ASCII and are others: Cyrillic and Greek letters, wide forms, dashes. A name
 * that holds one equals no name that an author sees. The pairs are the common ones of Unicode's confusables (UTS 39).
 */
public final class Lookalikes {

    /** Pairs of a character and the one that it looks like. */
    private static final String PAIRS =
            "\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s\u04bbh\u0501d"
                    + "\u0410A\u0412B\u0415E\u041aK\u041cM\u041dH\u041eO\u0420P\u0421C\u0422T\u0425X\u0406I\u0408J\u0405S"
                    + "\u03bfo\u03bdv\u03b1a\u03b9i\u03bak\u03c1p\u03c5u"
                    + "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X"
                    + "\u2010-\u2011-\u2012-\u2013-\u2014-\u2212-\u00a0 ";

    private static final Map<Integer, String> PLAIN = new HashMap<>();

    static {
        for (int i = 0; i < PAIRS.length(); i += 2) {
            PLAIN.put((int) PAIRS.charAt(i), String.valueOf(PAIRS.charAt(i + 1)));
        }
    }

    private Lookalikes() {}

    /** The text with what it seems to be. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(plain(c)));
        return out.toString();
    }

    private static String plain(int codePoint) {
        if (codePoint < 0x80) {
            return Character.toString(codePoint);
        }
        String known = PLAIN.get(codePoint);
        return known != null ? known : Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    }

    /** {@code U+0430 only looks like `a`} for the first such character. */
    public static Optional<String> find(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x80 && plain(c).chars().allMatch(p -> p < 0x80))
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X only looks like `%s`", c, plain(c)))
                .findFirst();
    }
}
