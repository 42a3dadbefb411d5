package dev.buildout.planner.problem;

/**
 * What there is of everything that activities share, in the order of the network's own resources. The arrays may be
 * somebody's working memory: whoever keeps one copies it.
 *
 * @param resources free units of each renewable resource on each day
 * @param lines free units of each plant line in each week
 * @param stocks units left of each opening order; may fall where some are taken later
 * @param power kilowatts left at each site
 * @param available cumulative dollars left, by source and interval
 */
public record Capacities(
        int[][] resources, int[][] lines, StepProfile[] stocks, StepProfile[] power, double[][] available) {}
