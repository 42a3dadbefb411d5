package dev.buildout.planner.plan;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.schedule.Cause;
import dev.buildout.planner.schedule.Schedule;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** How long activities wait for what binds them: their start less the first day that their links allow. */
final class Waiting {

    private final EvaluatedSchedule evaluated;
    private final ActivityNetwork network;
    private final Schedule schedule;

    Waiting(EvaluatedSchedule evaluated) {
        this.evaluated = evaluated;
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
    }

    int forResource(int resource) {
        return sum(a -> schedule.cause[a] == Cause.LABOUR && schedule.causeOf[a] == resource);
    }

    int forPlant(int line) {
        return sum(a -> schedule.cause[a] == Cause.PLANT_CAPACITY && lineOf(schedule.causeOf[a]) == line);
    }

    int forFunding(String source) {
        int index = Arrays.asList(network.funding().ids()).indexOf(source);
        return sum(a -> schedule.cause[a] == Cause.FUNDING
                && Arrays.stream(network.funding().sets()[schedule.causeOf[a]]).anyMatch(s -> s == index));
    }

    private int lineOf(int lot) {
        LotMode mode = network.lots()[lot].modes().get(Math.max(0, schedule.lotMode[lot]));
        return mode.line();
    }

    private int sum(IntPredicate waits) {
        int days = 0;
        for (int a = 0; a < network.activityCount(); a++) {
            if (schedule.start[a] >= 0 && waits.test(a)) {
                days += schedule.start[a] - evaluated.generator().earliestByLinks(a, evaluated.decisions(), schedule);
            }
        }
        return days;
    }
}
