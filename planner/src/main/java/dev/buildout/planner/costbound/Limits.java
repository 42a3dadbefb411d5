package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.StepProfile;

/**
 * Everything that is shared, as rows {@code use ≤ capacity} that every plan keeps. Prices on these rows, one for each,
 * are what the bound is made of.
 *
 * <ul>
 *   <li>A plant's line finishes no more units in a week than it can.
 *   <li>Units taken from an opening order up to the end of a week have arrived by then.
 *   <li>Work in a week takes no more worker-days, or days of another resource, than there are.
 *   <li>Kilowatts energised before a step of a site's power schedule ends fit it.
 *   <li>Dollars drawn from a source before an interval ends have been made available by then. Interest is drawn too, which
 *       only makes this tighter, so it is left out.
 * </ul>
 */
final class Limits {

    static final int DAYS_PER_WEEK = 7;

    /** What shares what; each family is a term of the bound. */
    enum Family {
        SUPPLY(0),
        WORKERS(1),
        POWER(2),
        MONEY(3);

        /** Its place among the rows. */
        final int place;

        Family(int place) {
            this.place = place;
        }
    }

    /** Added to each source, so that what a network keeps back for rounding proves nothing. */
    private static final double ROUNDING_DOLLARS = 10_000;

    final int weeks;
    final int[] lineFrom;
    final int[] stockFrom;
    final int[] resourceFrom;
    final int[] powerFrom;
    final int[] sourceFrom;
    final double[] capacity;

    /** First row of each family, and the number of rows at the end. */
    final int[] familyFrom = new int[Family.values().length + 1];

    Limits(ActivityNetwork network) {
        weeks = (network.horizon() + DAYS_PER_WEEK - 1) / DAYS_PER_WEEK;
        int next = 0;
        lineFrom = new int[network.lines().length];
        for (int i = 0; i < lineFrom.length; i++, next += weeks) {
            lineFrom[i] = next;
        }
        stockFrom = new int[network.stocks().length];
        for (int i = 0; i < stockFrom.length; i++, next += weeks + 1) {
            stockFrom[i] = next;
        }
        familyFrom[1] = next;
        resourceFrom = new int[network.resources().length];
        for (int i = 0; i < resourceFrom.length; i++, next += weeks) {
            resourceFrom[i] = next;
        }
        familyFrom[2] = next;
        powerFrom = new int[network.power().length];
        for (int i = 0; i < powerFrom.length; i++) {
            powerFrom[i] = next;
            next += network.power()[i].from().length;
        }
        familyFrom[3] = next;
        sourceFrom = new int[network.funding().ids().length];
        for (int i = 0; i < sourceFrom.length; i++) {
            sourceFrom[i] = next;
            next += network.funding().from().length;
        }
        familyFrom[4] = next;
        capacity = new double[next];
        fill(network);
    }

    private void fill(ActivityNetwork network) {
        for (int i = 0; i < lineFrom.length; i++) {
            int[] units = network.lines()[i].capacity();
            for (int w = 0; w < Math.min(weeks, units.length); w++) {
                capacity[lineFrom[i] + w] = units[w];
            }
        }
        for (int i = 0; i < stockFrom.length; i++) {
            for (int w = 0; w <= weeks; w++) {
                capacity[stockFrom[i] + w] = network.stocks()[i].arrivals().at((w + 1) * DAYS_PER_WEEK - 1);
            }
        }
        for (int i = 0; i < resourceFrom.length; i++) {
            int[] units = network.resources()[i].capacity();
            for (int d = 0; d < units.length; d++) {
                capacity[resourceFrom[i] + d / DAYS_PER_WEEK] += units[d];
            }
        }
        for (int i = 0; i < powerFrom.length; i++) {
            StepProfile power = network.power()[i];
            for (int j = 0; j < power.from().length; j++) {
                capacity[powerFrom[i] + j] = power.cumulative()[j];
            }
        }
        for (int i = 0; i < sourceFrom.length; i++) {
            double[] available = network.funding().available()[i];
            for (int j = 0; j < available.length; j++) {
                capacity[sourceFrom[i] + j] = available[j] + ROUNDING_DOLLARS;
            }
        }
    }

    int count() {
        return capacity.length;
    }

    /** The dollars that a row's whole capacity costs at its price, over all rows. */
    double worth(double[] price) {
        double sum = 0;
        for (int r = 0; r < price.length; r++) {
            sum += price[r] * capacity[r];
        }
        return sum;
    }

    /** No price on anything. */
    double[] free() {
        return new double[count()];
    }
}
