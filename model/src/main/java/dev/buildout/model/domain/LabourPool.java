package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Timed;
import java.util.List;

/** Workers of one labour market, shared by the sites that draw on it. */
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
    public record Competitor(
            @Key("Who") String name,
            @Key("Workers taken, by date") Timed<Integer> workers) {}
}
