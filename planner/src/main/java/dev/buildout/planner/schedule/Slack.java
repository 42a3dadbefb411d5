package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;

/** How much later activities could start, everything else held: by links, the block's live day, and free workers. */
final class Slack {

    private final ActivityNetwork network;
    private final RenewableProfiles renewables;

    Slack(ActivityNetwork network, RenewableProfiles renewables) {
        this.network = network;
        this.renewables = renewables;
    }

    int days(int activity, Decisions decisions, Schedule schedule) {
        if (schedule.start[activity] < 0 || network.fixed()[activity] >= 0) {
            return 0;
        }
        int mode = network.modeFrom()[activity] + decisions.mode[activity];
        DayCalendar calendar = network.calendars()[network.calendar()[activity]];
        int work = network.modeWork()[mode];
        int latest = latestStart(activity, calendar, work, schedule);
        renewables.take(calendar, mode, schedule.start[activity], -1);
        int start = schedule.start[activity];
        for (int day = latest; day > schedule.start[activity]; day--) {
            if (calendar.startAt(day, work) == day && renewables.earliestStart(calendar, mode, day) == day) {
                start = day;
                break;
            }
        }
        renewables.take(calendar, mode, schedule.start[activity], 1);
        return start - schedule.start[activity];
    }

    private int latestStart(int activity, DayCalendar calendar, int work, Schedule schedule) {
        int block = network.block()[activity];
        int finishBy = block >= 0 ? schedule.blockLive[block] : network.horizon();
        int latest = calendar.latestStartToFinishBy(finishBy, work);
        for (int s = network.succFrom()[activity]; s < network.succFrom()[activity + 1]; s++) {
            int successor = network.succ()[s];
            if (schedule.start[successor] < 0) {
                continue;
            }
            for (int l = network.predFrom()[successor]; l < network.predFrom()[successor + 1]; l++) {
                if (network.pred()[l] == activity) {
                    latest = Math.min(latest, LinkBounds.latestStart(network, l, successor, calendar, work, schedule));
                }
            }
        }
        return latest;
    }
}
