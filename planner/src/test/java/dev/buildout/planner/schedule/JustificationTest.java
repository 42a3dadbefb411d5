package dev.buildout.planner.schedule;

import static dev.buildout.planner.fixture.NetworkSketch.mode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.fixture.Orders;
import dev.buildout.planner.fixture.PlainNetworks;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Orders taken from dates keep predecessors first, and where only work counts they lose nothing. */
class JustificationTest {

    private static final int TRIES = 400;

    private static Schedule made(ActivityNetwork network, Decisions decisions) {
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, schedule);
        return schedule;
    }

    @Property(tries = TRIES)
    void bothOrdersKeepActivitiesAfterTheirPredecessors(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = AnyNetwork.of(seed);
        Justification justification = new Justification(network);
        for (int i = 0; i < 3; i++) {
            Decisions decisions = RandomNetworks.decisions(network, seed + i);
            Schedule schedule = made(network, decisions);
            Orders.assertFeasible(network, justification.byLatestStart(decisions, schedule));
            Orders.assertFeasible(network, justification.byStart(decisions, schedule));
        }
    }

    @Property(tries = TRIES)
    void whatWasJustifiedBeforeDoesNotMatter(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = AnyNetwork.of(seed);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Decisions others = RandomNetworks.decisions(network, seed + 1L);
        Schedule schedule = made(network, decisions);
        int[] fresh = new Justification(network).byLatestStart(decisions, schedule);

        Justification used = new Justification(network);
        used.byLatestStart(others, made(network, others));

        assertThat(used.byLatestStart(decisions, schedule)).isEqualTo(fresh);
    }

    @Property(tries = TRIES)
    void whereOnlyWorkCountsNoBlockIsLiveLater(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = PlainNetworks.of(seed, 1 + seed % 2);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Schedule schedule = made(network, decisions);

        Schedule justified =
                made(network, decisions.withOrder(new Justification(network).byLatestStart(decisions, schedule)));

        for (int b = 0; b < schedule.blockLive.length; b++) {
            if (schedule.blockLive[b] >= 0) {
                assertThat(justified.blockLive[b]).isBetween(0, schedule.blockLive[b]);
            }
        }
        assertThat(justified.unplaced()).isLessThanOrEqualTo(schedule.unplaced());
    }

    @Property(tries = TRIES)
    void whereOnlyWorkCountsTheOrderOfStartsGivesTheSameDates(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network =
                seed % 2 == 0 ? PlainNetworks.of(seed, 1 + seed % 3) : PlainNetworks.withModes(seed, 2);
        Justification justification = new Justification(network);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Schedule schedule = made(network, decisions);

        assertThat(justification.sortingKeepsSchedule()).isTrue();
        Schedule sorted = made(network, decisions.withOrder(justification.byStart(decisions, schedule)));

        assertThat(sorted.start).isEqualTo(schedule.start);
        assertThat(sorted.finish).isEqualTo(schedule.finish);
        assertThat(sorted.objective()).isEqualTo(schedule.objective());
    }

    @Test
    void kitsAndDatesMayGiveSortedActivitiesOtherDates() {
        assertThat(new Justification(RandomNetworks.of(1)).sortingKeepsSchedule())
                .isFalse();
        assertThat(new Justification(PlainNetworks.dated(1)).sortingKeepsSchedule())
                .isFalse();
    }

    @Test
    void justificationOftenShortensASchedule() {
        int shorter = 0;
        for (int seed = 0; seed < 100; seed++) {
            ActivityNetwork network = PlainNetworks.withModes(seed, 1);
            Decisions decisions = RandomNetworks.decisions(network, seed);
            Schedule schedule = made(network, decisions);
            int[] late = new Justification(network).byLatestStart(decisions, schedule);
            shorter += made(network, decisions.withOrder(late)).blockLive[0] < schedule.blockLive[0] ? 1 : 0;
        }
        assertThat(shorter).isGreaterThan(20);
    }

    /** Two workers: the day's work of one comes first in the order, but nobody waits for it. */
    @Test
    void anActivityThatNobodyWaitsForGoesBehindTheOnesThatMatter() {
        ActivityNetwork network = new NetworkSketch(30)
                .resource(2)
                .phase(0, 1, true)
                .activity(0, mode(1, 2))
                .activity(0, mode(5, 1))
                .activity(0, mode(2, 1))
                .network();
        Decisions decisions = new Decisions(network).withBuilt(new boolean[] {true});
        Schedule schedule = made(network, decisions);
        assertThat(schedule.start).containsExactly(0, 1, 1);

        // Late: the long one from 1, the short one from 4; the first stays on day 0.
        assertThat(new Justification(network).byLatestStart(decisions, schedule))
                .containsExactly(0, 1, 2);
        assertThat(schedule.blockLive).containsExactly(6);
    }
}
