package dev.buildout.planner.costbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.Outcome;
import dev.buildout.planner.plan.PlanEvaluator;
import dev.buildout.planner.plan.ProvedBound;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import dev.buildout.planner.solver.SearchResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bound of the shipped scenarios and all their what-ifs, held against plans of the real search. */
class ShippedBoundTest {

    private static final long STEPS = 150;
    private static final long EFFORT = 30_000_000;

    @ParameterizedTest
    @CsvSource({
        "starter,",
        "starter,second-line",
        "stargate-us,",
        "stargate-us,softbank-slips",
        "stargate-us,dual-source-lpt",
        "stargate-us,imports-only",
        "stargate-us,foxconn-half-rate",
        "stargate-us,second-shift",
        "stargate-us,jupiter-permit-late",
        "stargate-us,bad-year",
        "stargate-us,all-speed"
    })
    void aQuickPlanThatKeepsTheRulesIsAboveTheBoundAndWithinAFifth(String scenario, String with) {
        Outcome outcome = plan(scenario, with == null ? List.of() : List.of(with), STEPS, EFFORT);

        assertThat(outcome.bound().isPresent()).isEqualTo(outcome.feasible());
        outcome.bound().ifPresent(bound -> {
            assertThat(bound.total()).isLessThan(outcome.objective());
            assertThat(bound.gap()).isBetween(0.0, 0.2);
            requireSums(bound, outcome);
        });
    }

    @Test
    void stargateIsWithinATenthOfTheBound() {
        Outcome outcome = plan("stargate-us", List.of(), 1_500, CostBound.EFFORT);

        assertThat(outcome.bound().orElseThrow().gap()).isLessThan(0.1);
    }

    private static void requireSums(ProvedBound bound, Outcome outcome) {
        assertThat(bound.terms().stream().map(ProvedBound.Term::bound).reduce(Money.ZERO, Money::plus))
                .isEqualTo(bound.total());
        assertThat(bound.terms().stream().map(ProvedBound.Term::plan).reduce(Money.ZERO, Money::plus))
                .isEqualTo(outcome.objective());
        assertThat(bound.terms()).extracting(ProvedBound.Term::id).contains(bound.largestGap());
    }

    private static Outcome plan(String scenario, List<String> with, long steps, long effort) {
        LoadedScenario loaded = ScenarioReader.read(Path.of("..", "scenarios", scenario + ".yaml"), with);
        CompiledScenario compiled =
                ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()));
        Optional<CostBound> bound =
                CostBound.of(compiled.network(), loaded.scenario().start(), effort);
        SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(steps), 1);
        SearchResult result = new LocalSearchPlanner().search(compiled.network(), limits);
        return PlanEvaluator.evaluate(loaded, compiled, result, limits, "test", bound)
                .outcome();
    }
}
