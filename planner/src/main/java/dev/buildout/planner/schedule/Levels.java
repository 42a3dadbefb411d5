package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.StepProfile;

/**
 * How much of a cumulative supply is left: what has become available less what is taken for ever, from each day on. A
 * taking on a day must leave nothing overdrawn on that day or any later one.
 */
final class Levels {

    private final StepProfile supply;
    private final long[] left;

    Levels(StepProfile supply) {
        this.supply = supply;
        this.left = supply.cumulative().clone();
    }

    void reset() {
        System.arraycopy(supply.cumulative(), 0, left, 0, left.length);
    }

    /** What can be taken on a day and kept for ever. */
    long availableAt(int day) {
        int interval = intervalOf(day);
        long least = Long.MAX_VALUE;
        for (int i = left.length - 1; i >= interval; i--) {
            least = Math.min(least, left[i]);
        }
        return Math.max(0, least);
    }

    /** What can be taken on the last day. */
    long availableAtEnd() {
        return Math.max(0, left[left.length - 1]);
    }

    /** The first day on or after a day on which an amount can be taken; −1 when there is none. */
    int earliest(long amount, int day) {
        int interval = left.length;
        while (interval > 0 && left[interval - 1] >= amount) {
            interval--;
        }
        return interval == left.length ? -1 : Math.max(day, supply.from()[interval]);
    }

    /** Takes an amount from a day on; a negative amount gives it back. */
    void take(int day, long amount) {
        for (int i = intervalOf(day); i < left.length; i++) {
            left[i] -= amount;
        }
    }

    /** The days on which the supply changes. */
    int[] changes() {
        return supply.from();
    }

    private int intervalOf(int day) {
        int[] from = supply.from();
        int i = from.length - 1;
        while (i > 0 && from[i] > day) {
            i--;
        }
        return i;
    }
}
