package dev.buildout.model.scenario;

import static dev.buildout.fixture.BadScenario.at;
import static dev.buildout.fixture.BadScenario.described;
import static dev.buildout.model.domain.Keyed.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sweep is a grid that stands for named what-ifs. */
class SweepsTest {

    private static final String GRID = """
            sweeps:
              racks:
                title: Racks and people
                choose: {permit: [[], permit-late]}
                vary:
                  suppliers.acme.plants.acme-houston.lines.racks: [-50 %, x2]
                  sites.abilene.worker-cap: [300, +100, 500]
            """;

    @TempDir
    Path folder;

    @Test
    void standsForTheCrossProductOfItsValues() throws IOException {
        Path file = file(GRID);
        Sweep sweep = ScenarioReader.sweeps(file).get(0);

        assertThat(sweep.whatIfs()).hasSize(12).startsWith("racks-1-1-1", "racks-1-1-2", "racks-1-1-3", "racks-1-2-1");
        LoadedScenario read = ScenarioReader.read(file, List.of("racks-2-1-2"));
        assertThat(read.whatIfs()).containsExactly("racks-2-1-2");
        assertThat(read.overrides()).containsExactly("permit-late", "racks-2-1-2");
        assertThat(get(read.scenario().sites(), "abilene").workerCap()).contains(400);
        assertThat(read.effectiveYaml()).contains("racks: 10/w").doesNotContain("sweeps");
    }

    @Test
    void tellsWhatEachSetsAndWhatIsWrongWithItAtItsOwnLine() throws IOException {
        String grid = GRID.replace("500]", "many]");
        Path file = file(grid);
        List<Sweep.Point> points =
                ScenarioReader.sweep(file, ScenarioReader.sweeps(file).get(0), Changes.NONE, loaded -> List.of());

        assertThat(points.get(1).sets())
                .extracting(d -> d.path() + " " + d.before().orElseThrow().value() + " -> "
                        + d.after().orElseThrow().value())
                .containsExactly(
                        "suppliers.acme.plants.acme-houston.lines.racks 20/w -> 10/w",
                        "sites.abilene.worker-cap 300 -> 400");
        String place = at(TinyScenario.yaml() + grid, "many]");
        assertThat(points.get(2).findings())
                .extracting(
                        Finding::code,
                        f -> f.location().line() + ":" + f.location().column())
                .containsExactly(tuple("BO-1203", place));
    }

    @Test
    void aBillionWhatIfsAreRefusedAtOnce() {
        StringBuilder grid = new StringBuilder("sweeps:\n  big:\n    vary:\n");
        for (int key = 0; key < 9; key++) {
            grid.append("      a.b").append(key).append(": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n");
        }
        String yaml = TinyScenario.yaml() + grid;
        assertThat(described(folder, yaml))
                .containsExactly(
                        at(yaml, "big:") + " BO-1107 sweep `big` stands for 1,000,000,000 what-ifs; at most 1,000"
                                + " are made | Leave out values, or make several sweeps.");
    }

    @Test
    void namesDoNotClashAndAMisspeltOneHasANearOne() {
        String yaml = TinyScenario.yaml() + GRID;
        assertThat(described(
                        folder, yaml.replace("permit-late:", "racks-2-1-2:").replace("[permit-late,", "[racks-2-1-2,")))
                .anyMatch(f -> f.contains("BO-1102") && f.contains("`racks-2-1-2`"));
        assertThat(described(folder, yaml, "racks-2-1-9"))
                .singleElement()
                .asString()
                .contains("BO-1101", "Maybe `racks-2-1-1`");
    }

    private Path file(String grid) throws IOException {
        return Files.writeString(folder.resolve("tiny.yaml"), TinyScenario.yaml() + grid);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sites.abilene.worker-cap: [300, +100 | sites.abilene.worker-cup: [300, 400 | worker-cup: | BO-1201 unknown key `worker-cup`"
                        + " in site `abilene` ~ Maybe `worker-cap`.",
                "sites.abilene.worker-cap: [300, +100 | site.abilene.worker-cap: [300, 400 | site.abilene | BO-1201 unknown key `site`"
                        + " in the scenario ~ Maybe `sites`.",
                "x2] | twice] | twice] | BO-1203 `twice` is not a throughput",
                "[-50 %, x2] | [] | suppliers.acme | BO-1107 `suppliers.acme.plants.acme-houston.lines.racks` takes a list of"
                        + " values; this is an empty one",
                "[-50 %, x2] | x2 | suppliers.acme | BO-1107 `suppliers.acme.plants.acme-houston.lines.racks` takes a list of"
                        + " values; this is `x2`",
                "[-50 %, x2] | [x2, x2] | x2] | BO-1107 `suppliers.acme.plants.acme-houston.lines.racks` takes `x2` twice",
                "worker-cap: [300 | worker-cap: [300] // sites/abilene/worker-cap: [300 | sites/ | BO-1107"
                        + " `sites/abilene/worker-cap` is varied twice",
                "vary: | vray: | vray: | BO-1201 unknown key `vray` in sweep `racks` ~ Maybe `vary`.",
                "[[], permit-late] | [] | permit: [] | BO-1107 `permit` takes a list of values; this is an empty one",
                "[[], permit-late] | [[], permit-early] | permit-early | BO-1207 `permit-early` in a sweep is not an override",
            })
    void isCheckedWithTheFileAndEachMistakeHasItsPlace(String right, String wrong, String place, String message)
            throws IOException {
        assertThat(GRID).contains(right);
        String grid = GRID.replace(right, wrong.replace(" // ", "\n      "));
        Path file = file(grid);

        assertThat(ScenarioReader.check(file, Changes.NONE, loaded -> List.of()).findings())
                .extracting(f -> f.location().line() + ":" + f.location().column() + " " + f.code() + " " + f.message()
                        + " ~ " + f.hint())
                .singleElement()
                .asString()
                .startsWith(at(TinyScenario.yaml() + grid, place) + " " + message);
    }
}
