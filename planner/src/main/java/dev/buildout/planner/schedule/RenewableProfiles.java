package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.ResourceSpec;

/** Free units of renewable resources, day by day. */
final class RenewableProfiles {

    private final ActivityNetwork network;
    private final int[][] free;
    private int blocking;

    RenewableProfiles(ActivityNetwork network) {
        this.network = network;
        ResourceSpec[] specs = network.resources();
        free = new int[specs.length][];
        for (int r = 0; r < specs.length; r++) {
            free[r] = specs[r].capacity().clone();
        }
    }

    void reset() {
        ResourceSpec[] specs = network.resources();
        for (int r = 0; r < specs.length; r++) {
            System.arraycopy(specs[r].capacity(), 0, free[r], 0, free[r].length);
        }
    }

    /**
     * The first start on or after a day with which a mode's resources are free on all its working days; −1 when there is
     * none. Looks from the last day backwards, so that a conflict skips every start before it.
     */
    int earliestStart(DayCalendar calendar, int mode, int day) {
        blocking = -1;
        int work = network.modeWork()[mode];
        int firstUse = network.useFrom()[mode];
        int lastUse = network.useFrom()[mode + 1];
        if (work == 0 || firstUse == lastUse) {
            return calendar.startAt(day, work);
        }
        int k = calendar.workedBefore(day);
        while (k + work <= calendar.workDays()) {
            int conflict = lastConflict(calendar, k, work, firstUse, lastUse);
            if (conflict < 0) {
                return calendar.dayOf(k);
            }
            k = conflict + 1;
        }
        return -1;
    }

    private int lastConflict(DayCalendar calendar, int k, int work, int firstUse, int lastUse) {
        for (int i = k + work - 1; i >= k; i--) {
            int day = calendar.dayOf(i);
            for (int u = firstUse; u < lastUse; u++) {
                if (free[network.useResource()[u]][day] < network.useAmount()[u]) {
                    blocking = network.useResource()[u];
                    return i;
                }
            }
        }
        return -1;
    }

    /** The resource that moved the last start, or −1. */
    int blocking() {
        return blocking;
    }

    /** Takes a mode's resources for work from a start; with a sign of −1 gives them back. */
    void take(DayCalendar calendar, int mode, int start, int sign) {
        int work = network.modeWork()[mode];
        if (work == 0) {
            return;
        }
        int k = calendar.workedBefore(start);
        for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
            int[] resource = free[network.useResource()[u]];
            int amount = sign * network.useAmount()[u];
            for (int i = k; i < k + work; i++) {
                resource[calendar.dayOf(i)] -= amount;
            }
        }
    }

    int free(int resource, int day) {
        return free[resource][day];
    }
}
