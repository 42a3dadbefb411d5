package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompositionTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        write("base.yaml", TinyScenario.yaml());
    }

    @Test
    void aStudyIsItsBaseWithItsOwnChangesOnTop() throws IOException {
        write("study.yaml", "extends: base.yaml\nscenario: study\nsites: {abilene: {worker-cap: 77}}\n");

        LoadedScenario study = read("study.yaml");

        assertThat(study.scenario().scenario()).isEqualTo("study");
        assertThat(value(study, "sites.abilene.worker-cap")).isEqualTo("77");
        assertThat(value(study, "end")).isEqualTo(value(read("base.yaml"), "end"));
        assertThat(read("study.yaml", "permit-late").overrides()).containsExactly("permit-late");
    }

    @Test
    void theFileIsOnTopOfItsImportsAndThoseOnTopOfWhatItExtends() throws IOException {
        write("caps.yaml", "sites: {abilene: {worker-cap: 50, pue: 1.5}}\n");
        write("study.yaml", "extends: base.yaml\nimports: caps.yaml\nsites: {abilene: {worker-cap: 60}}\n");

        LoadedScenario study = read("study.yaml");

        assertThat(value(study, "sites.abilene.worker-cap")).isEqualTo("60");
        assertThat(value(study, "sites.abilene.pue")).isEqualTo("1.5");
    }

    @Test
    void whatIfsLieOverTheFileAndTheCommandLineOverEverything() throws IOException {
        write("study.yaml", """
                extends: base.yaml
                sites: {abilene: {worker-cap: 60}}
                overrides: {crowded: {set: {sites: {abilene: {worker-cap: +10}}}}}
                """);
        Path study = folder.resolve("study.yaml");

        assertThat(value(read("study.yaml", "crowded"), "sites.abilene.worker-cap"))
                .isEqualTo("70");
        LoadedScenario set =
                ScenarioReader.read(study, new Changes(List.of("crowded"), List.of("sites.abilene.worker-cap=x2")));
        assertThat(value(set, "sites.abilene.worker-cap")).isEqualTo("140");
        assertThat(set.set()).containsExactly("sites.abilene.worker-cap=x2");
    }

    @Test
    void anOverrideOfTheSameNameReplacesTheInheritedOneAsAWhole() throws IOException {
        write(
                "study.yaml",
                "extends: base.yaml\noverrides: {permit-late: {set: {sites: {abilene: {worker-cap: 5}}}}}\n");

        LoadedScenario late = read("study.yaml", "permit-late");

        assertThat(value(late, "sites.abilene.worker-cap")).isEqualTo("5");
        assertThat(value(late, "events.permit.date")).isEqualTo(value(read("base.yaml"), "events.permit.date"));
    }

    @Test
    void twoImportsMayNotContradictEachOther() throws IOException {
        write("a.yaml", "sites: {abilene: {worker-cap: 50}}\n");
        write("b.yaml", "sites: {abilene: {worker-cap: 51}}\n");
        write("same.yaml", "sites: {abilene: {worker-cap: 50}}\n");
        write("study.yaml", "extends: base.yaml\nimports: [a.yaml, b.yaml]\n");
        write("fine.yaml", "extends: base.yaml\nimports: [a.yaml, same.yaml]\n");

        assertThat(problems("study.yaml"))
                .containsExactly("b.yaml:1:19 BO-1104 two imports set `worker-cap`; the other is at "
                        + folder.resolve("a.yaml") + ":1:19");
        assertThat(value(read("fine.yaml"), "sites.abilene.worker-cap")).isEqualTo("50");
    }

    @Test
    void problemsAreShownInTheFileThatHasThem() throws IOException {
        write("caps.yaml", "sites:\n  abilene:\n    worker-cp: 50\n");
        write("study.yaml", "extends: base.yaml\nimports: caps.yaml\n");

        assertThat(problems("study.yaml"))
                .containsExactly("caps.yaml:3:5 BO-1201 unknown key `worker-cp` in site `abilene`");
    }

    @Test
    void filesThatNameEachOtherInACircleAreRefused() throws IOException {
        write("one.yaml", "extends: two.yaml\n");
        write("two.yaml", "extends: one.yaml\n");

        assertThat(problems("one.yaml"))
                .containsExactly(
                        "two.yaml:1:10 BO-1104 files name each other in a circle: one.yaml → two.yaml → one.yaml");
    }

    @Test
    void nothingOutsideTheScenariosFolderIsRead() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.writeString(below.resolve("study.yaml"), "extends: ../base.yaml\n");
        Files.createSymbolicLink(below.resolve("link.yaml"), folder.resolve("base.yaml"));
        Files.writeString(below.resolve("linked.yaml"), "extends: link.yaml\n");
        write("absolute.yaml", "extends: /etc/hostname\n");

        assertThat(problems("below/study.yaml"))
                .containsExactly("study.yaml:1:10 BO-1104 `../base.yaml` lies outside the scenario's folder, and is not"
                        + " read");
        assertThat(problems("below/linked.yaml")).singleElement().asString().contains("lies outside");
        assertThat(problems("absolute.yaml")).singleElement().asString().contains("lies outside");
    }

    @Test
    void aFileThatIsNotThereIsNamedWithTheNearest() throws IOException {
        write("study.yaml", "extends: bsae.yaml\n");

        InvalidScenarioException e = catchThrowableOfType(InvalidScenarioException.class, () -> read("study.yaml"));

        assertThat(e.findings()).singleElement().satisfies(f -> {
            assertThat(f.message()).isEqualTo("there is no file `bsae.yaml` beside this one");
            assertThat(f.hint()).isEqualTo("Maybe `base.yaml`.");
        });
    }

    @Test
    void aHundredThousandImportsEndInAMessage() throws IOException {
        StringBuilder imports = new StringBuilder("imports:\n");
        for (int i = 0; i < 150; i++) {
            write("f" + i + ".yaml", "regions: {r" + i + ": {name: R}}\n");
            imports.append("  - f").append(i).append(".yaml\n");
        }
        write("study.yaml", imports.toString());

        assertThat(problems("study.yaml")).anyMatch(p -> p.contains("the scenario has more than 100 files"));
    }

    @Test
    void whatIsShownReadsBackAsTheSameScenario() throws IOException {
        write("study.yaml", "extends: base.yaml\nsites: {abilene: {worker-cap: 60}}\n");
        EffectiveScenario shown = ScenarioReader.show(folder.resolve("study.yaml"), Changes.NONE);
        write(
                "whole.yaml",
                shown.lines().stream()
                        .map(l -> l.text() + " # " + l.at().line() + "\n")
                        .collect(Collectors.joining()));

        assertThat(read("whole.yaml").scenario()).isEqualTo(read("study.yaml").scenario());
    }

    @Test
    void aDifferenceNamesBothValuesAndWhereTheyStand() throws IOException {
        Path base = folder.resolve("base.yaml");

        List<EffectiveScenario.Difference> differences = ScenarioReader.show(base, Changes.with(List.of("permit-late")))
                .since(ScenarioReader.show(base, Changes.NONE));

        assertThat(differences).singleElement().satisfies(d -> {
            assertThat(d.path()).isEqualTo("events.permit.date");
            assertThat(d.before().orElseThrow().value()).isEqualTo("2027-03-01");
            assertThat(d.after().orElseThrow().value()).isEqualTo("2028-03-01");
            assertThat(d.after().orElseThrow().at().line())
                    .isGreaterThan(d.before().orElseThrow().at().line());
        });
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private LoadedScenario read(String name, String... with) {
        return ScenarioReader.read(folder.resolve(name), List.of(with));
    }

    private List<String> problems(String name) {
        return catchThrowableOfType(InvalidScenarioException.class, () -> read(name)).findings().stream()
                .map(f -> Path.of(f.location().file()).getFileName() + ":"
                        + f.location().line() + ":" + f.location().column() + " " + f.code() + " " + f.message())
                .toList();
    }

    private static String value(LoadedScenario loaded, String path) {
        Map<String, String> values = new TreeMap<>();
        loaded.effective().lines().forEach(line -> values.put(line.path(), line.value()));
        return values.getOrDefault(path, "absent");
    }
}
