package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LineSpec;
import dev.buildout.planner.problem.ResourceSpec;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.Arrays;

/**
 * What more of a scarce thing would gain: the same order and modes, scheduled again with more of it. A lower limit, since
 * a new search could use it better; nothing where the schedule gets no better.
 */
final class WorthOfMore {

    /** More of a plant's line, in percent. */
    static final int EXTRA_PERCENT = 10;

    private final ActivityNetwork network;
    private final Decisions decisions;
    private final double objective;

    WorthOfMore(EvaluatedSchedule evaluated) {
        this.network = evaluated.network();
        this.decisions = evaluated.decisions();
        this.objective = evaluated.schedule().objective();
    }

    /** A tenth of the largest capacity, at least one unit. */
    static int extra(ResourceSpec resource) {
        return Math.max(1, Arrays.stream(resource.capacity()).max().orElse(0) / 10);
    }

    Money ofResource(int r) {
        ResourceSpec[] resources = network.resources().clone();
        int extra = extra(resources[r]);
        int[] more = Arrays.stream(resources[r].capacity()).map(c -> c + extra).toArray();
        resources[r] = new ResourceSpec(resources[r].id(), resources[r].kind(), more);
        return gain(network.withResources(resources));
    }

    Money ofLine(int line) {
        LineSpec[] lines = network.lines().clone();
        int[] more = lines[line].capacity().clone();
        double carried = 0;
        for (int w = 0; w < more.length; w++) {
            carried += more[w] * EXTRA_PERCENT / 100.0;
            int whole = (int) carried;
            more[w] += whole;
            carried -= whole;
        }
        lines[line] = new LineSpec(lines[line].plant(), lines[line].line(), more);
        return gain(network.withLines(lines));
    }

    private Money gain(ActivityNetwork with) {
        Schedule schedule = new Schedule(with);
        new ScheduleGenerator(with).generate(decisions, schedule);
        return schedule.isFeasible() ? Money.ofDollars(Math.max(0, objective - schedule.objective())) : Money.ZERO;
    }
}
