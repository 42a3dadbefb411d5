package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.fixture.PlainNetworks;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With limits in steps a search repeats itself through all its parts, alone and side by side with another. */
class SideBySideSearchTest {

    /** For each search: all parts have had their turn, searches have met, and the second cycle has begun. */
    private static final long PAST_FIRST_CYCLE = 22_000;

    /** A search may finish the child or the part of a cycle that it has begun. */
    private static final long OVERSHOOT = 20;

    private static SearchResult search(ActivityNetwork network, long steps, int threads) {
        return new LocalSearchPlanner()
                .search(network, new SearchLimits(Optional.empty(), OptionalLong.of(steps), 5, threads));
    }

    private static void assertRepeats(ActivityNetwork network, long steps, int threads) {
        SearchResult one = search(network, steps, threads);
        SearchResult two = search(network, steps, threads);
        assertThat(two.best().order).isEqualTo(one.best().order);
        assertThat(two.best().mode).isEqualTo(one.best().mode);
        assertThat(two.best().lotMode).isEqualTo(one.best().lotMode);
        assertThat(two.best().built).isEqualTo(one.best().built);
        assertThat(two.moves()).isEqualTo(one.moves());
        assertThat(one.moves()).isBetween(steps - threads, steps + threads * OVERSHOOT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void projectsThatAreDecidedInPartsRepeatThemselves(int threads) {
        assertRepeats(PlainNetworks.of(2, 5), PAST_FIRST_CYCLE * threads, threads);
    }

    @ParameterizedTest
    @CsvSource({"1, 3000", "2, 6000"})
    void everythingElseRepeatsItself(int threads, long steps) {
        assertRepeats(RandomNetworks.of(42), steps, threads);
        assertRepeats(RandomNetworks.withBudgets(42), steps, threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theBestIsNoWorseThanTheStartAndIsWhatTheMonitorSaw(int threads) {
        ActivityNetwork network = PlainNetworks.withModes(3, 2);
        LocalSearchPlanner planner = new LocalSearchPlanner();
        SearchResult result =
                planner.search(network, new SearchLimits(Optional.empty(), OptionalLong.of(4_000), 5, threads));
        Schedule best = schedule(network, result.best());
        Schedule start = schedule(network, result.start());

        assertThat(best.isFeasible()).isTrue();
        assertThat(!start.isFeasible() || best.objective() <= start.objective()).isTrue();
        assertThat(best.objective()).isEqualTo(planner.monitor().bestObjective());
    }

    private static Schedule schedule(ActivityNetwork network, Decisions decisions) {
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, schedule);
        return schedule;
    }

    /** Whether before, during or after the first meeting. */
    @ParameterizedTest
    @ValueSource(longs = {500, 30_000, 41_000, 45_000})
    @Timeout(60)
    void stopEndsBothSearches(long moves) throws InterruptedException {
        LocalSearchPlanner planner = new LocalSearchPlanner();
        Thread stopper = new Thread(() -> {
            while (planner.monitor().moves() < moves) {
                Thread.onSpinWait();
            }
            planner.stop();
        });
        stopper.start();
        SearchResult result = planner.search(
                PlainNetworks.withModes(3, 1),
                new SearchLimits(Optional.of(Duration.ofHours(1)), OptionalLong.empty(), 0, 2));
        stopper.join();

        assertThat(result.moves()).isGreaterThanOrEqualTo(moves);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aNetworkWithNothingToDoIsPlannedAtOnce(int threads) {
        ActivityNetwork nothing = new NetworkSketch(10).network();

        SearchResult result = search(nothing, 1_000_000, threads);

        assertThat(result.best().order).isEmpty();
        assertThat(result.moves()).isEqualTo(1);
    }

    @Test
    void oneActivityAloneIsPlannedToo() {
        ActivityNetwork network = new NetworkSketch(10)
                .phase(0, 1, true)
                .activity(0, NetworkSketch.mode(3))
                .network();

        SearchResult result = search(network, 300, 2);

        assertThat(schedule(network, result.best()).objective()).isEqualTo(3);
    }
}
