package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;

/**
 * Backward pass of forward–backward improvement: takes the activities of a schedule from the last to the first and moves
 * each as late as links and workers allow without its block being live later. Placed again in the order of these late
 * starts, the schedule tends to be shorter. Kits, power and money play no part in the backward pass; the forward pass
 * respects them as always. After V. Valls, F. Ballestín and S. Quintanilla, "Justification and RCPSP: a technique that
 * pays", European Journal of Operational Research 165 (2005).
 *
 * <p>For one thread; it keeps its working memory.
 */
public final class Justification {

    private final ActivityNetwork network;
    private final RenewableProfiles renewables;
    private final TimeOrder timeOrder;

    /** For each activity, its outgoing links as numbers of incoming links, and the successor of each. */
    private final int[] outFrom;

    private final int[] outLink;
    private final int[] outSuccessor;
    private final Schedule late;
    private final boolean sortingKeepsSchedule;

    /** For one network. */
    public Justification(ActivityNetwork network) {
        this.network = network;
        this.renewables = new RenewableProfiles(network);
        this.timeOrder = new TimeOrder(network);
        int n = network.activityCount();
        outFrom = new int[n + 1];
        for (int p : network.pred()) {
            outFrom[p + 1]++;
        }
        for (int a = 0; a < n; a++) {
            outFrom[a + 1] += outFrom[a];
        }
        outLink = new int[network.pred().length];
        outSuccessor = new int[network.pred().length];
        int[] next = outFrom.clone();
        for (int a = 0; a < n; a++) {
            for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                int at = next[network.pred()[l]]++;
                outLink[at] = l;
                outSuccessor[at] = a;
            }
        }
        late = new Schedule(network);
        boolean allPlain = true;
        for (boolean plain : PlainActivities.of(network)) {
            allPlain &= plain;
        }
        sortingKeepsSchedule = allPlain && timeOrder.datesSuffice();
    }

    /**
     * Whether activities in the order of their starts are given the same dates again: where only links, releases and
     * workers count, what is placed later in that order was not in the way before.
     */
    public boolean sortingKeepsSchedule() {
        return sortingKeepsSchedule;
    }

    /** The order of a schedule's activities by their starts. */
    public int[] byStart(Decisions decisions, Schedule schedule) {
        return timeOrder.byStart(decisions.order, schedule.start);
    }

    /** The order of a schedule's activities by the starts they have when each is as late as it can be. */
    public int[] byLatestStart(Decisions decisions, Schedule schedule) {
        renewables.reset();
        int[] order = timeOrder.byFinishBackwards(decisions.order, schedule.finish);
        for (int a : order) {
            late.start[a] = schedule.start[a];
            late.finish[a] = schedule.finish[a];
            if (schedule.start[a] >= 0 && network.fixed()[a] < 0) {
                moveLate(a, decisions, schedule);
            }
        }
        return timeOrder.byStart(decisions.order, late.start);
    }

    private void moveLate(int a, Decisions decisions, Schedule schedule) {
        int mode = network.modeFrom()[a] + decisions.mode[a];
        int work = network.modeWork()[mode];
        DayCalendar calendar = network.calendars()[network.calendar()[a]];
        int block = network.block()[a];
        int until = block >= 0 ? schedule.blockLive[block] : network.horizon();
        int latest = calendar.latestStartToFinishBy(until < 0 ? network.horizon() : until, work);
        for (int l = outFrom[a]; l < outFrom[a + 1]; l++) {
            if (schedule.start[outSuccessor[l]] >= 0) {
                latest = Math.min(
                        latest,
                        LinkBounds.latestStart(network, outLink[l], outSuccessor[l], calendar, work, late));
            }
        }
        int start = latest < 0 ? -1 : renewables.latestStart(calendar, mode, latest);
        // Later work that could not be moved may leave no room: the activity then stays where it is.
        if (start < schedule.start[a]) {
            start = schedule.start[a];
        }
        renewables.take(calendar, mode, start, 1);
        late.start[a] = start;
        late.finish[a] = calendar.finishOf(start, work);
    }
}
