package dev.buildout.planner.bound;

import dev.buildout.planner.problem.ActivityNetwork;

/**
 * What no plan of a network can beat.
 *
 * @param earliestLive for each phase a day before which its last block cannot be live, whether or not other phases are
 *     built; the day after the horizon when it cannot be live at all
 * @param argument what proved each of these days
 * @param lateness dollars that lateness costs at the least, over all phases: kilowatts × value × discounted days beyond
 *     due, block by block, until the horizon for what is not live. Payments for work, equipment and power are not
 *     counted; they are never negative, so this bounds the whole objective too
 * @param latenessArgument what proved that sum
 */
public record LowerBound(int[] earliestLive, Argument[] argument, double lateness, Argument latenessArgument) {

    /** Steps for a bound within about two seconds. */
    public static final long STEPS = 1_000_000_000L;

    /** The bounds of a network, within about two seconds. */
    public static LowerBound of(ActivityNetwork network) {
        return of(network, STEPS);
    }

    /**
     * The bounds of a network within a number of elementary steps. The same network and steps give the same bounds; more
     * steps never give worse ones.
     */
    public static LowerBound of(ActivityNetwork network, long steps) {
        return new LowerBoundBuilder(network, steps).build();
    }
}
