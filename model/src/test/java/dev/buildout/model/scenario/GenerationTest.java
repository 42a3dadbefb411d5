package dev.buildout.model.scenario;

import static dev.buildout.fixture.BadScenario.at;
import static dev.buildout.fixture.BadScenario.described;
import static dev.buildout.model.domain.Keyed.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.domain.FundingSource.Tranche;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies and templates with parameters are made before anything is bound. */
class GenerationTest {

    private static final String TEMPLATE = "        template: standard\n";
    private static final String CREW = "modes: {normal: {rate: 2 MW/w, crew: 20}}";
    private static final String PARAMETERS = "    block: 10 MW\n";

    @TempDir
    Path folder;

    @Test
    void countMakesNumberedCopiesWhoseOwnDatesMoveOn() {
        Scenario scenario = read(TinyScenario.yamlWith(
                        "        power: 20 MW\n        due: 2028-06-30\n",
                        "        power: 10 MW\n        due: 2028-01-31\n        count: 3\n        every: 1 month\n"))
                .scenario();

        assertThat(get(scenario.sites(), "abilene").phases().values())
                .extracting(Phase::id)
                .containsExactly("abl-1-1", "abl-1-2", "abl-1-3");
        assertThat(phase(scenario, "abl-1-1").name()).isEqualTo("Abilene 1 1");
        assertThat(phase(scenario, "abl-1-2").due()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(phase(scenario, "abl-1-3").due()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(phase(scenario, "abl-1-3").power().megawatts()).isEqualTo(10);
    }

    @Test
    void perCutsThePowerAndNumbersNames() {
        Scenario scenario = read(TinyScenario.yamlWith(
                        "name: Abilene 1\n", "name: Hall <n> of Abilene\n        per: 4 MW\n"))
                .scenario();

        assertThat(get(scenario.sites(), "abilene").phases()).hasSize(5);
        assertThat(phase(scenario, "abl-1-5").name()).isEqualTo("Hall 5 of Abilene");
        assertThat(phase(scenario, "abl-1-5").power().kilowatts()).isEqualTo(4000);
    }

    @Test
    void tranchesRepeatTheirAmountAndAPhaseWithCopiesIsCoveredAsAWhole() {
        String yaml = TinyScenario.yamlWith(
                        "    covers: {sites: [abilene]}\n    tranches: {first: {amount: $1B, date: 2027-01-01}}",
                        "    covers: {phases: abl-1}\n"
                                + "    tranches: {q: {amount: $0.2B, date: 2027-01-01, count: 5, every: 3 months}}")
                .replace("name: Abilene 1\n", "name: Abilene\n        per: 10 MW\n");
        Scenario scenario = read(yaml).scenario();

        var equity = get(scenario.funding(), "equity");
        assertThat(equity.covers().phases()).containsExactly("abl-1-1", "abl-1-2");
        assertThat(equity.tranches().values())
                .extracting(Tranche::date)
                .contains(LocalDate.of(2027, 10, 1), LocalDate.of(2028, 1, 1));
        assertThat(get(equity.tranches(), "q-5").amount().dollars()).isEqualTo(2e8);
    }

    @Test
    void changesReachACopyOrTheWhole() throws IOException {
        Files.writeString(
                folder.resolve("base.yaml"),
                TinyScenario.yamlWith("name: Abilene 1\n", "name: Abilene\n        per: 10 MW\n"));
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                extends: base.yaml
                sites: {abilene: {phases: {abl-1-2: {due: +2 w}}}}
                overrides:
                  later: {set: {sites: {abilene: {phases: {abl-1-2: {due: +1 w}}}}}}
                  smaller: {set: {sites: {abilene: {phases: {abl-1: {per: 5 MW}}}}}}
                """);
        Scenario later = ScenarioReader.read(study, List.of("later")).scenario();
        Scenario smaller = ScenarioReader.read(study, List.of("later,smaller")).scenario();
        Scenario less = ScenarioReader.read(
                        study, new Changes(List.of(), List.of("sites.abilene.phases.abl-1-1=(remove)")))
                .scenario();

        assertThat(phase(later, "abl-1-1").due()).isEqualTo(LocalDate.of(2028, 6, 30));
        assertThat(phase(later, "abl-1-2").due()).isEqualTo(LocalDate.of(2028, 7, 21));
        assertThat(get(smaller.sites(), "abilene").phases()).hasSize(4);
        assertThat(phase(smaller, "abl-1-2").due()).isEqualTo(LocalDate.of(2028, 7, 21));
        assertThat(get(less.sites(), "abilene").phases()).containsOnlyKeys("abl-1-2");
    }

    @Test
    void whatCannotBeRepeatedIsRefusedAtOnce() {
        refused(
                "name: Abilene 1\n",
                "name: A\n        count: 1000000000\n",
                "count: 1",
                "BO-1105 `abl-1`: `count` is" + " `1000000000`; at most 1000 copies are made of one thing");
        refused(
                "name: Abilene 1\n",
                "name: A\n        per: 3 MW\n",
                "per: 3",
                "BO-1105 `abl-1`: `per: 3 MW` goes 6.67"
                        + " times into 20 MW; it must go a whole number of times | Maybe `per: 4 MW` (5) or `per: 2.5 MW` (8);"
                        + " or `power: 18 MW` or `power: 21 MW`.");
        refused(
                "name: Abilene 1\n",
                "name: A\n        cuont: 3\n",
                "cuont",
                "BO-1201 unknown key `cuont` in phase" + " `abl-1` | Maybe `count`.");
    }

    @Test
    void aTemplateIsMadeForEachSetOfArgumentsAndThosePlacesAreKept() {
        String yaml = TinyScenario.yaml()
                .replace(PARAMETERS, PARAMETERS + "    parameters: {crew: 20, cooling: 8 w}\n")
                .replace(CREW, "modes: {normal: {rate: 2 MW/w, crew: <crew>}}")
                .replace("shell: SS + 12 w", "shell: SS + <cooling>")
                .replace("name: Abilene 1\n", "name: Abilene\n        per: 10 MW\n")
                .replace(TEMPLATE, TEMPLATE + "        with: {crew: +50 %}\n      abl-1-2: {with: {crew: 20}}\n")
                .replace(
                        "      abl-1-2: {with: {crew: 20}}\n        progress: {shell: 60 %}\n",
                        "        progress: {shell: 60 %}\n      abl-1-2: {with: {crew: 20}}\n");
        LoadedScenario read = read(yaml);

        assertThat(read.scenario().templates()).containsOnlyKeys("standard-crew-30", "standard");
        assertThat(phase(read.scenario(), "abl-1-1").template()).contains("standard-crew-30");
        assertThat(phase(read.scenario(), "abl-1-2").template()).contains("standard");
        assertThat(read.effectiveYaml()).contains("crew: 30", "SS + 8 w").doesNotContain("<", "with:", "parameters:");
        assertThat(ScenarioReader.readText("again", read.effectiveYaml(), List.of())
                        .scenario())
                .isEqualTo(read.scenario());
        var at = read.provenance().locate("templates/standard-crew-30/activities/racks/modes/normal/crew");
        assertThat(at.line() + ":" + at.column()).isEqualTo(at(yaml, "+50 %"));
    }

    @Test
    void aParameterOfATemplateCanBeChangedLikeAnyValue() throws IOException {
        Path file = Files.writeString(
                folder.resolve("tiny.yaml"),
                TinyScenario.yaml()
                        .replace(PARAMETERS, PARAMETERS + "    parameters: {crew: 20}\n")
                        .replace(CREW, "modes: {normal: {rate: 2 MW/w, crew: <crew>}}"));
        var changed =
                ScenarioReader.read(file, new Changes(List.of(), List.of("templates.standard.parameters.crew=+20 %")));

        var racks = get(get(changed.scenario().templates(), "standard").activities(), "racks");
        assertThat(get(racks.modes(), "normal").crew()).isEqualTo(24);
    }

    @Test
    void argumentsAreCheckedWhereTheyAreGiven() {
        String yaml = TinyScenario.yaml()
                .replace(PARAMETERS, PARAMETERS + "    parameters: {crew: 20, spare: 1, must: }\n")
                .replace(CREW, "modes: {normal: {name: <must> <crwe>, rate: 2 MW/w, crew: <crew>}}")
                .replace(TEMPLATE, TEMPLATE + "        with: {crew: many, crow: 3}\n");

        assertThat(described(folder, yaml))
                .containsExactly(
                        at(yaml, "spare: 1")
                                + " BO-1106 template `standard` has the parameter `spare` and does not use it"
                                + " | Write `<spare>` where it belongs, or leave it out.",
                        at(yaml, "<must> <crwe>") + " BO-1106 `<crwe>` is not a parameter of template `standard`"
                                + " | Maybe `crew`.",
                        at(yaml, "abl-1:") + " BO-1106 phase `abl-1` gives no value to `must` of template `standard`,"
                                + " which has no default | Write `with: {must: …}`.",
                        at(yaml, "many, crow") + " BO-1203 `many` is not a whole number. Expected a whole number such"
                                + " as 4",
                        at(yaml, "crow: 3") + " BO-1106 `crow` is not a parameter of template `standard` | Maybe"
                                + " `crew`.");
    }

    private void refused(String piece, String replacement, String at, String text) {
        String yaml = TinyScenario.yamlWith(piece, replacement);
        assertThat(described(folder, yaml)).containsExactly(at(yaml, at) + " " + text);
    }

    private LoadedScenario read(String yaml) {
        return TinyScenario.read(folder, yaml);
    }

    private static Phase phase(Scenario scenario, String id) {
        return get(get(scenario.sites(), "abilene").phases(), id);
    }
}
