package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Power;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A part of a site with its own due date. Phase ids are unique over all sites. */
@About(
        value = "A part of a site with its own due date. Its id is unique over all sites.",
        id = {"abi-1", "abi-0"},
        examples = {"""
        name: Abilene 1
        power: 100 MW
        due: 2028-05-31
        latest: 2028-12-31
        required: false
        template: hall
        block: 25 MW
        value: $1.2M/MW-month
        progress: {shell: 60 %}
        """, "{name: Abilene 0, power: 200 MW, due: 2026-09-30, live: true}"})
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

        @Key(value = "Activities it is built with; needed unless it is `live`", refersTo = Section.TEMPLATES)
        Optional<String> template,

        @Key("Size of its blocks, where it differs from the template's")
        Optional<Power> block,

        @Key(value = "Value lost for each MW and month of lateness, where it differs", per = "MW-month")
        Optional<Money> value,

        @Key("Work that is done or has a fixed finish, by activity")
        Map<String, Progress> progress) {}
