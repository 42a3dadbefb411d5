package dev.buildout.model.domain;

import dev.buildout.model.unit.Coordinates;
import dev.buildout.model.unit.Throughput;
import dev.buildout.model.unit.Timed;
import java.util.Map;

/** A place where a supplier makes things. Plant ids are unique over all suppliers. */
@About(
        value = "A place where a supplier makes things. Its id is unique over all suppliers.",
        id = "houston",
        examples = """
        name: Houston TX
        location: [29.76, -95.37]
        country: US
        lines: {racks: {2027-01-04: 18/w, 2028-01-01: 36/w}}
        """)
public record Plant(
        @Id String id,
        @Key("Name for people") String name,

        @Key("Where it is; distances of lanes are checked against it")
        Coordinates location,

        @Key(value = "Two-letter country code, for people; duty is in the offer", byDefault = "US")
        String country,

        @Key("Production lines: finished units this programme can have, by date")
        Map<String, Timed<Throughput>> lines,

        @Key(value = "What it sells, by component", refersTo = Section.COMPONENTS)
        Map<String, Offer> offers) {}
