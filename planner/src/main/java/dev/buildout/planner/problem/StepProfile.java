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

    /** What has become available at the end. */
    public long total() {
        return cumulative[cumulative.length - 1];
    }

    /** What has become available by a day. */
    public long at(int day) {
        int i = from.length - 1;
        while (i > 0 && from[i] > day) {
            i--;
        }
        return cumulative[i];
    }
}
