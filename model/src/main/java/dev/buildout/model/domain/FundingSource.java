package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Money for named sites and categories; everything when none is named. */
@About(
        value = "Money for named sites, phases and categories; for everything when none is named. Sources that "
                + "cover the same payment are drawn in the order in which they are written.",
        id = "bank",
        examples = """
        name: Construction loan
        covers: {categories: [cooling, power, labour, works]}
        interest: 6 %/yr
        """)
public record FundingSource(
        @Id String id,
        @Key("Name for people") String name,
        @Key(value = "What it pays for", byDefault = "{}") Coverage covers,

        @Key(value = "Yearly interest on what is drawn, itself drawn monthly", per = "yr", byDefault = "0 %/yr")
        Percent interest,

        @Key("Money that becomes available") Map<String, Tranche> tranches) {

    /** Sites, phases and categories that a source pays for; an empty list means all. */
    @About(
            value = "What a source pays for: whatever matches all three lists, of which an empty one means all.",
            examples = "{sites: [abilene], phases: [abi-1], categories: [racks, network]}")
    public record Coverage(
            @Key(value = "Only costs of these sites", refersTo = Section.SITES)
            List<String> sites,

            @Key(value = "Only costs of these phases", refersTo = Section.PHASES)
            List<String> phases,

            @Key("Only costs of these categories") List<Category> categories) {}

    /** An amount that can be drawn from a date on, and not before its condition is met. */
    @About(
            value = "An amount that can be drawn from a date on, and not before its condition is met.",
            id = "second",
            examples = "{amount: $0.8B, date: 2027-10-01, condition: air-permit}")
    public record Tranche(
            @Id String id,
            @Key("How much becomes available") Money amount,
            @Key("First day on which it can be drawn") LocalDate date,

            @Key(value = "Condition: not before this event, even if the date has come", refersTo = Section.EVENTS)
            Optional<String> condition) {}
}
