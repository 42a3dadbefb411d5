package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import java.util.Arrays;

/**
 * What an activity with its kit costs at the least, by the last place that it may have. A place is the number of its first
 * working day, or a day for work that takes none; a later place never starts or finishes earlier, so the best of all
 * places up to one is a running minimum.
 */
final class Curve {

    private final ActivityNetwork network;
    private final Supply supply;
    private final PricedDays days;
    private final double[] kit;
    private int activity;
    private double[][] best = new double[0][];
    private int[][] bestPlace = new int[0][];

    /** The best mode of the last {@link #upTo}. */
    private int mode;

    private int place;

    Curve(ActivityNetwork network, Supply supply, PricedDays days) {
        this.network = network;
        this.supply = supply;
        this.days = days;
        this.kit = new double[network.horizon() + 1];
    }

    /** Prices an activity that starts and finishes no earlier than some days. */
    void fill(int a, int startMin, int finishMin, int step) {
        activity = a;
        int modes = network.modeCount(a);
        if (best.length < modes) {
            best = new double[modes][network.horizon() + 1];
            bestPlace = new int[modes][network.horizon() + 1];
        }
        Arrays.fill(kit, 0);
        for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
            supply.addTo(kit, l, days, startMin, step);
        }
        for (int m = 0; m < modes; m++) {
            fillMode(m, startMin, finishMin, step);
        }
    }

    private void fillMode(int m, int startMin, int finishMin, int step) {
        double least = PricedDays.NEVER;
        int where = -1;
        int places = places(m);
        int next = 0;
        for (int k = 0; k < places; k++) {
            if (k >= next) {
                int start = start(m, k);
                int finish = finish(m, k);
                if (start >= startMin && finish >= finishMin) {
                    double cost = work(m, start, finish, k) + kit[start];
                    next = k + step;
                    if (cost < least) {
                        least = cost;
                        where = k;
                    }
                }
            }
            best[m][k] = least;
            bestPlace[m][k] = where;
        }
    }

    private double work(int m, int start, int finish, int k) {
        int mode = network.modeFrom()[activity] + m;
        double cost = evenly(labour(mode), network.labourFunding()[activity], start, finish)
                + evenly(network.modeWorks()[mode], network.worksFunding()[activity], start, finish);
        int work = network.modeWork()[mode];
        for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1] && work > 0; u++) {
            double[] before = days.poolBefore[days.poolOfUse[u]];
            cost += network.useAmount()[u] * (before[k + work] - before[k]);
        }
        int kw = network.energisesKw()[activity];
        return kw == 0 ? cost : cost + kw * days.power[network.site()[activity]][start];
    }

    private double evenly(double amount, int set, int from, int to) {
        return amount <= 0 ? 0 : amount * days.payEvenly(set, from, to);
    }

    double labour(int mode) {
        return network.modeLabour()[mode] + network.modeAcceleration()[mode];
    }

    private DayCalendar calendar() {
        return network.calendars()[network.calendar()[activity]];
    }

    private int workOf(int m) {
        return network.modeWork()[network.modeFrom()[activity] + m];
    }

    private int places(int m) {
        int work = workOf(m);
        return work == 0 ? network.horizon() + 1 : Math.max(0, calendar().workDays() - work + 1);
    }

    private int start(int m, int k) {
        return workOf(m) == 0 ? k : calendar().dayOf(k);
    }

    private int finish(int m, int k) {
        int work = workOf(m);
        return work == 0 ? k : calendar().dayOf(k + work - 1) + 1;
    }

    /** The least cost with a finish and a start no later than some days; remembers where it is. */
    double upTo(int lastFinish, int lastStart) {
        double least = PricedDays.NEVER;
        for (int m = 0; m < network.modeCount(activity); m++) {
            int k = Math.min(places(m) - 1, lastPlace(m, lastFinish, lastStart));
            if (k >= 0 && best[m][k] < least) {
                least = best[m][k];
                mode = m;
                place = bestPlace[m][k];
            }
        }
        return least;
    }

    private int lastPlace(int m, int lastFinish, int lastStart) {
        if (lastFinish < 0 || lastStart < 0) {
            return -1;
        }
        int work = workOf(m);
        return work == 0
                ? Math.min(lastFinish, lastStart)
                : Math.min(
                        calendar().workedBefore(lastFinish) - work, calendar().lastWorkedBy(lastStart));
    }

    /** Mode of the best place found last, counted in the network. */
    int bestMode() {
        return network.modeFrom()[activity] + mode;
    }

    int bestStart() {
        return start(mode, place);
    }

    int bestFinish() {
        return finish(mode, place);
    }

    /** The first start and finish of a mode whose cost is finite, on or after a day; null-free: −1 where there is none. */
    int firstPlace(int m, int from) {
        for (int k = 0; k < places(m); k++) {
            if (start(m, k) >= from && best[m][k] < PricedDays.NEVER && bestPlace[m][k] <= k) {
                return k;
            }
        }
        return -1;
    }

    int startAt(int m, int k) {
        return start(m, k);
    }

    int finishAt(int m, int k) {
        return finish(m, k);
    }
}
