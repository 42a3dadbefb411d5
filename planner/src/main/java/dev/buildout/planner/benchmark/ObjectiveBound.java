package dev.buildout.planner.benchmark;

import java.util.OptionalLong;

/** What no solution can be better than: days of makespan, or of total project delay, by the instance's goal. */
@FunctionalInterface
public interface ObjectiveBound {

    OptionalLong of(CompiledInstance compiled);

    /** Bounds nothing. */
    static ObjectiveBound none() {
        return compiled -> OptionalLong.empty();
    }
}
