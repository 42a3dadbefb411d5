package dev.buildout.planner.bound;

import dev.buildout.model.domain.LinkTerm;
import java.util.List;

/**
 * All work that a phase cannot be live without, as a small problem of its own: when is the last of it done at the
 * earliest? Activities are numbered anew, predecessors first; modes and links are in compressed rows.
 *
 * @param horizon days in the horizon
 * @param activity each activity's number in the network
 * @param headStart first day of each activity's start by links, calendar and dates
 * @param headFinish first day by which each is finished
 * @param last whether the phase is live only when it is finished
 * @param broken whether its calendar has days off, so that its work may be interrupted by them
 * @param modeFrom first mode of each activity
 * @param modeWork working days of each mode
 * @param linkFrom predecessor of each link, in the order of the predecessors
 * @param linkTo successor of each link
 * @param linkType which ends each link joins
 * @param linkLag lag in days
 * @param resources renewable resources, those that follow from others behind the given ones
 * @param stock units of each non-renewable resource that other work leaves
 * @param taken units of each non-renewable resource that each mode takes
 */
record Target(
        int horizon,
        int[] activity,
        int[] headStart,
        int[] headFinish,
        boolean[] last,
        boolean[] broken,
        int[] modeFrom,
        int[] modeWork,
        int[] linkFrom,
        int[] linkTo,
        LinkTerm.Type[] linkType,
        int[] linkLag,
        List<Cumulative> resources,
        long[] stock,
        int[][] taken) {

    int size() {
        return activity.length;
    }

    /** The first day on which links and dates alone let everything be finished. */
    int criticalPath() {
        int day = 0;
        for (int i = 0; i < size(); i++) {
            day = last[i] ? Math.max(day, headFinish[i]) : day;
        }
        return day;
    }

    /** The same work under other renewable resources. */
    Target withResources(List<Cumulative> others) {
        return new Target(
                horizon,
                activity,
                headStart,
                headFinish,
                last,
                broken,
                modeFrom,
                modeWork,
                linkFrom,
                linkTo,
                linkType,
                linkLag,
                others,
                stock,
                taken);
    }
}
