package dev.buildout.planner.schedule;

import static dev.buildout.planner.fixture.NetworkSketch.mode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What lateness costs at the least is never more than what it costs. */
class LateBoundTest {

    private static final double ROUNDING = 1e-9;

    /** A block that is due on day 2 and worth 5 a day: three days of work, then four, then a day's wait and one more. */
    private static NetworkSketch chain() {
        return new NetworkSketch(30)
                .phase(2, 5, true)
                .activity(0, mode(3))
                .activity(0, mode(9), mode(4))
                .activity(0, mode(1))
                .link(0, 1, LinkTerm.Type.FS, 0)
                .link(1, 2, LinkTerm.Type.FS, 1);
    }

    @Property(tries = 300)
    void theBoundIsAtMostTheLatenessOfTheSchedule(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = AnyNetwork.of(seed);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, schedule);
        LateBound bound = new LateBound(network);
        double before = 0;
        for (int a : decisions.order) {
            if (schedule.start[a] >= 0) {
                bound.placed(a, schedule.finish[a]);
            }
            assertThat(bound.cost()).isGreaterThanOrEqualTo(before);
            before = bound.cost();
        }
        double lateness = lateness(network, schedule);
        assertThat(bound.cost()).isLessThanOrEqualTo(lateness + ROUNDING * Math.max(1, lateness));
    }

    /** Day by day, in discounted dollars; a block that is never live is late until the end. */
    private static double lateness(ActivityNetwork network, Schedule schedule) {
        Phases phases = network.phases();
        double cost = 0;
        for (int p = 0; p < phases.count(); p++) {
            for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
                int live = schedule.blockLive[b] < 0 ? network.horizon() : schedule.blockLive[b];
                for (int day = Math.max(0, phases.due()[p]); day < live; day++) {
                    cost += phases.blockKw()[b]
                            * phases.valuePerKwDay()[p]
                            * network.finance().discount()[day];
                }
            }
        }
        return cost;
    }

    @Test
    void workThatFollowsInFastestModesCountsFromTheFirstFinish() {
        LateBound bound = new LateBound(chain().network());

        assertThat(bound.cost()).isZero();
        bound.placed(0, 3);
        // Live on day 3 + 4 + 1 + 1 = 9 at the earliest, seven days late.
        assertThat(bound.cost()).isEqualTo(7 * 5);
        bound.placed(1, 7);
        assertThat(bound.cost()).isEqualTo(7 * 5);
        bound.placed(2, 12);
        assertThat(bound.cost()).isEqualTo(10 * 5);
        bound.reset();
        assertThat(bound.cost()).isZero();
    }

    @Test
    void aDateThatNoPlanCanMoveDoesNotWaitForItsPredecessors() {
        ActivityNetwork network = new NetworkSketch(30)
                .phase(0, 1, true)
                .activity(0, mode(3))
                .activity(0, 0, 0, 1, mode(0))
                .activity(0, mode(4))
                .link(0, 1, LinkTerm.Type.FS, 0)
                .link(1, 2, LinkTerm.Type.FS, 0)
                .network();
        LateBound bound = new LateBound(network);

        bound.placed(0, 10);

        assertThat(bound.cost()).isEqualTo(10);
    }

    @Test
    void aCopyGoesOnFromWhereTheOtherWas() {
        ActivityNetwork network = chain().network();
        LateBound bound = new LateBound(network);
        LateBound copy = new LateBound(network);
        bound.placed(0, 3);

        copy.copyFrom(bound);
        copy.placed(2, 12);

        assertThat(copy.cost()).isEqualTo(10 * 5);
        assertThat(bound.cost()).isEqualTo(7 * 5);
    }
}
