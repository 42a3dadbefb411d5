package dev.buildout.planner.bound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.Links;

/**
 * The critical path forwards: the first day on which each activity can start and be finished by links, calendars, release
 * and fixed dates alone, each in the mode that is best for it. What no mode can finish within the horizon has the day
 * after it.
 *
 * @param start first day of each activity's start
 * @param finish first day by which each is finished
 * @param order the activities with predecessors first; activities on a cycle of links are left out
 */
record Heads(int[] start, int[] finish, int[] order) {

    static Heads of(ActivityNetwork network, boolean[] live) {
        int n = network.activityCount();
        int[] start = new int[n];
        int[] finish = new int[n];
        int[] order = Links.predecessorsFirst(network);
        for (int a : order) {
            place(network, live, a, start, finish);
        }
        return new Heads(start, finish, order);
    }

    private static void place(ActivityNetwork network, boolean[] live, int a, int[] start, int[] finish) {
        int never = network.horizon() + 1;
        start[a] = never;
        finish[a] = never;
        if (network.fixed()[a] >= 0) {
            start[a] = Math.min(never, Math.max(network.fixed()[a], network.release()[a]));
            finish[a] = start[a];
            return;
        }
        DayCalendar calendar = network.calendars()[network.calendar()[a]];
        for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
            int work = network.modeWork()[m];
            int bound = bound(network, a, calendar, work, start, finish);
            int first = live[m] && bound < never ? calendar.startAt(bound, work) : -1;
            int last = first < 0 ? -1 : calendar.finishOf(first, work);
            if (last >= 0) {
                start[a] = Math.min(start[a], first);
                finish[a] = Math.min(finish[a], last);
            }
        }
    }

    private static int bound(
            ActivityNetwork network, int a, DayCalendar calendar, int work, int[] start, int[] finish) {
        int never = network.horizon() + 1;
        int day = network.release()[a];
        for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
            int p = network.pred()[l];
            if (start[p] == never || finish[p] == never) {
                return never;
            }
            day = Math.max(day, Links.earliestStart(network, l, calendar, work, start[p], finish[p]));
        }
        return day;
    }
}
