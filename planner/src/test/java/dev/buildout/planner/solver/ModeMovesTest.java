package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.RandomInstances;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ModeMovesTest {

    @Property(tries = 60)
    void aChangeOfAFeasibleChoiceIsRepaired(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomInstances.multiMode(seed, 1, 25);
        Random random = new Random(seed);
        ModeMoves moves = new ModeMoves(network);
        Decisions base = RandomNetworks.decisions(network, seed)
                .withBuilt(network.phases().required());
        Decisions found = base.withModes(moves.any(random, 2000));
        int repaired = overspent(network, found);

        assertThat(repaired)
                .as("two thousand repairs suffice where modes are many")
                .isZero();
        int kept = 0;
        for (int i = 0; i < 50; i++) {
            kept += overspent(network, moves.change(found, random)) == 0 ? 1 : 0;
        }
        assertThat(kept).isGreaterThan(40);
    }

    @Test
    void unitsBeyondTheBudgetAreCountedExactly() {
        ActivityNetwork network = RandomInstances.multiMode(3, 1, 10);
        Decisions decisions = new Decisions(network).withBuilt(network.phases().required());
        int used = 0;
        for (int a = 0; a < network.activityCount(); a++) {
            int mode = network.modeFrom()[a] + decisions.mode[a];
            for (int u = network.nonrenewables().useFrom()[mode];
                    u < network.nonrenewables().useFrom()[mode + 1];
                    u++) {
                used += network.nonrenewables().useAmount()[u];
            }
        }
        int capacity = network.nonrenewables().capacity()[0];

        assertThat(overspent(network, decisions)).isEqualTo(Math.max(0, used - capacity));
    }

    private static int overspent(ActivityNetwork network, Decisions decisions) {
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, schedule);
        assertThat(schedule.isFeasible()).isEqualTo(schedule.overspent() == 0 && schedule.unplaced() == 0);
        return schedule.overspent();
    }
}
