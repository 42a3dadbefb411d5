package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.LotTerms;
import java.util.Arrays;

/**
 * A way of buying at one unit price: what a unit costs at the least for a start on a day.
 *
 * <p>A lot's units are looked at one by one. A unit that a line finishes in week {@code w} is ordered with its lot, and so
 * no later than {@code w}'s end less the lead time: its share of the deposit costs no less than then. The lot is ex works
 * with its last unit, in the last week that still arrives for the start or earlier, so what is paid ex works and on
 * arrival costs no less than then, and storage from arrival to start is no shorter. The duty is the lowest there is up to
 * that day. Which week is best for the unit, given the price of the line's weeks, is a running minimum.
 */
final class Purchase {

    final LotTerms terms;
    final int line;
    final double unitPrice;
    private final int leadDays;
    private final int transitDays;
    private final int orderFrom;
    private final int orderUntil;
    private final int horizon;
    private final double storagePerDay;

    /** Last possible ex-works day for each start; negative where there is none. */
    final int[] exWorks;

    /** Least cost of a unit with everything but freight, by day of start. */
    final double[] unit;

    /** The week whose unit is best; not used without a line. */
    final int[] week;

    Purchase(ActivityNetwork network, LotMode mode, double unitPrice) {
        this.terms = mode.terms();
        this.line = mode.line();
        this.unitPrice = unitPrice;
        this.leadDays = mode.leadDays();
        this.transitDays = mode.transitDays();
        this.orderFrom = mode.orderFrom();
        this.orderUntil = mode.orderUntil();
        this.horizon = network.horizon();
        this.storagePerDay = network.finance().storagePerDay();
        exWorks = new int[horizon + 1];
        unit = new double[horizon + 1];
        week = new int[horizon + 1];
        for (int s = 0; s <= horizon; s++) {
            exWorks[s] = lastExWorks(s);
        }
    }

    private int lastExWorks(int start) {
        int latest = start - transitDays;
        if (line < 0) {
            int exWorks = Math.min(latest, orderUntil + leadDays);
            return exWorks - leadDays >= Math.max(0, orderFrom) ? exWorks : -1;
        }
        int last = Math.floorDiv(latest, Limits.DAYS_PER_WEEK) - 1;
        return last >= firstWeek() ? (last + 1) * Limits.DAYS_PER_WEEK : -1;
    }

    /** The first week whose units can be ordered. */
    int firstWeek() {
        return Math.max(0, -Math.floorDiv(-(orderFrom + leadDays), Limits.DAYS_PER_WEEK) - 1);
    }

    /** The order day of a unit of a week, or of a lot without a line that is ex works on a day. */
    int orderDay(int exWorksDay) {
        return Math.min(exWorksDay - leadDays, orderUntil);
    }

    int arrival(int start) {
        return exWorks[start] + transitDays;
    }

    /** Takes over other prices. */
    void update(PricedDays days, Limits limits, double[] price) {
        double[] pay = days.pay[terms.funding()];
        Arrays.fill(unit, PricedDays.NEVER);
        double best = PricedDays.NEVER;
        int bestWeek = -1;
        int next = firstWeek();
        for (int s = 0; s <= horizon; s++) {
            if (exWorks[s] < 0) {
                continue;
            }
            if (line < 0) {
                best = times(unitPrice * terms.payOrder(), pay, orderDay(exWorks[s]));
            }
            for (; line >= 0 && (next + 1) * Limits.DAYS_PER_WEEK <= exWorks[s] && next < limits.weeks; next++) {
                int order = orderDay((next + 1) * Limits.DAYS_PER_WEEK);
                double cost = order < 0
                        ? PricedDays.NEVER
                        : times(unitPrice * terms.payOrder(), pay, order) + price[limits.lineFrom[line] + next];
                if (cost < best) {
                    best = cost;
                    bestWeek = next;
                }
            }
            week[s] = bestWeek;
            unit[s] = best + rest(pay, s);
        }
    }

    private double rest(double[] pay, int start) {
        int arrive = arrival(start);
        return times(unitPrice * terms.payExWorks(), pay, exWorks[start])
                + times(unitPrice * (terms.payDelivery() + leastDuty(arrive)), pay, arrive)
                + times(unitPrice * storagePerDay * (start - arrive), pay, start);
    }

    /** The lowest duty on any day up to a day. */
    double leastDuty(int day) {
        double least = terms.duty()[0];
        for (int i = 1; i < terms.dutyFrom().length && terms.dutyFrom()[i] <= day; i++) {
            least = Math.min(least, terms.duty()[i]);
        }
        return least;
    }

    static double times(double amount, double[] pay, int day) {
        return amount <= 0 ? 0 : amount * pay[day];
    }
}
