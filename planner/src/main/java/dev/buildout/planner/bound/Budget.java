package dev.buildout.planner.bound;

/**
 * Elementary steps that a bound may still take. Counting steps, not time, makes the same network give the same bound on
 * every machine; a step is about a nanosecond on a machine of today.
 */
final class Budget {

    private long left;

    Budget(long steps) {
        left = steps;
    }

    void spend(long steps) {
        left -= steps;
    }

    boolean isSpent() {
        return left <= 0;
    }

    /** A budget of its own with a share of what is left; what it spends is not taken from this one. */
    Budget share(double fraction) {
        return new Budget((long) (Math.max(0, left) * fraction));
    }
}
