package dev.buildout.planner.bound;

import java.util.Arrays;

/**
 * A renewable resource of a target, its own or one that follows from others.
 *
 * <p>A resource that follows may carry surcharges: then the modes chosen satisfy, between any two days, {@code Σ over
 * activities (units × days + surcharge) − credit ≤ capacity}.
 *
 * @param capacityBefore units × days there are before each day of the horizon
 * @param demand units that each of the target's modes uses on each day
 * @param peak the most units there ever are
 * @param surcharge units × days that each mode counts for once, at least 0
 * @param credit units × days by which the surcharges of all activities together are too high
 */
record Cumulative(long[] capacityBefore, int[] demand, int peak, int[] surcharge, long credit) {

    /** A resource with the same capacity on all days. */
    static Cumulative constant(int capacity, int[] demand, int horizon) {
        int[] daily = new int[horizon];
        Arrays.fill(daily, capacity);
        return daily(daily, demand, horizon);
    }

    /** A resource with a capacity for each day. */
    static Cumulative daily(int[] capacity, int[] demand, int horizon) {
        long[] before = new long[horizon + 1];
        int peak = 0;
        for (int d = 0; d < horizon; d++) {
            int today = d < capacity.length ? capacity[d] : 0;
            before[d + 1] = before[d] + today;
            peak = Math.max(peak, today);
        }
        return new Cumulative(before, demand, peak, new int[demand.length], 0);
    }

    /** A weighted sum of two resources without surcharges: what fits into both fits into it. */
    static Cumulative sum(Cumulative one, int weight, Cumulative other, int otherWeight) {
        long[] before = new long[one.capacityBefore.length];
        for (int d = 0; d < before.length; d++) {
            before[d] = weight * one.capacityBefore[d] + otherWeight * other.capacityBefore[d];
        }
        int[] demand = new int[one.demand.length];
        for (int m = 0; m < demand.length; m++) {
            demand[m] = weight * one.demand[m] + otherWeight * other.demand[m];
        }
        return new Cumulative(before, demand, weight * one.peak + otherWeight * other.peak, new int[demand.length], 0);
    }

    /** The same resource counted in units {@code times} as small, with surcharges. */
    Cumulative surcharged(int times, int[] surcharges, long credited) {
        return new Cumulative(
                Arrays.stream(capacityBefore).map(c -> times * c).toArray(),
                Arrays.stream(demand).map(d -> times * d).toArray(),
                times * peak,
                surcharges,
                credited);
    }

    /** Least units × days of an activity over the modes that a target has, with or without its work. */
    long least(Target target, int activity, boolean works) {
        long least = Long.MAX_VALUE;
        for (int m = target.modeFrom()[activity]; m < target.modeFrom()[activity + 1]; m++) {
            long work = works ? (long) target.modeWork()[m] * demand[m] : 0;
            least = Math.min(least, work + surcharge[m]);
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }

    /** Least energy of all activities in days of full capacity. */
    double load(Target target) {
        long energy = -credit;
        for (int i = 0; i < target.size(); i++) {
            energy += least(target, i, true);
        }
        return peak == 0 ? 0 : (double) energy / peak;
    }

    /** The same resource for some of the modes, in the order given. */
    Cumulative ofModes(int[] modes) {
        return new Cumulative(
                capacityBefore,
                Arrays.stream(modes).map(m -> demand[m]).toArray(),
                peak,
                Arrays.stream(modes).map(m -> surcharge[m]).toArray(),
                credit);
    }

    /** Whether an activity of a target uses it in any mode. */
    boolean isUsedBy(Target target, int activity) {
        for (int m = target.modeFrom()[activity]; m < target.modeFrom()[activity + 1]; m++) {
            if (target.modeWork()[m] > 0 && demand[m] > 0) {
                return true;
            }
        }
        return false;
    }
}
