package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.RandomInstances;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theSameSeedAndStepsGiveTheSamePlanBeyondTheFirstTurns(int threads) {
        ActivityNetwork network = RandomInstances.multiMode(5, 2, 20);
        SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(60_000), 3, threads);
        SearchResult one = new LocalSearchPlanner().search(network, limits);
        SearchResult two = new LocalSearchPlanner().search(network, limits);
        assertThat(one.moves()).isBetween(60_000L, 60_020L);
        assertThat(two.moves()).isEqualTo(one.moves());
        assertThat(two.best().order).isEqualTo(one.best().order);
        assertThat(two.best().mode).isEqualTo(one.best().mode);
    }

    @Test
    void whatIsEnoughEndsTheSearch() {
        ActivityNetwork network = RandomInstances.singleMode(1, 20);
        LocalSearchPlanner planner = new LocalSearchPlanner();
        planner.isEnough(1e6);
        assertThat(planner.search(network, steps(50_000, 1)).moves()).isLessThan(100);
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
