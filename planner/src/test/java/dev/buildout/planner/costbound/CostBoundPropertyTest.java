package dev.buildout.planner.costbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Random networks with links of all types, modes, kits, plants, opening orders, power and two sources of money. */
class CostBoundPropertyTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final long EFFORT = 2_000_000;
    private static final double ROUNDING = 1e-9;

    @Property(tries = 60)
    void noScheduleCostsLessThanTheBound(@ForAll @LongRange(min = 0) long seed) {
        ActivityNetwork network = RandomNetworks.of(seed);
        Optional<CostBound> bound = CostBound.of(network, START, EFFORT);
        ScheduleGenerator generator = new ScheduleGenerator(network);
        Schedule schedule = new Schedule(network);
        for (int i = 0; i < 20; i++) {
            Decisions decisions = RandomNetworks.decisions(network, seed + i);
            generator.generate(decisions, schedule);
            requireNoLess(bound, schedule);
        }
    }

    @Test
    void searchesEndAboveTheBoundAndWithinThreeTenthsOfItInTheMean() {
        double gaps = 0;
        int feasible = 0;
        for (long seed = 0; seed < 30; seed++) {
            ActivityNetwork network = RandomNetworks.of(seed);
            SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(1500), seed);
            Decisions best = new LocalSearchPlanner().search(network, limits).best();
            Schedule schedule = new Schedule(network);
            new ScheduleGenerator(network).generate(best, schedule);
            Optional<CostBound> bound = CostBound.of(network, START, EFFORT);
            requireNoLess(bound, schedule);
            if (schedule.isFeasible()) {
                feasible++;
                gaps += 1 - bound.orElseThrow().dollars() / schedule.objective();
            }
        }
        assertThat(feasible).isGreaterThan(15);
        assertThat(gaps / feasible).isLessThan(0.3);
    }

    private static void requireNoLess(Optional<CostBound> bound, Schedule schedule) {
        if (schedule.isFeasible()) {
            assertThat(bound).isPresent();
            assertThat(bound.orElseThrow().dollars()).isLessThanOrEqualTo(schedule.objective() * (1 + ROUNDING));
        }
    }

    @Property(tries = 30)
    void theTermsAddUpToTheBound(@ForAll @LongRange(min = 0) long seed) {
        ActivityNetwork network = RandomNetworks.of(seed);
        CostBound.of(network, START, EFFORT).ifPresent(bound -> {
            double sum = bound.terms().values().stream().mapToDouble(d -> d).sum();
            assertThat(sum).isCloseTo(bound.dollars(), within(1e-3));
            assertThat(bound.terms()).containsOnlyKeys(Term.values());
        });
    }
}
