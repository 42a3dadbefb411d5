package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Prices on shared limits, summed up to what a dollar, a worker, a kilowatt or a unit costs on a day. */
final class PricedDays {

    static final double NEVER = Double.POSITIVE_INFINITY;

    private final ActivityNetwork network;
    private final Limits limits;
    private final DollarCost dollars;
    private final int horizon;

    /** Cost of a dollar on each day, by funding set, and the source that it is least with; booked on the day. */
    final double[][] pay;

    final int[][] paySource;

    /** The same for a dollar that is booked at its month's end, summed over all days before a day. */
    final double[][] workBefore;

    final int[][] workSource;

    /** The first day on which a set has any money. */
    final int[] firstMoney;

    /** Which sum of worker prices each resource use of each mode asks for. */
    final int[] poolOfUse;

    /** For each resource and calendar in use: prices summed over the working days before the k-th. */
    final double[][] poolBefore;

    private final int[] poolResource;
    private final int[] poolCalendar;

    /** Price of a kilowatt energised on a day, by site. */
    final double[][] power;

    /** Price of a unit taken from an opening order on a day. */
    final double[][] stock;

    PricedDays(ActivityNetwork network, Limits limits, DollarCost dollars) {
        this.network = network;
        this.limits = limits;
        this.dollars = dollars;
        this.horizon = network.horizon();
        int sets = network.funding().sets().length;
        pay = new double[sets][horizon + 1];
        paySource = new int[sets][horizon + 1];
        workBefore = new double[sets][horizon + 2];
        workSource = new int[sets][horizon + 1];
        firstMoney = new int[sets];
        power = new double[network.power().length][horizon + 1];
        stock = new double[network.stocks().length][horizon + 1];
        poolOfUse = new int[network.useResource().length];
        Map<Long, Integer> pools = new HashMap<>();
        for (int a = 0; a < network.activityCount(); a++) {
            int from = network.useFrom()[network.modeFrom()[a]];
            int to = network.useFrom()[network.modeFrom()[a + 1]];
            for (int u = from; u < to; u++) {
                long key = ((long) network.useResource()[u] << 32) + network.calendar()[a];
                poolOfUse[u] = pools.computeIfAbsent(key, k -> pools.size());
            }
        }
        poolResource = new int[pools.size()];
        poolCalendar = new int[pools.size()];
        poolBefore = new double[pools.size()][];
        pools.forEach((key, i) -> {
            poolResource[i] = (int) (key >> 32);
            poolCalendar[i] = (int) (key & 0xffffffffL);
            poolBefore[i] = new double[network.calendars()[poolCalendar[i]].workDays() + 1];
        });
    }

    int resource(int pool) {
        return poolResource[pool];
    }

    /** Takes over other prices. */
    void update(double[] price) {
        updateMoney(price);
        for (int i = 0; i < poolBefore.length; i++) {
            var calendar = network.calendars()[poolCalendar[i]];
            int row = limits.resourceFrom[poolResource[i]];
            for (int k = 0; k + 1 < poolBefore[i].length; k++) {
                poolBefore[i][k + 1] = poolBefore[i][k] + price[row + calendar.dayOf(k) / Limits.DAYS_PER_WEEK];
            }
        }
        for (int i = 0; i < power.length; i++) {
            fillFromEnd(power[i], price, limits.powerFrom[i], network.power()[i].from());
        }
        for (int i = 0; i < stock.length; i++) {
            double sum = 0;
            int week = limits.weeks + 1;
            for (int d = horizon; d >= 0; d--) {
                while (week > d / Limits.DAYS_PER_WEEK) {
                    week--;
                    sum += price[limits.stockFrom[i] + week];
                }
                stock[i][d] = sum;
            }
        }
    }

    private static void fillFromEnd(double[] day, double[] price, int row, int[] from) {
        int interval = from.length;
        double sum = 0;
        for (int d = day.length - 1; d >= 0; d--) {
            while (interval > 0 && (interval == from.length || from[interval] > d)) {
                interval--;
                sum += price[row + interval];
            }
            day[d] = sum;
        }
    }

    private void updateMoney(double[] price) {
        double[][] source = new double[limits.sourceFrom.length][horizon + 1];
        for (int s = 0; s < source.length; s++) {
            fillFromEnd(
                    source[s], price, limits.sourceFrom[s], network.funding().from());
        }
        int[][] sets = network.funding().sets();
        for (int set = 0; set < sets.length; set++) {
            firstMoney[set] = horizon + 1;
            Arrays.fill(pay[set], NEVER);
            for (int d = horizon; d >= 0; d--) {
                double work = NEVER;
                for (int s : sets[set]) {
                    if (hasMoney(s, d)) {
                        firstMoney[set] = d;
                        double cost = dollars.discount[d] + dollars.interest[s][d] + source[s][d];
                        if (cost < pay[set][d]) {
                            pay[set][d] = cost;
                            paySource[set][d] = s;
                        }
                        int day = dollars.booked[d];
                        double monthly = dollars.discount[day] + dollars.interest[s][day] + source[s][d];
                        if (monthly < work) {
                            work = monthly;
                            workSource[set][d] = s;
                        }
                    }
                }
                workBefore[set][d + 1] = work < NEVER ? work : 0;
            }
            for (int d = 0; d <= horizon; d++) {
                workBefore[set][d + 1] += workBefore[set][d];
            }
        }
    }

    private boolean hasMoney(int source, int day) {
        return network.funding().available()[source][network.funding().intervalOf(day)] > 0;
    }

    /** What a dollar that is paid evenly over {@code [from, to)} costs; a single day where that is empty. */
    double payEvenly(int set, int from, int to) {
        int end = Math.max(to, from + 1);
        return from < firstMoney[set] ? NEVER : (workBefore[set][end] - workBefore[set][from]) / (end - from);
    }
}
