package dev.buildout.planner.problem;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Working days of a horizon, as look-up tables. Day numbers count from 0; a length of work is a number of working days.
 */
public final class DayCalendar {

    private final int horizon;
    private final int[] workedBefore;
    private final int[] workDay;

    /**
     * @param horizon number of days
     * @param worked whether a day is worked
     */
    public DayCalendar(int horizon, IntPredicate worked) {
        this.horizon = horizon;
        this.workedBefore = new int[horizon + 1];
        int[] days = new int[horizon];
        int count = 0;
        for (int day = 0; day < horizon; day++) {
            workedBefore[day] = count;
            if (worked.test(day)) {
                days[count++] = day;
            }
        }
        workedBefore[horizon] = count;
        this.workDay = Arrays.copyOf(days, count);
    }

    /** Working days in the horizon. */
    public int workDays() {
        return workDay.length;
    }

    /** The number of working days before a day; a day beyond the horizon counts as its end. */
    public int workedBefore(int day) {
        return workedBefore[Math.max(0, Math.min(day, horizon))];
    }

    /** The number of the last working day on or before a day, counted from 0; −1 when there is none. */
    public int lastWorkedBy(int day) {
        return workedBefore(day + 1) - 1;
    }

    /** Whether every day is worked. */
    public boolean isUnbroken() {
        return workDay.length == horizon;
    }

    /** The day of the k-th working day, counted from 0. */
    public int dayOf(int k) {
        return workDay[k];
    }

    /** The first possible start on or after a day: a working day, or the day itself for no work; −1 when there is none. */
    public int startAt(int day, int work) {
        if (work == 0) {
            return day <= horizon ? Math.max(0, day) : -1;
        }
        int k = workedBefore(day);
        return k + work <= workDay.length ? workDay[k] : -1;
    }

    /** The day after the last working day of work that starts on a day; −1 when that is beyond the horizon. */
    public int finishOf(int start, int work) {
        if (work == 0) {
            return start;
        }
        int last = workedBefore(start) + work - 1;
        return last < workDay.length ? workDay[last] + 1 : -1;
    }

    /** The earliest start with which work finishes on or after a day. */
    public int startToFinishAt(int finish, int work) {
        if (work == 0) {
            return finish;
        }
        int last = workedBefore(finish - 1);
        int first = Math.max(0, last - work + 1);
        return first < workDay.length ? workDay[first] : horizon;
    }

    /** The latest start with which work is finished by a day; −1 when there is none. */
    public int latestStartToFinishBy(int finish, int work) {
        if (work == 0) {
            return Math.min(finish, horizon);
        }
        int first = workedBefore(finish) - work;
        return first >= 0 ? workDay[first] : -1;
    }
}
