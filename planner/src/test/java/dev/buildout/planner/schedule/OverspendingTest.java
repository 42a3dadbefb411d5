package dev.buildout.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.problem.ActivityNetwork;
import org.junit.jupiter.api.Test;

/** Non-renewable resources: what all chosen modes take together beyond what there is. */
class OverspendingTest {

    private static final int[] NO_WORKERS = {};

    /** Stocks of 10 and 4; the second mode of each of two activities takes less of the first and more of the second. */
    private static final ActivityNetwork NETWORK = new NetworkSketch(20)
            .stock(10)
            .stock(4)
            .phase(0, 1, true)
            .activity(0, takes(7, 0), takes(2, 3))
            .activity(0, takes(6, 1), takes(3, 5))
            .network();

    private static NetworkSketch.Mode takes(int first, int second) {
        return new NetworkSketch.Mode(1, NO_WORKERS, new int[] {first, second});
    }

    private static int overspent(int... modes) {
        Decisions decisions = new Decisions(NETWORK).withModes(modes).withBuilt(new boolean[] {true});
        Schedule schedule = new Schedule(NETWORK);
        new ScheduleGenerator(NETWORK).generate(decisions, schedule);
        assertThat(new Overspending(NETWORK.nonrenewables()).units(NETWORK, decisions))
                .isEqualTo(schedule.overspent());
        assertThat(schedule.isFeasible()).isEqualTo(schedule.overspent() == 0);
        return schedule.overspent();
    }

    @Test
    void modesThatTakeExactlyWhatThereIsOverspendNothing() {
        // 2 + 6 of 10, and 3 + 1 of 4.
        assertThat(overspent(1, 0)).isZero();
    }

    @Test
    void unitsBeyondWhatThereIsAreCountedOverAllResources() {
        // 7 + 6 of 10.
        assertThat(overspent(0, 0)).isEqualTo(3);
        // 7 + 3 of 10, 0 + 5 of 4.
        assertThat(overspent(0, 1)).isEqualTo(1);
        // 2 + 3 of 10: what is left of one makes up for nothing of the other, of which 3 + 5 of 4 are taken.
        assertThat(overspent(1, 1)).isEqualTo(4);
    }

    @Test
    void whereNothingIsUsedUpNothingIsOverspent() {
        ActivityNetwork network = new NetworkSketch(20)
                .phase(0, 1, true)
                .activity(0, NetworkSketch.mode(1))
                .network();

        assertThat(new Overspending(network.nonrenewables()).units(network, new Decisions(network)))
                .isZero();
    }
}
