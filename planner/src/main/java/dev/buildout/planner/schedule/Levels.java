package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.StepProfile;

/**
 * How much of a cumulative supply is left: what has become available less what is taken for ever, from each day on. A
 * taking on a day must leave nothing overdrawn on that day or any later one.
 */
final class Levels {

    private final StepProfile supply;
    private final long[] left;

    /** The least left in each interval and all later ones; never falls from one interval to the next. */
    private final long[] least;

    Levels(StepProfile supply) {
        this.supply = supply;
        this.left = new long[supply.from().length];
        this.least = new long[left.length];
        reset();
    }

    void reset() {
        System.arraycopy(supply.cumulative(), 0, left, 0, left.length);
        updateLeast();
    }

    /** Takes over what is left in another. */
    void copyFrom(Levels other) {
        System.arraycopy(other.left, 0, left, 0, left.length);
        System.arraycopy(other.least, 0, least, 0, least.length);
    }

    /** What can be taken on a day and kept for ever. */
    long availableAt(int day) {
        return Math.max(0, least[intervalOf(day)]);
    }

    /** What can be taken on the last day. */
    long availableAtEnd() {
        return Math.max(0, left[left.length - 1]);
    }

    /** The first day on or after a day on which an amount can be taken; −1 when there is none. */
    int earliest(long amount, int day) {
        for (int i = intervalOf(day); i < least.length; i++) {
            if (least[i] >= amount) {
                return Math.max(day, supply.from()[i]);
            }
        }
        return -1;
    }

    /** Takes an amount from a day on; a negative amount gives it back. */
    void take(int day, long amount) {
        for (int i = intervalOf(day); i < left.length; i++) {
            left[i] -= amount;
        }
        updateLeast();
    }

    /** What is left over time: the working memory itself. */
    StepProfile left() {
        return new StepProfile(supply.from(), left);
    }

    /** The days on which the supply changes. */
    int[] changes() {
        return supply.from();
    }

    private int intervalOf(int day) {
        return StepProfile.intervalOf(day, supply.from());
    }

    private void updateLeast() {
        long lowest = Long.MAX_VALUE;
        for (int i = left.length - 1; i >= 0; i--) {
            lowest = Math.min(lowest, left[i]);
            least[i] = lowest;
        }
    }
}
