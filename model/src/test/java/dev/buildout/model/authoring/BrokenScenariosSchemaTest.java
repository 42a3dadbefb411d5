package dev.buildout.model.authoring;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The schema and the reader agree on the broken scenarios: what the reader calls structurally wrong in a file (BO-1201 to
 * BO-1206), the schema refuses; what only the whole shows (BO-1207 and above), it accepts. Files that cannot be read or
 * put together are not the schema's.
 */
class BrokenScenariosSchemaTest {

    private static final Path FOLDER = Path.of("..", "scenarios", "broken");
    private static final Pattern EXPECTED = Pattern.compile("# expect (BO-\\d{4}(?:, BO-\\d{4})*)(.*)");
    private static final int FIRST_STRUCTURAL = 1201;
    private static final int LAST_STRUCTURAL = 1206;

    private static final String RANGE = "a range that depends on more than the form of the value";
    private static final String LAYER = "what is laid over others may leave out anything";
    private static final Map<String, String> NOT_IN_THE_SCHEMA = Map.ofEntries(
            entry("1203-parameter-of-wrong-kind", "the schema does not know where a parameter is used"),
            entry("block-that-makes-thousands", RANGE),
            entry("country-in-full", RANGE),
            entry("minimum-order-of-none", RANGE),
            entry("phase-of-no-power", RANGE),
            entry("pue-below-one", RANGE),
            entry("relative-value-below-nothing", RANGE),
            entry("scenario-name-with-spaces", "a text for the schema, an id for the plan folder"),
            entry("twenty-five-hours-a-day", RANGE),
            entry("new-site-without-its-keys", LAYER),
            entry("override-removes-what-is-needed", LAYER),
            entry("phase-without-a-template", "needed only when the phase is not live"));

    @TestFactory
    Stream<DynamicTest> agreesWithTheReader() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        Set<Integer> codes = codesIn(text);
        boolean structural = codes.stream().anyMatch(code -> code >= FIRST_STRUCTURAL && code <= LAST_STRUCTURAL);
        if (structural) {
            List<String> problems = PublishedSchema.problems(text);
            assertThat(problems.isEmpty())
                    .as("%s: expected %s, found %s", name(file), codes, problems)
                    .isEqualTo(NOT_IN_THE_SCHEMA.containsKey(name(file)));
        } else if (codes.stream().allMatch(code -> code > LAST_STRUCTURAL)) {
            assertThat(PublishedSchema.problems(text)).as(name(file)).isEmpty();
        }
    }

    /** The codes that a file expects in itself, not in its parts. */
    private static Set<Integer> codesIn(String text) {
        Set<Integer> codes = new TreeSet<>();
        Matcher expected = EXPECTED.matcher(text);
        while (expected.find()) {
            if (!expected.group(2).contains(" of ")) {
                for (String code : expected.group(1).split(", ")) {
                    codes.add(Integer.valueOf(code.substring("BO-".length())));
                }
            }
        }
        return codes;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".yaml", "");
    }
}
