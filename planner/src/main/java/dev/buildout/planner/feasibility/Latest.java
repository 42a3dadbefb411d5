package dev.buildout.planner.feasibility;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.FixedDateLinks;
import dev.buildout.planner.schedule.PriorityRule;
import java.util.Arrays;

/**
 * What required phases need, and for each activity of it a day after which it cannot start and one after which it cannot
 * finish in any plan that keeps every rule: back from the day by which its phase must be live, the horizon and fixed dates,
 * every bound from the mode that leaves most.
 */
final class Latest {

    /** Whether an activity must be done in every plan. */
    final boolean[] needed;

    final int[] start;
    final int[] finish;

    private final ActivityNetwork network;

    /**
     * @param hopeless phases that cannot be live in any case; they are left out, since every day would be too late for them
     * @param soonest what fixed dates are held against: one that is too early for the work before it is left out, too
     */
    Latest(ActivityNetwork network, boolean[] hopeless, Soonest soonest) {
        this.network = network;
        int n = network.activityCount();
        needed = new boolean[n];
        start = new int[n];
        finish = new int[n];
        Arrays.fill(start, network.horizon());
        findNeeded(hopeless);
        for (int a = 0; a < n; a++) {
            finish[a] = network.block()[a] >= 0 ? deadline(network.phase()[a]) : network.horizon();
        }
        keepFixedDates(soonest);
        int[] order = PriorityRule.latestFinishTime(network).order;
        for (int i = n - 1; i >= 0; i--) {
            if (needed[order[i]]) {
                bound(order[i]);
            }
        }
    }

    private int deadline(int phase) {
        return Math.min(network.horizon(), network.phases().latest()[phase]);
    }

    private void findNeeded(boolean[] hopeless) {
        Phases phases = network.phases();
        boolean[] siteNeeded = new boolean[network.power().length];
        for (int p = 0; p < phases.count(); p++) {
            siteNeeded[phases.site()[p]] |= phases.required()[p] && !hopeless[p];
        }
        for (int a = 0; a < needed.length; a++) {
            int phase = network.phase()[a];
            needed[a] = phase >= 0 ? phases.required()[phase] && !hopeless[phase] : siteNeeded[network.site()[a]];
        }
    }

    private void keepFixedDates(Soonest soonest) {
        FixedDateLinks links = new FixedDateLinks(network);
        for (int i = 0; i < links.count(); i++) {
            int lag = links.allows(i, 0, 0);
            int p = links.predecessor(i);
            int last = network.fixed()[links.successor(i)] - lag;
            boolean possible = soonest.finish[p] != Soonest.NEVER
                    && links.allows(i, soonest.start[p], soonest.finish[p]) <= network.fixed()[links.successor(i)];
            if (needed[links.successor(i)] && possible) {
                finish[p] = links.bindsFinish(i) ? Math.min(finish[p], last) : finish[p];
                start[p] = links.bindsFinish(i) ? start[p] : Math.min(start[p], last);
            }
        }
    }

    private void bound(int a) {
        DayCalendar calendar = network.calendars()[network.calendar()[a]];
        int last = Integer.MIN_VALUE / 2;
        for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
            int begin = calendar.latestStartToFinishBy(finish[a], network.modeWork()[m]);
            last = Math.max(last, begin < 0 && finish[a] >= 0 ? -1 : begin);
        }
        start[a] = Math.min(start[a], last);
        for (int l = network.predFrom()[a]; network.fixed()[a] < 0 && l < network.predFrom()[a + 1]; l++) {
            int p = network.pred()[l];
            int lag = network.predLag()[l];
            switch (network.predType()[l]) {
                case FS -> finish[p] = Math.min(finish[p], start[a] - lag);
                case SS -> start[p] = Math.min(start[p], start[a] - lag);
                case FF -> finish[p] = Math.min(finish[p], finish[a] - lag);
                case SF -> start[p] = Math.min(start[p], finish[a] - lag);
            }
        }
    }
}
