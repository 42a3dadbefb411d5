package dev.buildout.planner.costbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanEvaluator;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Bound ≤ optimum ≤ plan, where a constraint solver that shares nothing with the engine proves the optimum. */
class ExactOptimumTest {

    private static final int PROGRAMMES = 10;
    private static final long STEPS = 1_000;

    /** Whole dollars of each choice, and cents of each entry. */
    private static final double ROUNDING = 200;

    private record Case(SmallProgramme programme, Plan plan, Optional<CostBound> bound) {

        static Case of(long seed) {
            SmallProgramme programme = SmallProgramme.of(seed);
            LoadedScenario loaded = ScenarioReader.readText("small", programme.yaml(), List.of());
            CompiledScenario compiled =
                    ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()));
            SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(STEPS), 1);
            var found = new LocalSearchPlanner().search(compiled.network(), limits);
            return new Case(
                    programme, PlanEvaluator.evaluate(loaded, compiled, found, limits, "test"), CostBound.of(compiled));
        }
    }

    @Test
    void noPlanBeatsTheOptimumAndNoOptimumBeatsTheBound() {
        double above = 0;
        double below = 0;
        int compared = 0;
        for (long seed = 0; seed < PROGRAMMES; seed++) {
            Case it = Case.of(seed);
            OptionalLong optimum = new ExactOptimum(it.programme()).solve();

            assertThat(it.plan().outcome().feasible()).as("seed %d", seed).isEqualTo(optimum.isPresent());
            if (optimum.isPresent()) {
                double best = optimum.getAsLong();
                double plan = it.plan().outcome().objective().dollars();
                double bound = it.bound().orElseThrow().dollars();
                assertThat(bound).as("bound, seed %d", seed).isLessThanOrEqualTo(best + ROUNDING);
                assertThat(plan).as("plan, seed %d", seed).isGreaterThanOrEqualTo(best - ROUNDING);
                above += (plan - best) / best;
                below += (best - bound) / best;
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(PROGRAMMES / 2);
        assertThat(above / compared).as("mean distance of plans").isLessThan(0.005);
        assertThat(below / compared).as("mean distance of bounds").isLessThan(0.02);
    }

    /** Held to a plan's choices, the constraint solver finds that they keep every limit and cost what the plan says. */
    @Test
    void bothPriceTheSameChoicesAlike() {
        int compared = 0;
        for (long seed = 0; seed < PROGRAMMES; seed++) {
            Case it = Case.of(seed);
            if (it.plan().outcome().feasible()) {
                ExactOptimum exact = new ExactOptimum(it.programme());
                it.plan().activities().forEach(a -> fix(exact, a));
                it.plan().lots().forEach(lot -> fix(exact, lot));
                OptionalLong priced = exact.solve();

                assertThat(priced).as("seed %d", seed).isPresent();
                assertThat((double) priced.getAsLong())
                        .as("seed %d", seed)
                        .isCloseTo(it.plan().outcome().objective().dollars(), within(ROUNDING));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(PROGRAMMES / 2);
    }

    private static void fix(ExactOptimum exact, PlannedActivity activity) {
        int mode = activity.mode().equals("fast") ? 1 : 0;
        exact.fixStart(activity.id(), mode, day(activity.start().orElseThrow()));
    }

    private static void fix(ExactOptimum exact, PlannedLot lot) {
        int offer = lot.plant().equals("juarez") ? 2 : lot.speed().equals("normal") ? 0 : 1;
        exact.fixLot(
                lot.id(),
                offer,
                day(lot.order().orElseThrow()),
                day(lot.exWorks().orElseThrow()));
    }

    private static int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(ExactOptimum.START, date);
    }
}
