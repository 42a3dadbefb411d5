package dev.buildout.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
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

/** A plan is a good place to start the next search from. */
class WarmStartTest {

    private static final Path STARTER = Path.of("../scenarios/starter.yaml");

    private final LoadedScenario loaded = ScenarioReader.read(STARTER, List.of());
    private final CompiledScenario compiled =
            ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()));

    private Plan plan(long steps, Optional<Plan> warm) {
        SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(steps), 0);
        SearchResult result =
                new LocalSearchPlanner().search(compiled.network(), limits, warm.map(p -> WarmStart.from(p, compiled)));
        return PlanEvaluator.evaluate(loaded, compiled, result, limits, "test");
    }

    @Test
    void keepsMostOfWhatALongSearchFoundWithoutSearchingAgain() {
        Plan searched = plan(4_000, Optional.empty());
        Plan cold = plan(1, Optional.empty());
        Plan warm = plan(1, Optional.of(searched));
        double gained =
                cold.outcome().objective().minus(searched.outcome().objective()).dollars();
        double kept =
                cold.outcome().objective().minus(warm.outcome().objective()).dollars();
        assertThat(gained).isPositive();
        assertThat(kept).isGreaterThan(gained / 2);
        assertThat(warm.origin().limits()).isEqualTo("1 steps from an earlier plan");
    }

    @Test
    void isNotTakenWhereTheStartingRuleIsBetter() {
        Plan cold = plan(1, Optional.empty());
        Plan warm = plan(1, Optional.of(cold));
        assertThat(warm.outcome().objective())
                .isLessThanOrEqualTo(cold.outcome().objective());
    }
}
