package dev.buildout.planner.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and texts as scenario files write them. */
public final class Words {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 .-]*[A-Za-z0-9]");
    private static final Pattern SLOT = Pattern.compile("@([a-z-]+)@");
    private static final int LONGEST_ID = 40;

    private Words() {}

    /** An id for a name: {@code fort-worth} for {@code Fort Worth}; empty when it has neither letters nor digits. */
    public static String id(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String id = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return id.substring(0, Math.min(id.length(), LONGEST_ID)).replaceAll("^-|-$", "");
    }

    /** A text as a value, in quotes where YAML could take it for something else. */
    static String quoted(String text) {
        boolean plain =
                PLAIN.matcher(text).matches() && !text.toLowerCase(Locale.ROOT).matches("null|true|false");
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A template of this package with its slots filled. */
    static String filled(String template, Map<String, String> values) {
        try (InputStream in = Words.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new IllegalStateException("The program was built without " + template);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SLOT.matcher(text)
                    .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
