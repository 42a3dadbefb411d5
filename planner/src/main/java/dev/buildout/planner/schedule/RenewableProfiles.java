package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.ResourceSpec;

/** Free units of renewable resources, day by day. */
final class RenewableProfiles {

    private final int[] modeWork;
    private final int[] useFrom;
    private final int[] useResource;
    private final int[] useAmount;
    private final ResourceSpec[] specs;
    private final int horizon;
    private final int[][] free;

    /** All capacity is free from this day on: nothing has been taken there. */
    private int untouchedFrom;

    private int blocking;

    RenewableProfiles(ActivityNetwork network) {
        modeWork = network.modeWork();
        useFrom = network.useFrom();
        useResource = network.useResource();
        useAmount = network.useAmount();
        specs = network.resources();
        horizon = network.horizon();
        free = new int[specs.length][];
        for (int r = 0; r < specs.length; r++) {
            free[r] = specs[r].capacity().clone();
        }
    }

    void reset() {
        for (int r = 0; r < specs.length; r++) {
            System.arraycopy(specs[r].capacity(), 0, free[r], 0, untouchedFrom);
        }
        untouchedFrom = 0;
    }

    /** Takes over what is free in another. */
    void copyFrom(RenewableProfiles other) {
        int days = Math.max(untouchedFrom, other.untouchedFrom);
        for (int r = 0; r < specs.length; r++) {
            System.arraycopy(other.free[r], 0, free[r], 0, days);
        }
        untouchedFrom = other.untouchedFrom;
    }

    /**
     * The first start on or after a day with which a mode's resources are free on all its working days; −1 when there is
     * none. Looks from the last day backwards, so that a conflict skips every start before it, and looks at no day twice.
     */
    int earliestStart(DayCalendar calendar, int mode, int day) {
        blocking = -1;
        int work = modeWork[mode];
        int firstUse = useFrom[mode];
        int lastUse = useFrom[mode + 1];
        if (work == 0 || firstUse == lastUse) {
            return calendar.startAt(day, work);
        }
        int k = calendar.workedBefore(day);
        int unseen = k;
        while (k + work <= calendar.workDays()) {
            int conflict = lastConflict(calendar, unseen, k + work, firstUse, lastUse);
            if (conflict < 0) {
                return calendar.dayOf(k);
            }
            unseen = k + work;
            k = conflict + 1;
        }
        return -1;
    }

    /** The last of the working days {@code [from, to)} on which something is short; −1 when there is none. */
    private int lastConflict(DayCalendar calendar, int from, int to, int firstUse, int lastUse) {
        int last = -1;
        int low = from;
        for (int u = firstUse; u < lastUse; u++) {
            int[] resource = free[useResource[u]];
            int amount = useAmount[u];
            for (int i = to - 1; i >= low; i--) {
                if (resource[calendar.dayOf(i)] < amount) {
                    blocking = useResource[u];
                    last = i;
                    low = i + 1;
                    break;
                }
            }
        }
        return last;
    }

    /** The same as {@link #earliestStart} where every day is a working day. */
    int earliestStart(int mode, int day) {
        blocking = -1;
        int work = modeWork[mode];
        int firstUse = useFrom[mode];
        int lastUse = useFrom[mode + 1];
        int start = day;
        int unseen = day;
        while (start + work <= horizon) {
            int conflict = -1;
            int low = unseen;
            for (int u = firstUse; u < lastUse; u++) {
                int[] resource = free[useResource[u]];
                int amount = useAmount[u];
                for (int i = start + work - 1; i >= low; i--) {
                    if (resource[i] < amount) {
                        blocking = useResource[u];
                        conflict = i;
                        low = i + 1;
                        break;
                    }
                }
            }
            if (conflict < 0) {
                return start;
            }
            unseen = start + work;
            start = conflict + 1;
        }
        return -1;
    }

    /**
     * The last start on or before a day with which a mode's resources are free on all its working days; −1 when there is
     * none.
     */
    int latestStart(DayCalendar calendar, int mode, int day) {
        int work = modeWork[mode];
        int firstUse = useFrom[mode];
        int lastUse = useFrom[mode + 1];
        if (work == 0) {
            return day;
        }
        int k = Math.min(calendar.lastWorkedBy(day), calendar.workDays() - work);
        int seen = k + work;
        while (k >= 0) {
            int conflict = firstConflict(calendar, k, seen, firstUse, lastUse);
            if (conflict < 0) {
                return calendar.dayOf(k);
            }
            seen = k;
            k = conflict - work;
        }
        return -1;
    }

    /** The first of the working days {@code [from, to)} on which something is short; −1 when there is none. */
    private int firstConflict(DayCalendar calendar, int from, int to, int firstUse, int lastUse) {
        int first = -1;
        int high = to;
        for (int u = firstUse; u < lastUse; u++) {
            int[] resource = free[useResource[u]];
            int amount = useAmount[u];
            for (int i = from; i < high; i++) {
                if (resource[calendar.dayOf(i)] < amount) {
                    first = i;
                    high = i;
                    break;
                }
            }
        }
        return first;
    }

    /** The resource that moved the last start, or −1. */
    int blocking() {
        return blocking;
    }

    /** Takes a mode's resources for work from a start; with a sign of −1 gives them back. */
    void take(DayCalendar calendar, int mode, int start, int sign) {
        int work = modeWork[mode];
        if (work == 0 || useFrom[mode] == useFrom[mode + 1]) {
            return;
        }
        int k = calendar.workedBefore(start);
        for (int u = useFrom[mode]; u < useFrom[mode + 1]; u++) {
            int[] resource = free[useResource[u]];
            int amount = sign * useAmount[u];
            for (int i = k; i < k + work; i++) {
                resource[calendar.dayOf(i)] -= amount;
            }
        }
        untouchedFrom = Math.max(untouchedFrom, calendar.dayOf(k + work - 1) + 1);
    }

    /** The same as {@link #take} where every day is a working day. */
    void take(int mode, int start) {
        int finish = start + modeWork[mode];
        for (int u = useFrom[mode]; u < useFrom[mode + 1]; u++) {
            int[] resource = free[useResource[u]];
            int amount = useAmount[u];
            for (int i = start; i < finish; i++) {
                resource[i] -= amount;
            }
        }
        untouchedFrom = Math.max(untouchedFrom, finish);
    }

    /** Free units of every resource by day: the working memory itself. */
    int[][] free() {
        return free;
    }

    int free(int resource, int day) {
        return free[resource][day];
    }
}
