package dev.buildout.model.scenario;

/**
 * How many values a scenario's files may have together. Everything after reading takes time and memory by the value, so
 * this bounds all of it. The largest scenario that is shipped has less than a fifth.
 */
final class ValueBudget {

    static final int MOST = 100_000;

    private int left = MOST;

    /** Counts a value; false when there are too many. */
    boolean take() {
        return left-- > 0;
    }
}
