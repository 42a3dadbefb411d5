package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.StepProfile;
import java.util.Arrays;

/** Opening orders that may serve the same lots: what a unit costs at the least for a start on a day. */
final class StockUse {

    final int[] stocks;
    final double[] cost;
    final int funding;
    private final ActivityNetwork network;

    /** Least cost of a unit by day of start, and which opening order gives it. */
    final double[] unit;

    final int[] from;

    StockUse(ActivityNetwork network, int[] stocks, double[] cost, int funding) {
        this.network = network;
        this.stocks = stocks;
        this.cost = cost;
        this.funding = funding;
        unit = new double[network.horizon() + 1];
        from = new int[network.horizon() + 1];
    }

    /** Takes over other prices. */
    void update(PricedDays days) {
        Arrays.fill(unit, PricedDays.NEVER);
        for (int i = 0; i < stocks.length; i++) {
            StepProfile arrivals = network.stocks()[stocks[i]].arrivals();
            for (int d = firstArrival(arrivals); d < unit.length; d++) {
                double taken = days.stock[stocks[i]][d] + Purchase.times(cost[i], days.pay[funding], d);
                if (taken < unit[d]) {
                    unit[d] = taken;
                    from[d] = i;
                }
            }
        }
    }

    private int firstArrival(StepProfile arrivals) {
        int i = 0;
        while (i < arrivals.from().length && arrivals.cumulative()[i] <= 0) {
            i++;
        }
        return i < arrivals.from().length ? arrivals.from()[i] : unit.length;
    }
}
