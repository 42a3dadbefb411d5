package dev.buildout.model.scenario;

import static dev.buildout.fixture.BadScenario.described;
import static dev.buildout.fixture.BadScenario.expected;
import static dev.buildout.model.diagnostic.FindingCode.BAD_ID;
import static dev.buildout.model.diagnostic.FindingCode.BAD_UNIT;
import static dev.buildout.model.diagnostic.FindingCode.DANGLING_REFERENCE;
import static dev.buildout.model.diagnostic.FindingCode.DUPLICATE_ID;
import static dev.buildout.model.diagnostic.FindingCode.MISSING_KEY;
import static dev.buildout.model.diagnostic.FindingCode.OUT_OF_RANGE;
import static dev.buildout.model.diagnostic.FindingCode.UNKNOWN_KEY;
import static dev.buildout.model.diagnostic.FindingCode.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.FindingCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordBinderTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownKeyNamesItsOwnerAndTheNearestKey() {
        refused(
                "worker-cap: 300",
                "worker-cp: 300",
                "worker-cp",
                UNKNOWN_KEY,
                "unknown key `worker-cp` in site `abilene` | Maybe `worker-cap`.");
    }

    @Test
    void anUnknownKeyAtTheTopIsFoundToo() {
        refused(
                "\nregions:",
                "\nvendors: {}\nregions:",
                "vendors",
                UNKNOWN_KEY,
                "unknown key `vendors` in the scenario");
    }

    @Test
    void aMissingKeySaysWhatItMeans() {
        refused(
                "        due: 2028-06-30\n",
                "",
                "abl-1:",
                MISSING_KEY,
                "phase `abl-1` has no `due` | `due` is: Day by which it should be live");
    }

    @Test
    void aKeyWithoutAValueIsMissing() {
        refused(
                "due: 2028-06-30",
                "due:",
                "due:",
                MISSING_KEY,
                "phase `abl-1` has no `due` | `due` is: Day by which it should be live");
    }

    @Test
    void aNumberIsNotADate() {
        refused(
                "due: 2028-06-30",
                "due: 12",
                "12\n",
                WRONG_TYPE,
                "`12` is not a date. Expected a day such as 2027-01-31");
    }

    @Test
    void aPowerNeedsItsUnit() {
        refused(
                "power: 20 MW",
                "power: 20",
                "20\n        due",
                BAD_UNIT,
                "`20` has no unit. Expected a power such as 560 MW | Maybe `20 MW`.");
    }

    @Test
    void aRateNeedsItsDivisor() {
        refused(
                "$2.58/mi",
                "$2.58",
                "$2.58",
                BAD_UNIT,
                "`$2.58` does not say per what. Expected an amount of money such as $95/mi | Maybe `$2.58/mi`.");
    }

    @Test
    void aBadDateKeyInATimedValueIsShownAtTheKey() {
        refused(
                "{2027-06-01: 10 MW,",
                "{mid-2027: 10 MW,",
                "mid-2027",
                WRONG_TYPE,
                "`mid-2027` is not a date. Expected a day such as 2027-01-31");
    }

    @Test
    void idsAreKebabCase() {
        refused(
                "      abl-1:",
                "      ABL_1:",
                "ABL_1",
                BAD_ID,
                "`ABL_1` is not an id. Ids are small letters, digits and single hyphens, at most 64 long"
                        + " | Maybe `abl-1`.");
        refused(
                "      abl-1:",
                "      <script>:",
                "<script>",
                BAD_ID,
                "`<script>` is not an id. Ids are small letters, digits and single hyphens, at most 64 long"
                        + " | Maybe `script`.");
        refused(
                "scenario: tiny",
                "scenario: Tiny One",
                "Tiny One",
                BAD_ID,
                "`Tiny One` is not an id. Ids are small letters, digits and single hyphens, at most 64 long"
                        + " | Maybe `tiny-one`.");
    }

    @Test
    void aDanglingReferenceNamesTheNearestId() {
        refused(
                "region: texas",
                "region: texsa",
                "texsa",
                DANGLING_REFERENCE,
                "`texsa` in site `abilene` is not a region | Maybe `texas`.");
        refused(
                "transport: [truck]",
                "transport: [truck, trcuk]",
                "trcuk",
                DANGLING_REFERENCE,
                "`trcuk` in component `chiller` is not a transport mode | Maybe `truck`.");
        refused(
                "needs: {rack: 5.3/MW}",
                "needs: {rak: 5.3/MW}",
                "rak",
                DANGLING_REFERENCE,
                "`rak` in activity `racks` is not a component | Maybe `rack`.");
        refused(
                "{abilene: 380 mi}",
                "{abilen: 380 mi}",
                "abilen:",
                DANGLING_REFERENCE,
                "`abilen` in lane group `texas-roads` is not a hub or plant or site | Maybe `abilene`.");
        refused(
                "covers: {sites: [abilene]}",
                "covers: {phases: [abl-2]}",
                "abl-2",
                DANGLING_REFERENCE,
                "`abl-2` in `covers` of funding source `equity` is not a phase | Maybe `abl-1`.");
        refused(
                "not-before: permit",
                "not-before: vote",
                "vote",
                DANGLING_REFERENCE,
                "`vote` in activity `shell` is not an event | There are: `permit`.");
    }

    @Test
    void plantIdsAreUniqueOverAllSuppliers() {
        refused(
                "\nlanes:",
                "  other: {name: Other, plants: {acme-houston: {name: X, location: [1, 2]}}}\n\nlanes:",
                "acme-houston: {name: X",
                DUPLICATE_ID,
                "`acme-houston` is an id twice; first in line 44. Ids of plants are unique over all suppliers");
    }

    @Test
    void coordinatesAreTwoNumbersOnEarth() {
        refused(
                "[32.45, -99.73]",
                "[32.45]",
                "[32.45]",
                WRONG_TYPE,
                "`[32.45]` is not latitude and longitude. Expected latitude and longitude such as [32.45, -99.73]");
        refused(
                "[32.45, -99.73]",
                "[99.73, 32.45]",
                "[99.73",
                OUT_OF_RANGE,
                "`[99.73, 32.45]` is impossible: latitude lies within ±90, longitude within ±180 | Maybe `[32.45, 99.73]`.");
    }

    @Test
    void wrongShapesAreNamed() {
        refused(
                "worker-cap: 300",
                "worker-cap: {a: 1}",
                "{a: 1}",
                WRONG_TYPE,
                "`worker-cap` of site `abilene` is one value; this is a map of keys");
        refused(
                "{per-month: $0.24M/MW-month (S V1)}",
                "12",
                "12\n",
                WRONG_TYPE,
                "`value` of the scenario is a map of keys such as `per-month` and `low`; this is `12`");
        refused(
                "regions:\n  texas: {name: Texas}",
                "regions: [texas]",
                "[texas]",
                WRONG_TYPE,
                "`regions` of the scenario is a map of keys and values; this is a list | Maybe `texas: …` for each: entries are keyed.");
    }

    @Test
    void severalProblemsAreReportedAtOnceInTheOrderOfTheFile() {
        String yaml = TinyScenario.yaml()
                .replace("discount-rate: 8 %/yr (A usual)", "discount-rate: 8")
                .replace("calendar: weekdays", "calendar: weekday")
                .replace("worker-cap: 300", "worker-cp: 300")
                .replace("due: 2028-06-30", "due: soon")
                .replace("{cooling: FS}", "{coling: FS}");

        assertThat(described(folder, yaml))
                .containsExactly(
                        expected(
                                yaml,
                                "8\nvalue",
                                BAD_UNIT,
                                "`8` does not say per what. Expected a rate such as 6.1 %/yr | Maybe `8 %/yr`."),
                        expected(
                                yaml,
                                "weekday\n",
                                DANGLING_REFERENCE,
                                "`weekday` in labour pool `abilene-trades` is not a calendar | Maybe `weekdays`."),
                        expected(
                                yaml,
                                "worker-cp",
                                UNKNOWN_KEY,
                                "unknown key `worker-cp` in site `abilene` | Maybe `worker-cap`."),
                        expected(yaml, "soon", WRONG_TYPE, "`soon` is not a date. Expected a day such as 2027-01-31"));
    }

    private void refused(String piece, String replacement, String place, FindingCode code, String text) {
        String yaml = TinyScenario.yamlWith(piece, replacement);
        assertThat(described(folder, yaml)).containsExactly(expected(yaml, place, code, text));
    }
}
