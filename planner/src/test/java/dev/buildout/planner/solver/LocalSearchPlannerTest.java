package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The search is never worse than its start, repeats itself, and stops when it is told. */
class LocalSearchPlannerTest {

    private static final ActivityNetwork NETWORK = RandomNetworks.of(42);

    private static SearchLimits steps(long steps, long seed) {
        return new SearchLimits(Optional.empty(), OptionalLong.of(steps), seed);
    }

    private static Schedule schedule(Decisions decisions) {
        Schedule schedule = new Schedule(NETWORK);
        new ScheduleGenerator(NETWORK).generate(decisions, schedule);
        return schedule;
    }

    @Test
    void theBestIsBetterThanTheStartingRule() {
        SearchResult result = new LocalSearchPlanner().search(NETWORK, steps(3_000, 1));
        Schedule start = schedule(result.start());
        Schedule best = schedule(result.best());
        assertThat(best.unplaced()).isLessThanOrEqualTo(start.unplaced());
        assertThat(best.unplaced() < start.unplaced() || best.objective() < start.objective())
                .isTrue();
        assertThat(result.moves()).isBetween(3_000L, 3_020L);
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() {
        SearchResult one = new LocalSearchPlanner().search(NETWORK, steps(2_000, 7));
        SearchResult two = new LocalSearchPlanner().search(NETWORK, steps(2_000, 7));
        assertThat(two.best().order).isEqualTo(one.best().order);
        assertThat(two.best().mode).isEqualTo(one.best().mode);
        assertThat(two.best().lotMode).isEqualTo(one.best().lotMode);
        assertThat(two.best().built).isEqualTo(one.best().built);
    }

    @Test
    void anotherSeedSearchesElsewhere() {
        SearchResult one = new LocalSearchPlanner().search(NETWORK, steps(2_000, 7));
        SearchResult two = new LocalSearchPlanner().search(NETWORK, steps(2_000, 8));
        assertThat(two.best().order).isNotEqualTo(one.best().order);
    }

    @Test
    void requiredPhasesAreAlwaysBuilt() {
        SearchResult result = new LocalSearchPlanner().search(NETWORK, steps(2_000, 3));
        for (int p = 0; p < NETWORK.phases().count(); p++) {
            assertThat(result.best().built[p] || !NETWORK.phases().required()[p])
                    .isTrue();
        }
    }

    @Test
    void stopEndsASearchThatHasNoOtherEndInSight() throws InterruptedException {
        LocalSearchPlanner planner = new LocalSearchPlanner();
        Thread stopper = new Thread(() -> {
            while (planner.monitor().moves() < 500) {
                Thread.onSpinWait();
            }
            planner.stop();
        });
        stopper.start();
        SearchResult result =
                planner.search(NETWORK, new SearchLimits(Optional.of(Duration.ofHours(1)), OptionalLong.empty(), 0));
        stopper.join();
        assertThat(result.moves()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void aStopBeforeTheSearchGivesTheStartingRule() {
        LocalSearchPlanner planner = new LocalSearchPlanner();
        planner.stop();
        SearchResult result = planner.search(NETWORK, steps(1_000_000_000, 0));
        assertThat(result.acceptedMoves()).isZero();
        assertThat(schedule(result.best()).objective()).isPositive();
    }
}
