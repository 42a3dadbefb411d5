package dev.buildout.model.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Which days are worked. Days off may also be written as periods, such as a winter shutdown. */
public record WorkCalendar(
        @Id String id,
        @Key("Weekdays worked: mon, tue, …") List<DayOfWeek> days,
        @Key("Single days off") List<LocalDate> holidays,

        @Key("Longer times off, first day to last day (exclusive)")
        List<TimeOff> off) {

    /** A closed time: no work from {@code from} (inclusive) to {@code to} (exclusive). */
    public record TimeOff(
            @Key("First day off") LocalDate from,
            @Key("First day back at work") LocalDate to) {}
}
