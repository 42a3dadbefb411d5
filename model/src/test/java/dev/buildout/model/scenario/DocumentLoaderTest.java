package dev.buildout.model.scenario;

import static dev.buildout.fixture.BadScenario.described;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLoaderTest {

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsOneFindingWithTheNearestFileName() throws IOException {
        Files.writeString(folder.resolve("stargate-us.yaml"), "scenario: x");

        Finding finding = only(folder.resolve("stargate-su.yaml"));

        assertThat(finding.code()).isEqualTo("BO-1001");
        assertThat(finding.message()).isEqualTo("there is no such file");
        assertThat(finding.hint()).isEqualTo("Maybe `stargate-us.yaml`.");
        assertThat(finding.location().toString())
                .isEqualTo(folder.resolve("stargate-su.yaml").toString());
    }

    @Test
    void aFolderIsNotAScenario() {
        Finding finding = only(folder);

        assertThat(finding.code()).isEqualTo("BO-1001");
        assertThat(finding.message()).isEqualTo("this is a folder; a scenario is a YAML file");
    }

    @Test
    void anEmptyFileSaysSo() {
        assertThat(described(folder, "")).containsExactly(empty());
        assertThat(described(folder, "# only a comment\n")).containsExactly(empty());
    }

    private static String empty() {
        return "0:0 BO-1002 the file is empty; a scenario begins with `scenario:`";
    }

    @Test
    void brokenYamlIsShownAtItsPlaceInOneLine() {
        assertThat(described(folder, "scenario: x\nsites: [a, b\ntitle: y\n"))
                .singleElement()
                .asString()
                .startsWith("3:6 BO-1004 this is not YAML: ")
                .doesNotContain("\n")
                .doesNotContain("in reader");
        assertThat(described(folder, "scenario: x\n\ttitle: y\n"))
                .singleElement()
                .asString()
                .startsWith("2:1 BO-1004 this is not YAML: ");
    }

    @Test
    void bytesThatAreNotUtf8AreShownAtTheirPlace() throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', '\n', 'b', (byte) 0xe9, '\n'});

        Finding finding = only(file);

        assertThat(finding.code()).isEqualTo("BO-1004");
        assertThat(finding.location().line()).isEqualTo(2);
        assertThat(finding.location().column()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkIsNoError() {
        assertThat(TinyScenario.read(folder, "\uFEFF" + TinyScenario.yaml()).scenario())
                .isEqualTo(TinyScenario.read(folder, TinyScenario.yaml()).scenario());
    }

    @Test
    void windowsLineEndsChangeNothing() {
        String yaml = TinyScenario.yaml();

        assertThat(TinyScenario.read(folder, yaml.replace("\n", "\r\n")).scenario())
                .isEqualTo(TinyScenario.read(folder, yaml).scenario());
        assertThat(described(folder, yaml.replace("worker-cap", "worker-cp").replace("\n", "\r\n")))
                .isEqualTo(described(folder, yaml.replace("worker-cap", "worker-cp")));
    }

    @Test
    void aKeyWrittenTwiceIsRefused() {
        String yaml = TinyScenario.yamlWith("end: 2029-01-01\n", "end: 2029-01-01\nstart: 2027-02-01\n");

        assertThat(described(folder, yaml)).containsExactly("6:1 BO-1007 `start` is written twice; first in line 4");
    }

    @Test
    void aliasesAnchorsAndTagsAreRefused() {
        assertThat(described(folder, "scenario: &a {b: 1}\ntitle: *a\nstart: !!str 2027-01-01\n"))
                .contains(
                        "1:11 BO-1005 anchors (`&a`) are not read | Write the value out.",
                        "2:8 BO-1005 aliases (`*a`) are not read | Write the value out.")
                .anyMatch(f -> f.startsWith("3:8 BO-1005 tags such as"));
    }

    @Test
    void aBombOfAliasesEndsAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(8))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(described(folder, bomb.toString())).anyMatch(f -> f.contains("BO-1005 aliases")));
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(described(folder, "scenario: x\n---\nscenario: y\n"))
                .containsExactly("3:1 BO-1005 a second document begins here; a scenario is one");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(described(folder, "a: " + "[".repeat(50_000)))
                .singleElement()
                .asString()
                .contains("BO-1006 nested more than 100 levels deep");
        StringBuilder blocks = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            blocks.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(described(folder, blocks.toString()))
                .singleElement()
                .asString()
                .contains("102:102 BO-1006");
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        Path file = Files.write(folder.resolve("huge.yaml"), new byte[DocumentLoader.MOST_BYTES + 1]);

        assertThat(only(file).code()).isEqualTo("BO-1003");
    }

    @Test
    void anEndlessLineIsRefusedBeforeParsing() {
        assertThat(described(folder, "scenario: x\ntitle: " + "x".repeat(5_000_000)))
                .containsExactly("2:1 BO-1003 this line is longer than 100000 letters");
    }

    @Test
    void aControlCharacterIsShownAtItsPlace() {
        assertThat(described(folder, "scenario: x\ntitle: a\u0000b\n"))
                .singleElement()
                .asString()
                .startsWith("2:9 BO-1004 this is not YAML: ");
    }

    @Test
    void aListIsNotAScenario() {
        assertThat(described(folder, "- a\n- b\n"))
                .containsExactly(
                        "1:1 BO-1203 found a list where a scenario's keys belong, such as `scenario: my-plan`");
    }

    @Test
    void aMapAsKeyIsRefused() {
        assertThat(described(folder, "? [a]\n: 1\n")).singleElement().asString().contains("BO-1004");
    }

    @Test
    void endlessProblemsAreCountedNotListed() {
        StringBuilder yaml = new StringBuilder(TinyScenario.yaml());
        for (int i = 0; i < 50_000; i++) {
            yaml.append("wrong-").append(i).append(": 1\n");
        }

        List<String> findings = described(folder, yaml.toString());

        assertThat(findings).hasSize(501);
        assertThat(findings.get(500)).isEqualTo("0:0 BO-1099 and 49500 more errors");
    }

    private static Finding only(Path file) {
        InvalidScenarioException e =
                catchThrowableOfType(InvalidScenarioException.class, () -> ScenarioReader.read(file, List.of()));
        assertThat(e.findings()).hasSize(1);
        return e.findings().get(0);
    }
}
