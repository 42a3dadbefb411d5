package dev.buildout.model.scenario;

import java.util.Locale;

/**
 * How many values a scenario may have: in all its files and tables together, and again with what is made of them (copies,
 * templates with their arguments, the what-ifs of sweeps). Everything after reading takes time and memory by the value, so
 * this bounds all of it, and is asked before anything is made. The largest scenario that is shipped has less than a fifth.
 */
final class ValueBudget {

    static final int MOST = 100_000;

    private long taken;

    /** What is left besides a document, whose values were counted one by one as they were read. */
    static ValueBudget besides(Node document) {
        ValueBudget budget = new ValueBudget();
        budget.taken = document.count();
        return budget;
    }

    /** Counts a value; false when there are too many. */
    boolean take() {
        return take(1);
    }

    /** Counts values that are to be made; false, and nothing is counted, when that would be too many. */
    boolean take(long values) {
        if (values > MOST - taken) {
            return false;
        }
        taken += values;
        return true;
    }

    /** For a message: how many there would be, {@code 163,000 values; at most 100,000}. */
    String with(long values) {
        return String.format(Locale.ROOT, "%,d values; at most %,d", taken + values, MOST);
    }
}
