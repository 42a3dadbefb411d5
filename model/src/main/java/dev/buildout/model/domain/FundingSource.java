package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Money for named sites and categories; everything when none is named. */
public record FundingSource(
        @Id String id,
        @Key("Name for people") String name,
        @Key(value = "What it pays for", byDefault = "{}") Coverage covers,

        @Key(value = "Yearly interest on what is drawn, itself drawn monthly", per = "yr", byDefault = "0 %/yr")
        Percent interest,

        @Key("Money that becomes available") Map<String, Tranche> tranches) {

    /** Sites, phases and categories that a source pays for; an empty list means all. */
    public record Coverage(
            @Key(value = "Sites", refersTo = Section.SITES) List<String> sites,

            @Key(value = "Phases", refersTo = Section.PHASES)
            List<String> phases,

            @Key("Cost categories") List<Category> categories) {}

    /** An amount that can be drawn from a date on, and not before its condition is met. */
    @WrittenKey(key = "count", value = "Number of copies, each as it is written here", example = "count: 4")
    @WrittenKey(
            key = "every",
            value = "How far the dates written here move on from copy to copy",
            example = "every: 8 w")
    public record Tranche(
            @Id String id,
            @Key("Amount") Money amount,
            @Key("First day on which it can be drawn") LocalDate date,

            @Key(value = "Condition: not before this event", refersTo = Section.EVENTS)
            Optional<String> condition) {}
}
