package dev.buildout.model.domain;

import dev.buildout.model.unit.Timed;

/** Something used and given back, shared by all sites: a heavy crane, commissioning agents. */
public record RenewableResource(
        @Id String id,
        @Key("Name for people") String name,
        @Key("Units there are, by date") Timed<Integer> capacity) {}
