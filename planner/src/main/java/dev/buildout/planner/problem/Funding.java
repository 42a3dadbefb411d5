package dev.buildout.planner.problem;

/**
 * Money over time on one grid of intervals; the last interval ends with the horizon.
 *
 * @param from first day of each interval, ascending from 0
 * @param ids ids of the sources
 * @param available cumulative dollars available, by source and interval
 * @param dailyInterest interest a day as a fraction, by source
 * @param sets for each set of payments with the same coverage, the sources that pay, in order of use; an empty set means
 *     that nobody pays
 */
public record Funding(int[] from, String[] ids, double[][] available, double[] dailyInterest, int[][] sets) {

    /** The interval that holds a day. */
    public int intervalOf(int day) {
        return StepProfile.intervalOf(day, from);
    }
}
