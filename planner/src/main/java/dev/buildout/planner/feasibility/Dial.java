package dev.buildout.planner.feasibility;

import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * A way of relaxing a rule by an amount: the more, the fewer plans it excludes.
 *
 * @param most the largest amount that makes sense
 * @param dated whether it can begin on a day of its own; otherwise the day has no meaning
 * @param round rounds an amount up to one that people would state
 * @param change the change, by amount and first day
 * @param words the same in words
 */
record Dial(long most, boolean dated, LongUnaryOperator round, Change change, Words words) {

    /** The entries that an amount changes. */
    interface Change {
        List<Edit> by(long amount, int fromDay);
    }

    /** An amount in words. */
    interface Words {
        String of(long amount, int fromDay);
    }

    /** Two significant digits, rounded up. */
    static long twoDigits(long amount) {
        long unit = 1;
        while (amount / unit >= 100) {
            unit *= 10;
        }
        return (amount + unit - 1) / unit * unit;
    }

    /** An amount that stands as it is. */
    static long exact(long amount) {
        return amount;
    }
}
