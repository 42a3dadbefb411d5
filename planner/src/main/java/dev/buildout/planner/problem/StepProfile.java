package dev.buildout.planner.problem;

/**
 * A cumulative supply over time: {@code cumulative[i]} has become available by every day from {@code from[i]} on, until
 * {@code from[i + 1]}. {@code from[0]} is 0.
 */
public record StepProfile(int[] from, long[] cumulative) {

    public StepProfile {
        if (from.length == 0 || from[0] != 0 || from.length != cumulative.length) {
            throw new IllegalArgumentException("A step profile begins on day 0");
        }
    }

    /** The interval that a day lies in, where each begins on {@code from[i]} and the first on day 0. */
    public static int intervalOf(int day, int[] from) {
        int low = 0;
        int high = from.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (from[middle] <= day) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** What has become available at the end. */
    public long total() {
        return cumulative[cumulative.length - 1];
    }

    /** What has become available by a day. */
    public long at(int day) {
        return cumulative[intervalOf(day, from)];
    }
}
