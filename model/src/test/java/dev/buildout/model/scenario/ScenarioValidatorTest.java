package dev.buildout.model.scenario;

import static dev.buildout.fixture.BadScenario.at;
import static dev.buildout.fixture.BadScenario.described;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioValidatorTest {

    @TempDir
    Path folder;

    @Test
    void aCircleOfLinksIsNamed() {
        refused(
                "name: Shell\n",
                "name: Shell\n        after: {racks: FS}\n",
                "racks: FS",
                "BO-1302",
                "links go round in template `standard`: `shell` waits for `racks` waits for `cooling` waits for `shell`");
    }

    @Test
    void anActivityThatWaitsForItselfIsACircle() {
        refused(
                "after: {cooling: FS}",
                "after: {cooling: FS, racks: SS + 1 w}",
                "racks: SS",
                "BO-1302",
                "links go round in template `standard`: `racks` waits for `racks`");
    }

    @Test
    void aLinkNamesAnActivityOfItsTemplate() {
        refused(
                "after: {cooling: FS}",
                "after: {coolin: FS}",
                "coolin: FS",
                "BO-1207",
                "`coolin` is not an activity of template `standard` | Maybe `cooling`.");
    }

    @Test
    void aComponentThatIsAPartOfItselfIsRefused() {
        String yaml = TinyScenario.yaml()
                .replace("lead-time: 26 w, transport: truck}", "lead-time: 26 w, transport: truck, bom: {chiller: 1}}")
                .replace("    transport: [truck]\n", "    transport: [truck]\n    bom: {rack: 0.5}\n");

        assertThat(described(folder, yaml))
                .containsExactly(at(yaml, "chiller: 1}}")
                        + " BO-1302 components are made of each other: `rack` needs `chiller` needs `rack`");
    }

    @Test
    void theHorizonRunsForwardAndNotForEver() {
        refused(
                "end: 2029-01-01",
                "end: 2027-01-01",
                "2027-01-01\ndiscount",
                "BO-1303",
                "the horizon ends on 2027-01-01, which is not after its start, 2027-01-01");
        refused(
                "end: 2029-01-01",
                "end: 2058-01-01",
                "2058-01-01",
                "BO-1303",
                "the horizon from 2027-01-01 to 2058-01-01 is longer than 30 years");
    }

    @Test
    void paymentsMakeAWhole() {
        refused(
                "{order: 30 %, delivery: 70 %}",
                "{order: 30 %, delivery: 60 %}", "payment", "BO-1304", "payments add up to 90 %; they must make 100 %");
    }

    @Test
    void worksSharesMakeAWhole() {
        refused(
                "works: 40 %",
                "works: 30 %",
                "standard:\n",
                "BO-1304",
                "the works shares of template `standard` add up to 90 %; they must make 100 % (or be absent)");
    }

    @Test
    void aModeHasOneLength() {
        refused(
                "{rate: 2 MW/w, crew: 20}",
                "{rate: 2 MW/w, duration: 3 w}",
                "normal: {rate",
                "BO-1313",
                "mode `normal` of activity `racks` needs either `duration` or `rate`, not both");
        refused(
                "{rate: 2 MW/w, crew: 20}",
                "{crew: 20}",
                "normal: {crew: 20}",
                "BO-1313",
                "mode `normal` of activity `racks` needs either `duration` or `rate`");
    }

    @Test
    void oneActivityEnergises() {
        refused(
                "        energises: true\n",
                "",
                "standard:\n",
                "BO-1305",
                "no activity of template `standard` energises its block"
                        + " | Write `energises: true` at the activity that first takes power.");
    }

    @Test
    void whatIsToBeBuiltHasATemplate() {
        String yaml = TinyScenario.yaml().replace("        template: standard\n        progress: {shell: 60 %}\n", "");

        assertThat(described(folder, yaml))
                .containsExactly(at(yaml, "abl-1:")
                        + " BO-1202 phase `abl-1` is not live and has no `template` to be built with"
                        + " | There are: `standard`.");
        String live = yaml.replace("due: 2028-06-30\n", "due: 2028-06-30\n        live: true\n");
        assertThat(TinyScenario.read(folder, live).warnings())
                .extracting(Finding::message)
                .containsExactly("no phase is built with template `standard`");
    }

    @Test
    void progressFitsTheTemplate() {
        refused(
                "progress: {shell: 60 %}",
                "progress: {shel: done}",
                "shel: done",
                "BO-1306",
                "`shel` is not an activity of the template of phase `abl-1` | Maybe `shell`.");
        refused(
                "    worker-cap: 300",
                "    progress: {shell: done}\n    worker-cap: 300",
                "shell: done",
                "BO-1306",
                "activity `shell` is done once per phase; its progress does not belong to site `abilene`"
                        + " | Maybe under `progress` of the phase.");
        refused(
                "progress: {shell: 60 %}",
                "progress: {shell: {finish: 2027-02-01, event: permit}}",
                "shell: {fin",
                "BO-1306",
                "progress says one of `done`, `finish` and `event`; here are several");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"power: 20 MW | power: 21 MW", "2028-01-01: 20 MW | 2029-02-01: 20 MW"})
    void tooLittlePowerForARequiredPhaseIsNoMistakeInTheFile(String piece, String replacement) {
        assertThat(TinyScenario.read(folder, TinyScenario.yamlWith(piece, replacement))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aPhaseThatIsDueAfterItMustBeLiveIsAWarning() {
        String yaml = TinyScenario.yamlWith("due: 2028-06-30", "due: 2028-06-30\n        latest: 2028-06-29");
        assertThat(TinyScenario.read(folder, yaml).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("BO-1303");
            assertThat(warning.message())
                    .isEqualTo("phase `abl-1` is due on 2028-06-30, after the day by which it must be live,"
                            + " 2028-06-29");
        });
    }

    @Test
    void aMisspeltKeyIsOneFindingAlsoWhereItIsRequired() {
        String yaml = TinyScenario.yamlWith("        power: 20 MW", "        powr: 20 MW");
        assertThat(described(folder, yaml)).singleElement().asString().contains("unknown key `powr`", "Maybe `power`");
    }

    @Test
    void anOptionalPhaseTooLargeIsAWarning() {
        String yaml = TinyScenario.yamlWith(
                "      abl-1:",
                "      abl-2: {name: Two, power: 5 MW, due: 2028-01-01, template: standard, required: false}\n      abl-1:");

        assertThat(TinyScenario.read(folder, yaml).warnings()).singleElement().satisfies(w -> {
            assertThat(w.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(w.code()).isEqualTo("BO-1307");
            assertThat(w.message()).startsWith("phase `abl-2` (5 MW) is larger");
        });
    }

    @Test
    void aDueDateAfterTheHorizonIsAWarning() {
        String yaml = TinyScenario.yamlWith("due: 2028-06-30", "due: 2029-06-30");

        assertThat(TinyScenario.read(folder, yaml).warnings())
                .extracting(Finding::code)
                .containsExactly("BO-1310");
    }

    @Test
    void aComponentThatNobodySellsIsRefused() {
        refused(
                "          chiller: {price-breaks: {10: 2 %}}\n",
                "",
                "chiller: 0.5/MW",
                "BO-1308",
                "nobody sells `chiller`, and no opening order covers it | Add it to the `offers` of a plant.");
    }

    @Test
    void anOpeningOrderOrAStandInCoversWhatNobodySells() {
        String unsold = TinyScenario.yamlWith("          chiller: {price-breaks: {10: 2 %}}\n", "");

        assertThat(TinyScenario.read(
                                folder,
                                unsold
                                        + "\nopening-orders: {a: {component: chiller, quantity: 10, from: 2027-02-01}}\n")
                        .warnings())
                .isEmpty();
        String standIn = unsold.replace("{chiller: 0.5/MW}", "{chiller: {per-mw: 0.5/MW, or: {rack: 1/MW}}}");
        assertThat(TinyScenario.read(folder, standIn).warnings()).isEmpty();
    }

    @Test
    void aPartThatNobodySellsNamesTheNearestThatIsSold() {
        String yaml = TinyScenario.yaml()
                .replace("lead-time: 26 w, transport: truck}", "lead-time: 26 w, transport: truck, bom: {racks: 1}}")
                .replace(
                        "components:\n",
                        "components:\n  racks: {name: R, category: racks, unit: u, price: $1, lead-time: 1 w}\n");

        assertThat(described(folder, yaml))
                .containsExactly(at(yaml, "racks: 1}}")
                        + " BO-1308 nobody sells `racks`, a part of `rack`, and no opening order covers it"
                        + " | Maybe `rack`, sold by `acme-houston`.");
    }

    @Test
    void anOfferFitsItsPlant() {
        refused(
                "rack: {line: racks}",
                "rack: {line: rakcs}",
                "rakcs",
                "BO-1309",
                "`rakcs` is not a line of plant `acme-houston` | Maybe `racks`.");
        refused(
                "rack: {line: racks}",
                "rack: {lot-size: 0}",
                "0}\n          chiller",
                "BO-1205",
                "a lot size is 1 or more");
        refused(
                "rack: {line: racks}",
                "rack: {from: 2028-01-01, until: 2027-06-01}",
                "2027-06-01}",
                "BO-1303",
                "the offer ends on 2027-06-01, before its first day, 2028-01-01 | Maybe `from` and `until` are swapped.");
    }

    @Test
    void somebodyPaysForEveryCategoryOfRequiredPhases() {
        refused(
                "covers: {sites: [abilene]}",
                "covers: {categories: [racks, cooling, works]}",
                "abl-1:",
                "BO-1311",
                "no funding source pays for labour at site `abilene`, which phase `abl-1` spends on"
                        + " | Add the site or the category to what a source `covers`.");
        String nobody = TinyScenario.yaml().replaceAll("(?s)funding:.*?overrides:", "overrides:");
        assertThat(described(folder, nobody))
                .containsExactly("2:1 BO-1311 the scenario has no `funding`: nobody pays for anything");
    }

    @Test
    void optionalPhasesNeedNobodyToPay() {
        String yaml = TinyScenario.yaml()
                .replace("covers: {sites: [abilene]}", "covers: {categories: [racks]}")
                .replace("due: 2028-06-30\n", "due: 2028-06-30\n        required: false\n");

        assertThat(TinyScenario.read(folder, yaml).warnings()).isEmpty();
    }

    @Test
    void aSourceCoversPhasesOfItsSites() {
        String yaml = TinyScenario.yaml()
                .replace(
                        "  abilene:\n    name: Abilene\n",
                        "  milam: {name: M, region: texas, location: [1, 2], power: 1 MW,"
                                + " labour-pool: abilene-trades}\n  abilene:\n    name: Abilene\n")
                .replace("    tranches:", "    interest: 5 %/yr\n    tranches:")
                .replace(
                        "funding:\n",
                        "funding:\n  odd: {name: Odd, covers: {sites: [milam], phases: [abl-1]},"
                                + " tranches: {t: {amount: $1, date: 2027-01-01}}}\n");

        assertThat(described(folder, yaml))
                .containsExactly(
                        at(yaml, "abl-1]") + " BO-1312 phase `abl-1` is at none of the sites that `odd` covers");
    }

    @Test
    void aPhaseIsNotCutIntoCountlessBlocks() {
        refused(
                "template: standard\n",
                "template: standard\n        block: 1 kW\n",
                "1 kW",
                "BO-1205",
                "phase `abl-1` would be cut into 20000 blocks; at most 1000 are planned");
    }

    @Test
    void aCalendarHasDaysOfWork() {
        refused(
                "days: [mon, tue, wed, thu, fri]",
                "days: []",
                "weekdays: {",
                "BO-1202",
                "calendar `weekdays` has no day of work | Maybe `days: [mon, tue, wed, thu, fri]`.");
    }

    @Test
    void problemsOfFormAndOfMeaningAreReportedTogether() {
        String yaml = TinyScenario.yaml()
                .replace("worker-cap: 300", "worker-cap: many")
                .replace("{order: 30 %, delivery: 70 %}", "{order: 30 %, delivery: 60 %}")
                .replace("after: {shell: SS + 12 w}", "after: {shell: SS + 12 w, racks: FS}");

        assertThat(described(folder, yaml))
                .hasSize(3)
                .anyMatch(f -> f.contains("BO-1304"))
                .anyMatch(f -> f.contains("BO-1302"))
                .anyMatch(f -> f.contains("BO-1203 `many` is not a whole number"));
    }

    private void refused(String piece, String replacement, String place, String code, String text) {
        String yaml = TinyScenario.yamlWith(piece, replacement);
        assertThat(described(folder, yaml)).containsExactly(at(yaml, place) + " " + code + " " + text);
    }
}
