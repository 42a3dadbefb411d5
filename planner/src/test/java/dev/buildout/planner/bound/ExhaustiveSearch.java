package dev.buildout.planner.bound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import java.util.Arrays;

/**
 * The best of all schedules of a tiny network, by trying every mode and every start of every activity, day by day. Knows
 * nothing of bounds; links go from lower to higher activity numbers, every phase has one block.
 */
final class ExhaustiveSearch {

    private final ActivityNetwork network;
    private final boolean[] scheduled;
    private final Cost cost;
    private final int[] start;
    private final int[] finish;
    private final int[] live;
    private final int[][] free;
    private final int[] stock;
    private double best = Double.POSITIVE_INFINITY;

    /** What is to be least, of the days on which all phases are live; never falls when one is later. */
    private interface Cost {

        double of(int[] live);
    }

    private ExhaustiveSearch(ActivityNetwork network, boolean[] scheduled, Cost cost) {
        this.network = network;
        this.cost = cost;
        this.scheduled = scheduled;
        this.start = new int[network.activityCount()];
        this.finish = new int[network.activityCount()];
        this.live = new int[network.phases().count()];
        this.free = Arrays.stream(network.resources())
                .map(r -> r.capacity().clone())
                .toArray(int[][]::new);
        this.stock = network.nonrenewables().capacity().clone();
    }

    /** Least cost of lateness when all phases are built; infinite when no schedule exists. */
    static double leastLateness(ActivityNetwork network) {
        boolean[] all = new boolean[network.activityCount()];
        Arrays.fill(all, true);
        return new ExhaustiveSearch(network, all, live -> lateness(network, live)).search();
    }

    /** First day on which a phase can be live, with nothing else done than it waits for; infinite for never. */
    static double earliestLive(ActivityNetwork network, int phase) {
        boolean[] scheduled = new boolean[network.activityCount()];
        for (int a = scheduled.length - 1; a >= 0; a--) {
            scheduled[a] |= network.phase()[a] == phase;
            for (int l = network.predFrom()[a]; scheduled[a] && l < network.predFrom()[a + 1]; l++) {
                scheduled[network.pred()[l]] |= network.fixed()[a] < 0;
            }
        }
        return new ExhaustiveSearch(network, scheduled, live -> live[phase]).search();
    }

    private double search() {
        place(0);
        return best;
    }

    private void place(int a) {
        if (cost.of(live) >= best) {
            return;
        }
        if (a == network.activityCount()) {
            best = cost.of(live);
        } else if (!scheduled[a]) {
            place(a + 1);
        } else {
            for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
                for (int day = 0; day <= network.horizon(); day++) {
                    tryAt(a, m, day);
                }
            }
        }
    }

    private void tryAt(int a, int mode, int day) {
        int end = end(a, mode, day);
        if (end < 0 || !isAllowed(a, day, end)) {
            return;
        }
        if (take(a, mode, day, end, 1)) {
            int before = live[network.phase()[a]];
            start[a] = day;
            finish[a] = end;
            live[network.phase()[a]] = Math.max(before, end);
            place(a + 1);
            live[network.phase()[a]] = before;
        }
        take(a, mode, day, end, -1);
    }

    /** The day after the last working day of work that starts on a working day, or −1. */
    private int end(int a, int mode, int day) {
        DayCalendar calendar = network.calendars()[network.calendar()[a]];
        int left = network.modeWork()[mode];
        int today = day;
        if (left > 0 && (day >= network.horizon() || !isWorked(calendar, day))) {
            return -1;
        }
        while (left > 0 && today < network.horizon()) {
            left -= isWorked(calendar, today) ? 1 : 0;
            today++;
        }
        return left > 0 ? -1 : today;
    }

    private static boolean isWorked(DayCalendar calendar, int day) {
        return calendar.workedBefore(day + 1) > calendar.workedBefore(day);
    }

    private boolean isAllowed(int a, int day, int end) {
        if (network.fixed()[a] >= 0) {
            return day == Math.max(network.fixed()[a], network.release()[a]);
        }
        boolean allowed = day >= network.release()[a];
        for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
            int p = network.pred()[l];
            int lag = network.predLag()[l];
            allowed &= switch (network.predType()[l]) {
                case FS -> day >= finish[p] + lag;
                case SS -> day >= start[p] + lag;
                case FF -> end >= finish[p] + lag;
                case SF -> end >= start[p] + lag;
            };
        }
        return allowed;
    }

    /** Takes, or gives back, what a mode needs; false when there is not enough. */
    private boolean take(int a, int mode, int day, int end, int sign) {
        boolean enough = true;
        DayCalendar calendar = network.calendars()[network.calendar()[a]];
        for (int d = day; d < end; d++) {
            for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1] && isWorked(calendar, d); u++) {
                free[network.useResource()[u]][d] -= sign * network.useAmount()[u];
                enough &= free[network.useResource()[u]][d] >= 0;
            }
        }
        int[] from = network.nonrenewables().useFrom();
        for (int u = from[mode]; u < from[mode + 1]; u++) {
            int k = network.nonrenewables().useResource()[u];
            stock[k] -= sign * network.nonrenewables().useAmount()[u];
            enough &= stock[k] >= 0;
        }
        return enough;
    }

    private static double lateness(ActivityNetwork network, int[] live) {
        double sum = 0;
        for (int p = 0; p < live.length; p++) {
            for (int d = Math.max(0, network.phases().due()[p]); d < live[p]; d++) {
                sum += network.phases().valuePerKwDay()[p] * network.finance().discount()[d];
            }
        }
        return sum;
    }
}
