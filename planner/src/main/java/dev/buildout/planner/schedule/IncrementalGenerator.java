package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;

/**
 * Makes schedules of decisions that differ little from a base: up to the first activity that is placed elsewhere or in
 * another way, both schedules are the same, so generation starts from a copy of what was left there. Copies are kept at
 * even distances of the base's order. Gives exactly what {@link ScheduleGenerator} gives.
 *
 * <p>For one thread; it keeps its working memory between schedules.
 */
public final class IncrementalGenerator {

    private static final int MOST_COPIES = 24;
    private static final int LEAST_DISTANCE = 6;

    /** In all copies together: 32 MB of free units by day. */
    private static final long MOST_NUMBERS = 8_000_000;

    private final ActivityNetwork network;
    private final ScheduleGenerator generator;
    private final Workspace[] copies;
    private final int[] unplacedAt;
    private final int distance;
    private final Schedule schedule;
    private Decisions base;

    /** A generator whose base are given decisions. */
    public IncrementalGenerator(ActivityNetwork network, Decisions base) {
        this.network = network;
        this.generator = new ScheduleGenerator(network);
        int n = network.activityCount();
        long perCopy = 1L + (long) network.resources().length * network.horizon();
        int most = (int) Math.max(1, Math.min(MOST_COPIES, MOST_NUMBERS / perCopy));
        this.distance = Math.max(LEAST_DISTANCE, (n + most - 1) / most);
        this.copies = new Workspace[Math.max(1, (n + distance - 1) / distance)];
        Arrays.setAll(copies, i -> new Workspace(network));
        this.unplacedAt = new int[copies.length];
        this.schedule = new Schedule(network);
        this.base = base;
        generateBase(0);
    }

    /** The decisions that variations are compared with. */
    public Decisions base() {
        return base;
    }

    /** The schedule of the base. */
    public Schedule schedule() {
        return schedule;
    }

    /** Compares variations with other decisions from now on. */
    public void rebase(Decisions decisions) {
        int from = firstChange(decisions);
        base = decisions;
        if (from < decisions.order.length) {
            generateBase(from / distance);
        }
    }

    private void generateBase(int copy) {
        generator.cutoff(Double.POSITIVE_INFINITY);
        int n = base.order.length;
        if (copy > 0) {
            generator.workspace().copyFrom(copies[copy]);
            schedule.unplaced = unplacedAt[copy];
        } else {
            generator.begin(base, schedule);
        }
        for (int c = copy; c < copies.length; c++) {
            copies[c].copyFrom(generator.workspace());
            unplacedAt[c] = schedule.unplaced;
            generator.place(base, schedule, c * distance, Math.min(n, (c + 1) * distance));
        }
        generator.finish(base, schedule);
    }

    /** Makes the schedule of some decisions, or gives it up when it costs more than so many discounted dollars. */
    public void vary(Decisions decisions, double cutoff, Schedule out) {
        generator.cutoff(cutoff);
        if (!Arrays.equals(decisions.built, base.built)) {
            generator.begin(decisions, out);
            generator.place(decisions, out, 0, decisions.order.length);
            generator.finish(decisions, out);
            generator.builds(base);
            return;
        }
        out.copyFrom(schedule);
        // The base's figures are no lower limits of a schedule that is cut.
        out.clearFigures();
        if (cutoff < Double.POSITIVE_INFINITY && generator.overspent(decisions) > 0) {
            out.overspent = generator.overspent(decisions);
            out.cut = true;
            return;
        }
        int copy = Math.min(firstChange(decisions) / distance, copies.length - 1);
        out.unplaced = unplacedAt[copy];
        generator.workspace().copyFrom(copies[copy]);
        generator.place(decisions, out, copy * distance, decisions.order.length);
        generator.finish(decisions, out);
    }

    /** The place in the order from which on schedules may differ from the base's. */
    private int firstChange(Decisions to) {
        if (!Arrays.equals(to.built, base.built)) {
            return 0;
        }
        int n = base.order.length;
        int first = to.order == base.order ? n : Arrays.mismatch(to.order, base.order);
        first = first < 0 ? n : first;
        if (to.mode != base.mode) {
            int i = 0;
            while (i < first && to.mode[base.order[i]] == base.mode[base.order[i]]) {
                i++;
            }
            first = i;
        }
        if (to.lotMode != base.lotMode) {
            int i = 0;
            while (i < first && sameLots(to, base.order[i])) {
                i++;
            }
            first = i;
        }
        return first;
    }

    private boolean sameLots(Decisions to, int activity) {
        int[] lotFrom = network.lotFrom();
        return Arrays.equals(
                to.lotMode,
                lotFrom[activity],
                lotFrom[activity + 1],
                base.lotMode,
                lotFrom[activity],
                lotFrom[activity + 1]);
    }
}
