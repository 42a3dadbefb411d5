package dev.buildout.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.Orders;
import dev.buildout.planner.fixture.RandomInstances;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JustificationTest {

    @Property(tries = 100)
    void ordersKeepEveryActivityAfterItsPredecessors(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomNetworks.of(seed);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, schedule);
        Justification justification = new Justification(network);

        Orders.assertFeasible(network, justification.byLatestStart(decisions, schedule));
        Orders.assertFeasible(network, justification.byStart(decisions, schedule));
    }

    @Property(tries = 100)
    void aMakespanNeverGrows(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomInstances.singleMode(seed, 40);
        Decisions decisions = built(network, seed);
        ScheduleGenerator generator = new ScheduleGenerator(network);
        Schedule schedule = new Schedule(network);
        generator.generate(decisions, schedule);
        double before = schedule.objective();

        generator.generate(
                decisions.withOrder(new Justification(network).byLatestStart(decisions, schedule)), schedule);

        assertThat(schedule.objective()).isLessThanOrEqualTo(before);
    }

    @Property(tries = 100)
    void theOrderOfStartsGivesTheSameSchedule(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomInstances.singleMode(seed, 40);
        Decisions decisions = built(network, seed);
        ScheduleGenerator generator = new ScheduleGenerator(network);
        Schedule schedule = new Schedule(network);
        generator.generate(decisions, schedule);
        Justification justification = new Justification(network);
        Schedule again = new Schedule(network);

        generator.generate(decisions.withOrder(justification.byStart(decisions, schedule)), again);

        assertThat(justification.sortingKeepsSchedule()).isTrue();
        assertThat(again.start).isEqualTo(schedule.start);
    }

    @Test
    void whereKitsAndMoneyCountSortingMayChangeASchedule() {
        assertThat(new Justification(RandomNetworks.of(1)).sortingKeepsSchedule())
                .isFalse();
    }

    private static Decisions built(ActivityNetwork network, int seed) {
        return RandomNetworks.decisions(network, seed)
                .withBuilt(network.phases().required());
    }
}
