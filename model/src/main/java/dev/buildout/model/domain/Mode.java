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
@About(
        value = "A way of doing an activity. Its length is a `duration`, or the block's power over a `rate`: "
                + "exactly one of the two. With a calendar, seven days of duration are one week of it, whatever "
                + "the days worked.",
        id = {"second-shift", "normal"},
        examples = {"""
        name: Second shift
        duration: 18 w
        crew: 250
        wage-premium: 32 %
        works-premium: 5 %
        uses: {heavy-crane: 1}
        """, "{rate: 6.8 MW/w, crew: 42}"})
public record Mode(
        @Id String id,
        @Key(value = "Name for people", byDefault = "") String name,

        @Key("How long it takes, whatever the block's power")
        Optional<Days> duration,

        @Key(value = "Power readied in a week; the length is the block's power over it", per = "w")
        Optional<PowerRate> rate,

        @Key(value = "Workers on site", byDefault = "0") int crew,

        @Key(value = "Share added to the wage", byDefault = "0 %")
        Percent wagePremium,

        @Key(value = "Share added to the works cost", byDefault = "0 %")
        Percent worksPremium,

        @Key(value = "Renewable resources that it uses besides workers, in units", refersTo = Section.RESOURCES)
        Map<String, Integer> uses) {}
