package dev.buildout.model.domain;

import dev.buildout.model.unit.Coordinates;
import dev.buildout.model.unit.Days;

/** A port or an integration centre on the way. */
@About(
        value = "A port or an integration centre that goods pass through on the way.",
        id = "houston-port",
        examples = "{name: Port of Houston, location: [29.73, -95.27], dwell: 5 d}")
public record Hub(
        @Id String id,
        @Key("Name for people") String name,

        @Key("Where it is; distances of lanes are checked against it")
        Coordinates location,

        @Key(value = "Time that goods spend there", byDefault = "0 d")
        Days dwell) {}
