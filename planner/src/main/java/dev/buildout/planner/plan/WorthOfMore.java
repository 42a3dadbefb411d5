package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LineSpec;
import dev.buildout.planner.problem.ResourceSpec;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.Arrays;
import java.util.List;

/**
 * What more of a scarce thing would gain: the plan's order, and the order of its start days, scheduled again with more of
 * it, with the plan's offers and with offers chosen anew. The best of these, against the best of the same without more. A
 * lower limit, since a new search could use it better; nothing where the schedule gets no better.
 */
final class WorthOfMore {

    /** More of a plant's line, in percent. */
    static final int EXTRA_PERCENT = 10;

    private final ActivityNetwork network;
    private final List<Decisions> variants;
    private final double objective;

    WorthOfMore(EvaluatedSchedule evaluated) {
        this.network = evaluated.network();
        this.variants = variants(evaluated);
        this.objective = best(network);
    }

    private static List<Decisions> variants(EvaluatedSchedule evaluated) {
        Decisions asPlanned = evaluated.decisions();
        long[] starts = Arrays.stream(evaluated.schedule().start).asLongStream().toArray();
        Decisions byStart = asPlanned.orderedBy(evaluated.network(), starts);
        int[] dispatch = new int[asPlanned.lotMode.length];
        Arrays.fill(dispatch, Decisions.DISPATCH);
        return List.of(asPlanned, byStart, asPlanned.withLotModes(dispatch), byStart.withLotModes(dispatch));
    }

    private double best(ActivityNetwork with) {
        ScheduleGenerator generator = new ScheduleGenerator(with);
        Schedule schedule = new Schedule(with);
        double least = Double.POSITIVE_INFINITY;
        for (Decisions variant : variants) {
            generator.generate(variant, schedule);
            if (schedule.isFeasible()) {
                least = Math.min(least, schedule.objective());
            }
        }
        return least;
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
        double gain = objective - best(with);
        return gain > 0 && gain < Double.POSITIVE_INFINITY ? Money.ofDollars(gain) : Money.ZERO;
    }
}
