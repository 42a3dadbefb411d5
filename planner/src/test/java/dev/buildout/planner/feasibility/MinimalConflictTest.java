package dev.buildout.planner.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A conflict is one, and smallest: with every other rule lifted it is still proved that no plan keeps it, and without any
 * single rule of it nothing is proved and a plan is found.
 */
class MinimalConflictTest {

    private static final String POWER = "    power: 20 MW\n    labour-pool";
    private static final String PHASE_END = "due: 2028-06-30, template: hall}";

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("no power", OneHall.with(POWER, "    power: 12 MW\n    labour-pool")),
                Arguments.of("no money", OneHall.with("$600M", "$300M")),
                Arguments.of(
                        "a date before any lead time",
                        OneHall.with(
                                PHASE_END,
                                "due: 2027-06-30, latest: 2027-06-30, template: hall}",
                                "racks: 10/w",
                                "racks: 60/w")),
                Arguments.of("a plant without capacity", OneHall.with("racks: 10/w", "racks: 0/w")),
                Arguments.of(
                        "a barred site", OneHall.with("    region: texas\n", "    region: texas\n    barred: law\n")),
                Arguments.of(
                        "contradictory fixed dates",
                        OneHall.with(
                                PHASE_END,
                                "due: 2028-06-30, template: hall, progress:"
                                        + " {shell: {finish: 2027-09-01}, fit-out: {finish: 2027-06-01}}}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void withoutAnyOneOfItsRulesAConflictIsNone(String what, String yaml) {
        Scenario scenario =
                ScenarioReader.readText("scenario.yaml", yaml, List.of()).scenario();
        List<Rule> rules = rules(scenario);
        Oracle oracle = new Oracle(scenario, 0, 60_000_000);
        List<List<Rule>> conflicts = new ConflictFinder(oracle, rules).find();
        assertThat(conflicts).hasSize(1);
        List<Rule> conflict = conflicts.get(0);

        List<Rule> others = new ArrayList<>(rules);
        others.removeAll(conflict);
        others.removeIf(rule -> rule.kind() == Rule.Kind.WORK);
        assertThat(oracle.isRefuted(lifted(others)))
                .as("with all others lifted")
                .isTrue();
        for (Rule rule : conflict) {
            List<Rule> without = new ArrayList<>(others);
            without.add(rule);
            assertThat(oracle.isRefuted(lifted(without)))
                    .as("proof without " + rule.path())
                    .isFalse();
            assertThat(oracle.isFeasible(lifted(without)))
                    .as("plan without " + rule.path())
                    .isTrue();
            assertThat(oracle.isFeasible(rule.lifted()))
                    .as("plan that lifts only " + rule.path())
                    .isTrue();
        }
    }

    @Test
    void aScenarioWithPlansHasNoConflict() {
        Scenario scenario = ScenarioReader.readText("scenario.yaml", OneHall.with(), List.of())
                .scenario();
        assertThat(new ConflictFinder(new Oracle(scenario, 0, 60_000_000), rules(scenario)).find())
                .isEmpty();
    }

    private static List<Rule> rules(Scenario scenario) {
        return RuleBook.of(new World(ActivityNetworkCompiler.compile(scenario, SupplyNetwork.of(scenario))));
    }

    private static List<Edit> lifted(List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.lifted().stream()).toList();
    }
}
