package dev.buildout.model.domain;

import dev.buildout.model.unit.Coordinates;
import dev.buildout.model.unit.Days;

/** A port or an integration centre on the way. */
public record Hub(
        @Id String id,
        @Key("Name for people") String name,
        @Key("Latitude and longitude") Coordinates location,

        @Key(value = "Time that goods spend there", byDefault = "0 d")
        Days dwell) {}
