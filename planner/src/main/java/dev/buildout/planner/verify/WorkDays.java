package dev.buildout.planner.verify;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.WorkCalendar;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The days of a horizon on which a calendar works. */
final class WorkDays {

    private static final int DAYS_PER_WEEK = 7;

    private final int horizon;
    private final BitSet worked;
    private final int workedPerWeek;

    private WorkDays(int horizon, BitSet worked, int workedPerWeek) {
        this.horizon = horizon;
        this.worked = worked;
        this.workedPerWeek = workedPerWeek;
    }

    /** Every day. */
    static WorkDays all(int horizon) {
        BitSet days = new BitSet(horizon);
        days.set(0, horizon);
        return new WorkDays(horizon, days, DAYS_PER_WEEK);
    }

    static WorkDays of(WorkCalendar calendar, Scenario scenario) {
        int horizon = scenario.horizonDays();
        BitSet days = new BitSet(horizon);
        Set<LocalDate> holidays = new HashSet<>(calendar.holidays());
        for (int day = 0; day < horizon; day++) {
            LocalDate date = scenario.start().plusDays(day);
            boolean closed = holidays.contains(date)
                    || calendar.off().stream().anyMatch(off -> !date.isBefore(off.from()) && date.isBefore(off.to()));
            days.set(day, !closed && calendar.days().contains(date.getDayOfWeek()));
        }
        return new WorkDays(horizon, days, calendar.days().size());
    }

    /** Whether a day of the horizon is worked. */
    boolean isWorked(int day) {
        return day >= 0 && worked.get(day);
    }

    /** Working days in a length of elapsed days: seven are a week of the calendar; at least one of any length. */
    int in(int elapsedDays) {
        if (elapsedDays == 0 || workedPerWeek == DAYS_PER_WEEK) {
            return elapsedDays;
        }
        return (int) Math.max(1, Math.round((double) elapsedDays * workedPerWeek / DAYS_PER_WEEK));
    }

    /** The day after the last of some working days from a day on; −1 beyond the horizon. */
    int finish(int start, int work) {
        int day = Math.max(0, start);
        for (int left = work; left > 0; left--) {
            day = worked.nextSetBit(day);
            if (day < 0 || day >= horizon) {
                return -1;
            }
            day++;
        }
        return work == 0 ? start : day;
    }

    /** Whether work may start on a day: it is worked, or there is nothing to do. */
    boolean canStart(int day, int work) {
        return day >= 0 && (work == 0 ? day <= horizon : isWorked(day));
    }
}
