package dev.buildout.planner.benchmark;

import java.util.OptionalLong;

/** What no solution can be better than: days of makespan, or of total project delay, by the instance's goal. */
@FunctionalInterface
public interface ObjectiveBound {

    OptionalLong of(CompiledInstance compiled);

    /**
     * The bound that follows when no phase can be live before a day: that day itself, or for several projects the sum of
     * its days beyond their due days.
     *
     * @param earliestLive first possible day of each phase of the network
     */
    static long ofPhases(CompiledInstance compiled, int[] earliestLive) {
        int[] due = compiled.network().phases().due();
        long bound = 0;
        for (int p = 0; p < compiled.instance().projects().size(); p++) {
            bound += earliestLive[p] - due[p];
        }
        return bound;
    }

    /** Bounds nothing. */
    static ObjectiveBound none() {
        return compiled -> OptionalLong.empty();
    }
}
