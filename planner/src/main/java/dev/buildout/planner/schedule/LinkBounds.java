package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.Links;

/** What a link with its lag asks of the successor's start, or leaves to the predecessor. Lags are elapsed days. */
final class LinkBounds {

    private LinkBounds() {}

    /** The first start of a link's successor, given its predecessor's dates. */
    static int earliestStart(ActivityNetwork network, int link, DayCalendar calendar, int work, Schedule schedule) {
        int p = network.pred()[link];
        return Links.earliestStart(network, link, calendar, work, schedule.start[p], schedule.finish[p]);
    }

    /** The last start of a link's predecessor with which its successor keeps its dates. */
    static int latestStart(
            ActivityNetwork network, int link, int successor, DayCalendar calendar, int work, Schedule schedule) {
        int lag = network.predLag()[link];
        return switch (network.predType()[link]) {
            case FS -> calendar.latestStartToFinishBy(schedule.start[successor] - lag, work);
            case SS -> schedule.start[successor] - lag;
            case FF -> calendar.latestStartToFinishBy(schedule.finish[successor] - lag, work);
            case SF -> schedule.finish[successor] - lag;
        };
    }
}
