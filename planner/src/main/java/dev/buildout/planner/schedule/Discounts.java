package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.Finance;

/** Sums of discount factors. */
final class Discounts {

    private Discounts() {}

    /** For each day, the sum of the discount factors of all days before it. */
    static double[] before(Finance finance) {
        double[] discount = finance.discount();
        double[] before = new double[discount.length];
        for (int d = 1; d < discount.length; d++) {
            before[d] = before[d - 1] + discount[d - 1];
        }
        return before;
    }
}
