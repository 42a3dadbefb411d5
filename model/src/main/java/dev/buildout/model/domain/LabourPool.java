package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Timed;
import java.util.List;

/** Workers of one labour market, shared by the sites that draw on it. */
@About(
        value = "The workers of one labour market. All sites that name the pool share them.",
        id = "west-texas",
        examples = """
        name: West Texas
        workers: {2027-01-04: 900, 2028-01-01: 1400}
        competitors: [{name: The neighbour, workers: 200}]
        wage: $95/h
        hours-per-day: 10
        calendar: six-day
        """)
public record LabourPool(
        @Id String id,
        @Key("Name for people") String name,
        @Key("Workers in the market, by date") Timed<Integer> workers,
        @Key("Workers that competitors take, by date") List<Competitor> competitors,
        @Key(value = "Loaded cost of an hour", per = "h") Money wage,

        @Key(value = "Hours that a worker works on a working day", byDefault = "10")
        double hoursPerDay,

        @Key(value = "Days worked", refersTo = Section.CALENDARS)
        String calendar) {

    /** Somebody else's demand on the same market. */
    @About(
            value = "Somebody else's demand on the same market: these workers are not there for this programme.",
            examples = "{name: The neighbour, workers: {2027-01-04: 300, 2028-07-01: 0}}")
    public record Competitor(
            @Key("Who") String name,
            @Key("Workers taken, by date") Timed<Integer> workers) {}
}
