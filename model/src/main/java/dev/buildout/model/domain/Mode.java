package dev.buildout.model.domain;

import dev.buildout.model.unit.Days;
import dev.buildout.model.unit.Percent;
import dev.buildout.model.unit.PowerRate;
import java.util.Map;
import java.util.Optional;

/**
 * A way of doing an activity. Its length is a duration, or the block's power over a rate. With a calendar, seven days
 * of duration are one week of it, whatever the days worked.
 */
public record Mode(
        @Id String id,
        @Key(value = "Name for people", byDefault = "") String name,
        @Key("Length") Optional<Days> duration,
        @Key(value = "Power readied in a week", per = "w") Optional<PowerRate> rate,
        @Key(value = "Workers on site", byDefault = "0") int crew,
        @Key(value = "Added to the wage", byDefault = "0 %") Percent wagePremium,

        @Key(value = "Added to the works cost", byDefault = "0 %")
        Percent worksPremium,

        @Key(value = "Other renewable resources in use", refersTo = Section.RESOURCES)
        Map<String, Integer> uses) {}
