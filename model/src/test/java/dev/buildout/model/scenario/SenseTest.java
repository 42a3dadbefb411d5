package dev.buildout.model.scenario;

import static dev.buildout.fixture.BadScenario.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyScenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be planned, and makes little sense in the field, is a warning at its line. */
class SenseTest {

    @TempDir
    Path folder;

    @Test
    void aScenarioThatMakesSenseHasNoWarning() {
        assertThat(TinyScenario.read(folder, TinyScenario.yaml()).warnings()).isEmpty();
    }

    /** Chillers come 55 weeks after the start; then 5 weeks of fit-out and 5 of racks, less a weekend each. */
    @Test
    void aDueDateBeforeTheLeadTime() {
        String yaml = TinyScenario.yamlWith("due: 2028-06-30", "due: 2028-03-01")
                .replace("fabrication: 30 w", "fabrication: 50 w");
        assertThat(warnings(yaml))
                .containsExactly(at(yaml, "2028-03-01\n        template")
                        + " BO-1403 phase `abl-1` is due on 2028-03-01, and cannot be live before 2028-03-19,"
                        + " 3 weeks later: `chiller` can be there on 2028-01-21 at the soonest, and the work"
                        + " after it takes until then");
        assertThat(warnings(yaml.replace("due: 2028-03-01", "due: 2028-03-01 (S announced)")))
                .isEmpty();
    }

    @Test
    void racksThatComeInLargerWavesThanTheSiteCanEnergise() {
        warns(
                "power: {2027-06-01: 10 MW, 2028-01-01: 20 MW (S S1)}",
                "power: {2027-06-01: 8 MW, 2028-08-01: 20 MW}",
                "20 MW\n        due",
                "BO-1401 the racks of phase `abl-1` come in waves of 53 for 10 MW; it is due on 2028-06-30, and the site"
                        + " has 8 MW then: not one wave can be energised");
    }

    @Test
    void aPhaseThatIsDueBeforeItsPower() {
        warns(
                "power: {2027-06-01: 10 MW, 2028-01-01: 20 MW (S S1)}",
                "power: {2027-06-01: 10 MW, 2028-08-01: 20 MW}",
                "2028-06-30",
                "BO-1405 phase `abl-1` (20 MW) is due on 2028-06-30, and the site has 10 MW then");
    }

    @Test
    void aSmallestOrderAboveAllThatIsNeeded() {
        warns(
                "rack: {line: racks}",
                "rack: {line: racks, minimum-order: 200}",
                "200}",
                "BO-1404 the smallest order of `rack` is 200, and all phases together need no more than 106");
    }

    @Test
    void aKitThatComesAfterTheHorizon() {
        warns(
                "lead-time: 26 w, transport: truck}",
                "lead-time: 110 w, transport: truck}",
                "rack: 5.3/MW",
                "BO-1402 this kit is never complete: `rack` cannot arrive before 2029-02-09, and the horizon ends on"
                        + " 2029-01-01");
    }

    @Test
    void aDistanceThatContradictsTheCoordinates() {
        warns(
                "abilene: 380 mi",
                "abilene: 38 mi",
                "38 mi",
                "BO-1407 `acme-houston` to `abilene` is 38 mi here, and the coordinates are 318 mi apart: nothing is"
                        + " shorter than the straight line");
    }

    @Test
    void anIdThatNothingRefersToUnlessAnOverrideDoes() {
        String tariff = "events:\n  tariff: {name: Tariff, date: 2027-03-01}\n";
        warns("events:\n", tariff, "tariff", "BO-1406 nothing waits for event `tariff`");
        String named =
                TinyScenario.yamlWith("events:\n", tariff).replace("set: {events: {permit:", "set: {events: {tariff:");
        assertThat(warnings(named)).isEmpty();
    }

    private void warns(String piece, String replacement, String at, String text) {
        String yaml = TinyScenario.yamlWith(piece, replacement);
        assertThat(warnings(yaml)).singleElement().asString().isEqualTo(at(yaml, at) + " " + text);
    }

    private List<String> warnings(String yaml) {
        return TinyScenario.read(folder, yaml).warnings().stream()
                .map(f -> f.location().line() + ":" + f.location().column() + " " + f.code() + " " + f.message())
                .toList();
    }
}
