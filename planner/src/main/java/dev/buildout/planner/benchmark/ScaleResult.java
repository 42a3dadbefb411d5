package dev.buildout.planner.benchmark;

import dev.buildout.planner.problem.ActivityNetwork;
import java.util.OptionalDouble;

/**
 * How planning a programme of one size went.
 *
 * @param sites sites
 * @param activities activities of the network
 * @param lots lots
 * @param lotModes ways of supplying them, all together
 * @param links precedence links
 * @param compileSeconds from the scenario to the network
 * @param firstPlanSeconds from the scenario to the plan of the starting rule
 * @param first the starting rule's plan
 * @param moves schedules tried in all
 * @param movesPerSecond schedules tried in a second once the search was under way; of the whole search where that was over
 *     too soon to tell
 * @param best the best plan within the limit
 * @param peakHeapBytes the heap's high-water mark, from the scenario to the best plan
 */
public record ScaleResult(
        int sites,
        int activities,
        int lots,
        int lotModes,
        int links,
        double compileSeconds,
        double firstPlanSeconds,
        Value first,
        long moves,
        double movesPerSecond,
        Value best,
        long peakHeapBytes) {

    /**
     * What a plan is worth.
     *
     * @param objective discounted dollars
     * @param lateMwMonths MW-months by which phases are late or never live
     * @param undated activities that no day within the horizon suits; 0 for a feasible plan
     */
    public record Value(double objective, double lateMwMonths, int undated) {

        public boolean feasible() {
            return undated == 0;
        }
    }

    static int lotModes(ActivityNetwork network) {
        int count = 0;
        for (var lot : network.lots()) {
            count += lot.modes().size();
        }
        return count;
    }

    /**
     * The power of the number of activities with which the time of a move grows to another size: the logarithm of the
     * ratio of times over that of activities. 0 means that size does not matter, 1 that it counts in proportion. Absent
     * when both are as large.
     */
    public OptionalDouble exponentTo(ScaleResult other) {
        if (activities == other.activities) {
            return OptionalDouble.empty();
        }
        double times = movesPerSecond / other.movesPerSecond;
        return OptionalDouble.of(Math.log(times) / Math.log((double) other.activities / activities));
    }
}
