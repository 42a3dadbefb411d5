package dev.buildout.planner.problem;

/**
 * A renewable resource.
 *
 * @param id id of the pool, site or resource
 * @param kind what it is
 * @param capacity units there are on each day
 */
public record ResourceSpec(String id, Kind kind, int[] capacity) {

    public enum Kind {
        LABOUR,
        WORKER_CAP,
        OTHER
    }
}
