package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.domain.Keyed;
import dev.buildout.planner.check.Codes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same findings for a person, a pipe, a script and a tool of code review. */
class FindingFormatsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** What SARIF 2.1.0 says of each object that is written: its required properties, then those it may have too. */
    private static final Map<String, List<Set<String>>> SARIF = Map.ofEntries(
            Map.entry("log", List.of(Set.of("version", "runs"), Set.of("$schema"))),
            Map.entry("runs", List.of(Set.of("tool"), Set.of("results", "columnKind"))),
            Map.entry("tool", List.of(Set.of("driver"), Set.of())),
            Map.entry("driver", List.of(Set.of("name"), Set.of("version", "rules"))),
            Map.entry(
                    "rules",
                    List.of(
                            Set.of("id"),
                            Set.of("name", "shortDescription", "fullDescription", "help", "defaultConfiguration"))),
            Map.entry("defaultConfiguration", List.of(Set.of(), Set.of("level"))),
            Map.entry("shortDescription", List.of(Set.of("text"), Set.of())),
            Map.entry("fullDescription", List.of(Set.of("text"), Set.of())),
            Map.entry("help", List.of(Set.of("text"), Set.of())),
            Map.entry("message", List.of(Set.of("text"), Set.of())),
            Map.entry(
                    "results",
                    List.of(
                            Set.of("message"),
                            Set.of("ruleId", "ruleIndex", "level", "locations", "relatedLocations"))),
            Map.entry("locations", List.of(Set.of(), Set.of("physicalLocation", "logicalLocations"))),
            Map.entry("relatedLocations", List.of(Set.of(), Set.of("physicalLocation", "message"))),
            Map.entry("physicalLocation", List.of(Set.of("artifactLocation"), Set.of("region"))),
            Map.entry("artifactLocation", List.of(Set.of("uri"), Set.of())),
            Map.entry("region", List.of(Set.of("startLine", "startColumn"), Set.of())),
            Map.entry("logicalLocations", List.of(Set.of("fullyQualifiedName"), Set.of())));

    @TempDir
    Path directory;

    @Test
    void onePerLineInAPipeAndTheirNumberAtTheEnd() {
        RealRun run = check("several-mistakes-at-once", "--format", "text");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(5).last().isEqualTo("4 errors in 1 file");
        assertThat(run.err().lines().findFirst().orElseThrow())
                .endsWith("several-mistakes-at-once.yaml:2:8: error BO-1203: `2027/01/04` is not a date. Expected a day"
                        + " such as 2027-01-31. Maybe `2027-01-04`.");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(check("several-mistakes-at-once").err());
    }

    @Test
    void withTheLineForAPerson() {
        RealRun run = check("typo-in-a-key", "--format", "pretty");

        assertThat(run.err().lines().skip(1))
                .containsExactly(
                        "  `labour-pol` in site `abilene`",
                        "    4 |     labour-pol: trades   # expect BO-1201",
                        "      |     ^^^^^^^^^^",
                        "  Maybe `labour-pool`.",
                        "",
                        "1 error in 1 file");
    }

    @Test
    void anArrayOfObjectsForAScript() {
        RealRun run = check("override-at-fault-for-a-sum", "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        JsonNode all = JSON.readTree(run.out());
        assertThat(all.size()).isEqualTo(1);
        JsonNode finding = all.get(0);
        assertThat(finding.propertyNames())
                .containsExactly("file", "line", "column", "code", "severity", "message", "hint", "path", "related");
        assertThat(finding.get("line").asInt()).isEqualTo(7);
        assertThat(finding.get("column").asInt()).isEqualTo(28);
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("path").asString()).isEqualTo("components/rack/payment/order");
        assertThat(JSON.readTree(
                        RealRun.of("check", starter(), "--format", "json").out()))
                .isEmpty();
    }

    @Test
    void aLogInSarifForAReview() {
        for (String name : List.of("several-mistakes-at-once", "latest-before-the-lead-time", "empty-file")) {
            JsonNode log = JSON.readTree(check(name, "--format", "sarif").out());
            requireShape("log", log);
            assertThat(log.get("version").asString()).isEqualTo("2.1.0");
            JsonNode run = log.get("runs").get(0);
            JsonNode rules = run.get("tool").get("driver").get("rules");
            assertThat(rules.size()).isEqualTo(Codes.all().size());
            assertThat(run.get("results").size()).isPositive();
            for (JsonNode result : run.get("results")) {
                JsonNode rule = rules.get(result.get("ruleIndex").asInt());
                assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
                assertThat(result.get("level").asString()).isIn("error", "warning", "note", "none");
            }
        }
    }

    private static void requireShape(String name, JsonNode node) {
        if (node.isArray()) {
            node.forEach(item -> requireShape(name, item));
        } else if (node.isObject()) {
            assertThat(SARIF).containsKey(name);
            List<Set<String>> keys = Keyed.get(SARIF, name);
            assertThat(node.propertyNames()).as(name).containsAll(keys.get(0));
            node.properties().forEach(e -> {
                assertThat(keys.get(0).contains(e.getKey()) || keys.get(1).contains(e.getKey()))
                        .as(name + " may have " + e.getKey())
                        .isTrue();
                requireShape(e.getKey(), e.getValue());
            });
        } else if (name.equals("uri")) {
            assertThat(URI.create(node.asString()).getPath()).endsWith(".yaml");
        } else if (name.equals("startLine") || name.equals("startColumn")) {
            assertThat(node.asInt()).isPositive();
        } else {
            assertThat(node.asString()).as(name).isNotEmpty();
        }
    }

    @Test
    void strictMakesWarningsErrors() {
        RealRun lenient = check("due-after-the-horizon");
        assertThat(lenient.status()).isZero();
        assertThat(lenient.err()).contains(": warning BO-1310: ", "1 warning in 1 file");
        RealRun strict = check("due-after-the-horizon", "--strict");
        assertThat(strict.status()).isEqualTo(2);
        assertThat(strict.err()).contains(": error BO-1310: ", "1 error in 1 file");
        assertThat(strict.out()).isEmpty();
    }

    @Test
    void findingsOfAllStagesAndFilesAreCountedTogether() throws IOException {
        Files.createDirectories(directory.resolve("parts"));
        Files.copy(Broken.FOLDER.resolve("parts/tiny.yaml"), directory.resolve("parts/tiny.yaml"));
        Path file = Files.writeString(directory.resolve("s.yaml"), """
                extends: parts/tiny.yaml
                lanes:
                  road:
                    capacity: 100/w
                sites:
                  abilene:
                    power: 12 MW
                    phases:
                      abi-1: {due: 2028-06-30, latest: 2028-03-31}
                components:
                  skid: {transport: rail}
                transport-modes:
                  rail: {name: Rail, speed: 300 mi/d, load: 60 t}
                """);

        RealRun run = RealRun.of("check", file.toString());

        assertThat(run.err())
                .containsSubsequence("s.yaml:9:20: warning BO-1303", "s.yaml:11:21: error BO-2002")
                .contains("1 error, 2 warnings in 1 file");
        RealRun plan = RealRun.of(
                "plan",
                file.toString(),
                "--steps",
                "1",
                "--out",
                directory.resolve("p").toString());
        assertThat(plan.err()).isEqualTo(run.err());
    }

    @Test
    void whatAnOverrideMakesWrongElsewhereNamesIt() throws IOException {
        Files.createDirectories(directory.resolve("parts"));
        Files.copy(Broken.FOLDER.resolve("parts/tiny.yaml"), directory.resolve("parts/tiny.yaml"));
        Path file = Files.writeString(directory.resolve("s.yaml"), """
                extends: parts/tiny.yaml
                overrides:
                  cut-off: {set: {lanes: {road: {distances: {(replace): {}}}}}}
                """);

        RealRun run = RealRun.of("check", file.toString());

        assertThat(run.err())
                .contains(
                        "parts/tiny.yaml:55:3: error BO-2005: with override `cut-off`, no lane leads to site `abilene`");
        assertThat(run.status()).isEqualTo(2);
    }

    private static RealRun check(String name, String... more) {
        return RealRun.of(new Broken(Broken.FOLDER.resolve(name + ".yaml")).arguments(more));
    }

    private static String starter() {
        return RealRun.SCENARIOS.resolve("starter.yaml").toString();
    }
}
