package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.Links;
import dev.buildout.planner.problem.StepProfile;

/**
 * The first day on which each activity can start and be finished if it had everything to itself: links, calendars, release
 * and fixed dates, its kit by the fastest offer with the plant's whole line and all opening orders, the site's power
 * schedule, and the first day with money. Each mode is placed as early as it can be; the earliest start and the earliest
 * finish of all modes are kept. What never can has the day after the horizon.
 */
final class Heads {

    final int[] start;
    final int[] finish;
    private final ActivityNetwork network;
    private final int never;

    Heads(ActivityNetwork network, Supply supply, PricedDays days, int[] order) {
        this.network = network;
        this.never = network.horizon() + 1;
        start = new int[network.activityCount()];
        finish = new int[network.activityCount()];
        Curve curve = new Curve(network, supply, days);
        for (int a : order) {
            place(a, supply, curve);
        }
    }

    private void place(int a, Supply supply, Curve curve) {
        start[a] = never;
        finish[a] = never;
        if (network.fixed()[a] >= 0) {
            start[a] = Math.min(never, Math.max(network.fixed()[a], network.release()[a]));
            finish[a] = start[a];
            return;
        }
        int day = Math.max(network.release()[a], powered(a));
        for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
            day = Math.max(day, supply.ready(l));
        }
        if (day >= never) {
            return;
        }
        curve.fill(a, day, 0, 1);
        DayCalendar calendar = network.calendars()[network.calendar()[a]];
        for (int m = 0; m < network.modeCount(a); m++) {
            int work = network.modeWork()[network.modeFrom()[a] + m];
            int bound = Math.max(day, afterPredecessors(a, calendar, work));
            int k = bound >= never ? -1 : curve.firstPlace(m, bound);
            if (k >= 0) {
                start[a] = Math.min(start[a], curve.startAt(m, k));
                finish[a] = Math.min(finish[a], curve.finishAt(m, k));
            }
        }
    }

    /** The first day from which on the site's power schedule always holds what the activity energises. */
    private int powered(int a) {
        if (network.energisesKw()[a] == 0) {
            return 0;
        }
        StepProfile power = network.power()[network.site()[a]];
        int i = power.from().length;
        while (i > 0 && power.cumulative()[i - 1] >= network.energisesKw()[a]) {
            i--;
        }
        return i == power.from().length ? never : power.from()[i];
    }

    private int afterPredecessors(int a, DayCalendar calendar, int work) {
        int day = 0;
        for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
            int p = network.pred()[l];
            if (start[p] >= never || finish[p] >= never) {
                return never;
            }
            day = Math.max(day, Links.earliestStart(network, l, calendar, work, start[p], finish[p]));
        }
        return day;
    }
}
