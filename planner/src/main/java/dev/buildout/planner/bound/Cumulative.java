package dev.buildout.planner.bound;

/**
 * A renewable resource of a target, its own or one that follows from others.
 *
 * @param capacityBefore units × days there are before each day of the horizon
 * @param demand units that each of the target's modes uses on each day
 * @param peak the most units there ever are
 */
record Cumulative(long[] capacityBefore, int[] demand, int peak) {

    /** A resource with the same capacity on all days. */
    static Cumulative constant(int capacity, int[] demand, int horizon) {
        long[] before = new long[horizon + 1];
        for (int d = 0; d < horizon; d++) {
            before[d + 1] = before[d] + capacity;
        }
        return new Cumulative(before, demand, capacity);
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
        return new Cumulative(before, demand, peak);
    }
}
