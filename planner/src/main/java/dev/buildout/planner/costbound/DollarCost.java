package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Funding;
import java.time.LocalDate;

/**
 * What a dollar costs by the day of its payment, as the ledger books it: itself, discounted, and the interest that its
 * source asks until the horizon ends. Interest accrues from the day after, is booked at each month's end and is itself
 * drawn, so a dollar that is owed at a month's end costs {@code w = i (v + w') + w'}, where {@code i} is the next month's
 * interest, {@code v} the discount factor of that month's end and {@code w'} the same cost a month later.
 *
 * <p>Neither figure ever rises from one day to the next: to pay later never costs more.
 */
final class DollarCost {

    /** Value on day 0 of a dollar of each day. */
    final double[] discount;

    /** The day on which what falls on a day is booked when it is booked by the month. */
    final int[] booked;

    /** Discounted interest on a dollar that is drawn from a source on a day. */
    final double[][] interest;

    DollarCost(ActivityNetwork network, LocalDate start) {
        int horizon = network.horizon();
        discount = network.finance().discount();
        booked = new int[horizon + 1];
        booked[horizon] = horizon;
        for (int d = 0; d < horizon; d++) {
            LocalDate date = start.plusDays(d);
            booked[d] = Math.min(horizon - 1, d + date.lengthOfMonth() - date.getDayOfMonth());
        }
        Funding funding = network.funding();
        interest = new double[funding.ids().length][horizon + 1];
        for (int s = 0; s < interest.length; s++) {
            fill(interest[s], funding.dailyInterest()[s]);
        }
    }

    private void fill(double[] owed, double daily) {
        double after = 0;
        int end = booked.length - 2;
        while (end >= 0 && daily > 0) {
            int d = end;
            for (; d >= 0 && booked[d] == end; d--) {
                owed[d] = daily * (end - d) * (discount[end] + after) + after;
            }
            after = daily * (end - d) * (discount[end] + after) + after;
            end = d;
        }
    }
}
