package dev.buildout.planner.problem;

import java.util.Arrays;

/** What links ask of activities. Lags are elapsed days. */
public final class Links {

    private Links() {}

    /**
     * The first start of a link's successor.
     *
     * @param calendar the successor's
     * @param work the successor's working days
     * @param start the predecessor's start day
     * @param finish the predecessor's finish day
     */
    public static int earliestStart(
            ActivityNetwork network, int link, DayCalendar calendar, int work, int start, int finish) {
        int lag = network.predLag()[link];
        return switch (network.predType()[link]) {
            case FS -> finish + lag;
            case SS -> start + lag;
            case FF -> calendar.startToFinishAt(Math.max(0, finish + lag), work);
            case SF -> calendar.startToFinishAt(Math.max(0, start + lag), work);
        };
    }

    /** All activities, predecessors first; those on a cycle of links, and what follows them, are left out. */
    public static int[] predecessorsFirst(ActivityNetwork network) {
        int n = network.activityCount();
        int[] waiting = new int[n];
        int[] order = new int[n];
        int size = 0;
        for (int a = 0; a < n; a++) {
            waiting[a] = network.predFrom()[a + 1] - network.predFrom()[a];
            if (waiting[a] == 0) {
                order[size++] = a;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int s = network.succFrom()[order[i]]; s < network.succFrom()[order[i] + 1]; s++) {
                if (--waiting[network.succ()[s]] == 0) {
                    order[size++] = network.succ()[s];
                }
            }
        }
        return Arrays.copyOf(order, size);
    }
}
