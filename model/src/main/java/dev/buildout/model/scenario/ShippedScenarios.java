package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Scenarios that came with the program, named {@code buildout:stargate-us} in {@code extends} and on the command line. By
 * name and not as a copy beside the study: a study stays a few lines that a reviewer can read, works from any folder, and
 * gains from corrections of its base with the next version.
 */
public final class ShippedScenarios {

    public static final String PREFIX = "buildout:";

    private static final List<String> NAMES = List.of("stargate-us", "starter");

    private ShippedScenarios() {}

    /** Short names, without the prefix. */
    public static List<String> names() {
        return NAMES;
    }

    /** Whether a text names a scenario of the program, known or not. */
    public static boolean isName(String text) {
        return text.startsWith(PREFIX);
    }

    /** The text of the scenario of a name with its prefix. */
    static Optional<String> find(String name) {
        String shortName = name.substring(PREFIX.length());
        if (!NAMES.contains(shortName)) {
            return Optional.empty();
        }
        try (InputStream in = ShippedScenarios.class.getResourceAsStream("shipped/" + shortName + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("The program was built without " + name);
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String near(String name) {
        List<String> near = NearestName.near(name.substring(PREFIX.length()), NAMES);
        return near.isEmpty()
                ? NearestName.anyOf(NAMES.stream().map(n -> PREFIX + n).toList())
                : "Maybe `" + PREFIX + near.get(0) + "`.";
    }
}
