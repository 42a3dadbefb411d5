package dev.buildout.model.domain;

import dev.buildout.model.unit.Days;
import dev.buildout.model.unit.Distance;
import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import java.util.Optional;

/** A way of moving freight. Transit time is the fixed time plus distance over speed, rounded up to days. */
@About(
        value = "A way of moving freight. A trip takes `time` plus the distance over `speed`, rounded up to "
                + "whole days.",
        id = "truck",
        examples = "{name: Truck, time: 1 d, speed: 500 mi/d, per-load: $400, per-mile: $3/mi, load: 20 t}")
public record TransportMode(
        @Id String id,
        @Key("Name for people") String name,

        @Key(value = "Time that every trip takes: loading, permits, customs", byDefault = "0 d")
        Days time,

        @Key(value = "Distance covered in a day; without it a trip takes `time` alone", per = "d")
        Optional<Distance> speed,

        @Key(value = "Cost of a load whatever the distance", byDefault = "$0")
        Money perLoad,

        @Key(value = "Cost of a load for each mile", per = "mi", byDefault = "$0/mi")
        Money perMile,

        @Key(value = "What one load carries") Mass load) {}
