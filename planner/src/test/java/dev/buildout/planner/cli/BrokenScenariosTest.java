package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.diagnostic.Code;
import dev.buildout.model.domain.Keyed;
import dev.buildout.planner.check.Codes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each broken scenario gives exactly the findings that it says, at their lines, and no others. */
class BrokenScenariosTest {

    /** Codes that no file in the folder can show, and why. */
    static final Map<String, String> NOT_IN_A_FILE = Map.of(
            "BO-1001", "a file that cannot be read is none that could be kept",
            "BO-1003", "it takes 16 MB",
            "BO-1099", "it takes 500 problems",
            "BO-2007", "BO-1302 is found first; worlds made by a program meet it",
            "BO-3110", "it takes ten thousand activities",
            "BO-3100", "it is no problem: `check --feasible` says it of a scenario that is in order");

    @TempDir
    Path directory;

    static List<Broken> fixtures() {
        return Broken.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void isFoundAsItSays(Broken fixture) {
        assertThat(fixture.expected()).isNotEmpty();
        assertThat(fixture.found()).as(fixture.name()).isEqualTo(fixture.expected());
    }

    @Test
    void thereAreManyAndTheyShowEveryCode() {
        List<Broken> all = Broken.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(80);
        Set<String> shown = all.stream()
                .flatMap(fixture -> fixture.findings().stream())
                .map(Broken::code)
                .collect(Collectors.toSet());

        List<String> codes = Codes.all().stream().map(Code::code).toList();
        assertThat(codes).allMatch(code -> shown.contains(code) != NOT_IN_A_FILE.containsKey(code));
        assertThat(codes).containsAll(NOT_IN_A_FILE.keySet());
    }

    @Test
    void aWrongExpectationIsNoticed() throws IOException {
        Files.createDirectories(directory.resolve("parts"));
        Files.copy(Broken.FOLDER.resolve("parts/tiny.yaml"), directory.resolve("parts/tiny.yaml"));
        String right = Files.readString(Broken.FOLDER.resolve("typo-in-a-key.yaml"));
        for (String wrong : List.of(
                right.replace("# expect BO-1201", "# expect BO-1202"),
                right.replace("   # expect BO-1201", "\n# expect BO-1201"),
                right.replace("   # expect BO-1201", ""),
                right + "# expect BO-1310 at line 1\n",
                right.replace("labour-pol", "labour-pool"))) {
            Broken fixture = new Broken(Files.writeString(directory.resolve(wrong.hashCode() + ".yaml"), wrong));
            assertThat(fixture.found()).isNotEqualTo(fixture.expected());
        }
        Broken same = new Broken(Files.writeString(directory.resolve("same.yaml"), right));
        assertThat(same.found()).isEqualTo(same.expected());
    }

    @Test
    void aCodeIsOnlyAsBadAsTheRegistrySays() {
        Map<String, Code> byCode = Codes.all().stream().collect(Collectors.toMap(Code::code, code -> code));
        for (Broken fixture : Broken.all()) {
            for (JsonNode finding : fixture.findings()) {
                assertThat(byCode).as(fixture.name()).containsKey(Broken.code(finding));
                Code code = Keyed.get(byCode, Broken.code(finding));
                assertThat(code.text().severities().toString().toLowerCase(Locale.ROOT))
                        .contains(finding.get("severity").asString());
            }
        }
    }
}
