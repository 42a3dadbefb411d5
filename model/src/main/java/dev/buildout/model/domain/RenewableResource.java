package dev.buildout.model.domain;

import dev.buildout.model.unit.Timed;

/** Something used and given back, shared by all sites: a heavy crane, commissioning agents. */
@About(
        value = "Something other than workers that is used for a time and given back, shared by all sites. Modes "
                + "take it with `uses`.",
        id = "heavy-crane",
        examples = "{name: Heavy cranes, capacity: {2027-01-04: 4, 2028-01-01: 6}}")
public record RenewableResource(
        @Id String id,
        @Key("Name for people") String name,
        @Key("Units there are, by date") Timed<Integer> capacity) {}
