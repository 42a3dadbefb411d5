package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.diagnostic.Code;
import dev.buildout.planner.check.Codes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * {@code scenarios/MESSAGES.md} is what the registry and the broken scenarios say. {@code mvn -Dbuildout.write=true
 * -Dtest=MessagesPageTest} writes it anew.
 */
class MessagesPageTest {

    private static final Path PAGE = RealRun.SCENARIOS.resolve("MESSAGES.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("buildout.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    @Test
    void everyCodeIsUniqueAndSaysWhyAndWhatToDo() {
        assertThat(Codes.all()).extracting(Code::number).doesNotHaveDuplicates();
        assertThat(Codes.all()).extracting(code -> code.text().title()).doesNotHaveDuplicates();
        for (Code code : Codes.all()) {
            assertThat(code.code()).matches("BO-\\d{4}");
            assertThat(code.text().severities()).isNotEmpty();
            assertThat(code.text().title()).matches("[A-Z].{8,}[^.]");
            assertThat(List.of(code.text().cause(), code.text().cure()))
                    .allMatch(text -> text.matches("(?s)[A-Z`].{15,}\\."));
        }
    }

    private static String page() {
        String codes = Codes.all().stream().map(MessagesPageTest::section).collect(Collectors.joining("\n"));
        return """
                # Messages

                Every code that `buildout check` and the other commands may say about a scenario: why it matters, what
                to do, and a scenario of `broken/` that shows it with what is said of it. A code keeps its meaning for
                ever. Written by `MessagesPageTest` from the code and the scenarios; do not change it by hand.

                | Codes | Stage |
                |---|---|
                | 10xx | the file |
                | 11xx | what-ifs, changes, and how files are put together |
                | 12xx | single keys and values |
                | 13xx | how things fit together |
                | 20xx | how components reach the sites |
                | 31xx | whether a plan is possible at all |

                """ + codes;
    }

    private static String section(Code code) {
        String severities = code.text().severities().stream()
                .sorted()
                .map(s -> s.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return "## " + code.code() + " " + code.text().title() + "\n\n"
                + capital(severities) + ". " + code.text().cause() + "\n\n"
                + "**Cure:** " + code.text().cure() + "\n\n"
                + example(code);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The scenario that shows the code with the least besides. */
    private static String example(Code code) {
        return Broken.all().stream()
                .filter(fixture ->
                        fixture.findings().stream().anyMatch(f -> Broken.code(f).equals(code.code())))
                .min(Comparator.comparingInt(fixture -> fixture.findings().size()))
                .map(fixture -> example(fixture, code))
                .orElseGet(() ->
                        "No example: " + BrokenScenariosTest.NOT_IN_A_FILE.getOrDefault(code.code(), "?") + ".\n");
    }

    private static String example(Broken fixture, Code code) {
        JsonNode finding = fixture.findings().stream()
                .filter(f -> Broken.code(f).equals(code.code()))
                .findFirst()
                .orElseThrow();
        String name = "broken/" + fixture.name();
        String hint = finding.get("hint").asString();
        String prefix = RealRun.SCENARIOS.toString().replace('\\', '/') + "/";
        String said = (finding.get("message").asString() + (hint.isEmpty() ? "" : "\n" + hint)).replace(prefix, "");
        return "Example, [`" + name + "`](" + name + "):\n\n```yaml\n" + source(finding) + "\n```\n\n```text\n" + said
                + "\n```\n";
    }

    private static String source(JsonNode finding) {
        int line = finding.get("line").asInt();
        Path file = Path.of(finding.get("file").asString());
        try {
            List<String> lines = Files.readAllLines(file);
            String text = line == 0
                    ? lines.stream().filter(l -> !l.startsWith("# expect")).collect(Collectors.joining("\n"))
                    : lines.get(line - 1).strip();
            return printable(text.replaceAll("\\s*# expect .*", ""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String printable(String text) {
        String shown = text.length() > 160 ? text.substring(0, 160) + " …" : text;
        return shown.lines()
                .map(dev.buildout.model.diagnostic.FindingPrinter::shown)
                .collect(Collectors.joining("\n"));
    }
}
