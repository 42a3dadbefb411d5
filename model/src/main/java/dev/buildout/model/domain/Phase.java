package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Power;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A part of a site with its own due date. Phase ids are unique over all sites. */
@WrittenKey(key = "count", value = "Number of copies, each as it is written here", example = "count: 4")
@WrittenKey(
        key = "per",
        value = "Power of one copy: cuts the phase's power into that many copies",
        example = "per: 50 MW")
@WrittenKey(key = "every", value = "How far the dates written here move on from copy to copy", example = "every: 8 w")
@WrittenKey(
        key = "with",
        value = "Values of the template's parameters, over those of the site",
        example = "with: {crew: 60}")
public record Phase(
        @Id String id,
        @Key("Name for people") String name,
        @Key("Facility power") Power power,
        @Key("Day by which it should be live") LocalDate due,

        @Key("Day by which it must be live: a plan that misses it is infeasible, where missing `due` only costs value")
        Optional<LocalDate> latest,

        @Key(value = "Must be built; an optional phase may be forgone", byDefault = "true")
        boolean required,

        @Key(value = "Already live on the data date", byDefault = "false")
        boolean live,

        @Key(value = "Activities it is built with", refersTo = Section.TEMPLATES)
        Optional<String> template,

        @Key("Size of its blocks, where it differs from the template's")
        Optional<Power> block,

        @Key(value = "Value lost for each MW and month of lateness, where it differs", per = "MW-month")
        Optional<Money> value,

        @Key("Work that is done or has a fixed finish, by activity")
        Map<String, Progress> progress) {}
