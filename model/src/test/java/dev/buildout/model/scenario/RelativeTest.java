package dev.buildout.model.scenario;

import static dev.buildout.fixture.BadScenario.described;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.buildout.fixture.TinyScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} changed by {1} is {2}")
    @CsvSource({
        "26 w, +2 w, 28 w",
        "26 w, +3 d, 185 d",
        "26 w, -1 w, 25 w",
        "4 w, +7 d, 5 w",
        "900, -20 %, 720",
        "905, -10 %, 815",
        "1.2, x1.1, 1.32",
        "30 %, +10 %, 33 %",
        "30 %, +5 pp, 35 %",
        "6.1 %/yr, x2, 12.2 %/yr",
        "$3.7M, +$200k, $3.9M",
        "$12.5M/MW, -20 %, $10M/MW",
        "$0.70, x1.5, $1.05",
        "100/w, +20/w, 120/w",
        "100/w, x0.5, 50/w",
        "1.2 GW, +300 MW, 1.5 GW",
        "560 MW, x1.5, 840 MW",
        "380 mi, +10 mi, 390 mi",
        "1.36 t, +140 kg, 1.5 t",
        "2027-01-31, +1 month, 2027-02-28",
        "2027-01-31, -2 w, 2027-01-17",
        "2028-02-29, +1 yr, 2029-02-28",
    })
    void aRelativeValueChangesWhatIsThere(String base, String change, String result) throws BadValueException {
        assertThat(Relative.find(change).orElseThrow().applyTo(base)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26 w", "x", "xl", "$5", "FS - 3 d", "+1 GW in Texas", "-", "+", "nvl72", "x1.5.2"})
    void aPlainValueIsNotRelative(String text) {
        assertThat(Relative.find(text)).isEmpty();
    }

    @ParameterizedTest(name = "{1} cannot change {0}")
    @CsvSource({
        "26 w, +2 MW",
        "100/w, +20",
        "$3.7M, +5",
        "2027-01-31, x2",
        "2027-01-31, +20 %",
        "2027-01-31, +1.5 w",
        "abilene, +2 w",
        "560 MW, +$5",
    })
    void unitsThatDoNotFitAreRefused(String base, String change) {
        BadValueException e = catchThrowableOfType(
                BadValueException.class,
                () -> Relative.find(change).orElseThrow().applyTo(base));

        assertThat(e.message()).contains("`" + change + "`").contains("`" + base + "`");
    }

    @Test
    void overValuesByDateEachIsChanged() {
        String yaml = TinyScenario.yamlWith("what-ifs:\n", """
                  ramp: {set: {sites: {abilene: {power: {2027-06-01: 30 MW, 2028-01-01: 50 MW}}}}}
                  more: {set: {sites: {abilene: {power: x2}}}}

                what-ifs:
                """);

        String effective = TinyScenario.read(folder, yaml, "ramp,more").effectiveYaml();

        assertThat(effective).contains("2027-06-01: 60 MW").contains("2028-01-01: 100 MW");
    }

    @Test
    void withoutAValueToBeRelativeToItIsAnError() {
        String yaml =
                TinyScenario.yamlWith("what-ifs:\n", "  odd: {set: {sites: {abilene: {pue: +0.1}}}}\n\nwhat-ifs:\n");

        assertThat(described(folder, yaml, "odd"))
                .singleElement()
                .asString()
                .contains("BO-1103 override `odd`: `+0.1` is a relative value, and there is no value here");
    }

    @Test
    void listsChangeByItemsOnlyWhereMarked() {
        String yaml = TinyScenario.yamlWith("what-ifs:\n", """
                  saturdays: {set: {calendars: {weekdays: {days: {(append): [sat], (remove): mon}}}}}
                  sundays: {set: {calendars: {weekdays: {days: {(remove): sun}}}}}
                  new: {set: {calendars: {weekdays: {(replace): {days: [wed]}}}}}

                what-ifs:
                """);

        assertThat(TinyScenario.read(folder, yaml, "saturdays").effectiveYaml()).contains("[tue, wed, thu, fri, sat]");
        assertThat(TinyScenario.read(folder, yaml, "new").effectiveYaml()).contains("days: [wed]");
        assertThat(described(folder, yaml, "sundays"))
                .singleElement()
                .asString()
                .contains("BO-1103 override `sundays` removes `sun`, which is not in the list");
    }
}
