package dev.buildout.model.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Which days are worked. Days off may also be written as periods, such as a winter shutdown. */
@About(
        value = "The days on which work goes on. Labour follows its calendar; lead times and transit do not.",
        id = "six-day",
        examples = """
        {days: [mon, tue, wed, thu, fri, sat], holidays: [2027-12-24, 2027-12-25], off: [{from: 2028-01-15, to: 2028-02-15}]}
        """)
public record WorkCalendar(
        @Id String id,
        @Key("Weekdays worked; at least one") List<DayOfWeek> days,
        @Key("Single days off") List<LocalDate> holidays,

        @Key("Longer times off, first day to last day (exclusive)")
        List<TimeOff> off) {

    /** A closed time: no work from {@code from} (inclusive) to {@code to} (exclusive). */
    @About(
            value = "A longer time without work, such as a winter shutdown.",
            examples = "{from: 2028-01-15, to: 2028-02-15}")
    public record TimeOff(
            @Key("First day off") LocalDate from,
            @Key("First day back at work") LocalDate to) {}
}
