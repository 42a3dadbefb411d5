package dev.buildout.model.domain;

import dev.buildout.model.unit.Coordinates;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Power;
import dev.buildout.model.unit.Timed;
import java.util.Map;
import java.util.Optional;

/** A campus: its power, labour, costs and phases. */
@About(
        value = "A campus: its power, labour, costs and phases.",
        id = {"abilene", "orbit-1"},
        examples = {"""
        name: Abilene TX
        region: texas
        location: [32.45, -99.73]
        grid: ERCOT
        power: {2027-10-01: 50 MW, 2028-03-01: 100 MW}
        power-price: $66/MWh
        pue: 1.2
        carbon: 370
        labour-pool: west-texas
        worker-cap: 900
        works: $5M/MW
        needs: {substation: {lpt: {units: 2}}}
        progress: {substation: 60 %}
        """, """
        name: Orbit 1
        region: orbit
        location: [0, 0]
        power: 1 MW
        labour-pool: launch-crews
        barred: outside the tenant's jurisdiction
        """})
public record Site(
        @Id String id,
        @Key("Name for people") String name,

        @Key(value = "The region it counts to", refersTo = Section.REGIONS)
        String region,

        @Key("Where it is; distances of lanes are checked against it")
        Coordinates location,

        @Key(value = "Grid that serves it, for people", byDefault = "")
        String grid,

        @Key("Power schedule: MW that may be energised, by date")
        Timed<Power> power,

        @Key(value = "Price of power, which live blocks use day and night", per = "MWh", byDefault = "$0/MWh")
        Money powerPrice,

        @Key("Facility power over IT power (power usage effectiveness), for people: all power here is facility power")
        Optional<Double> pue,

        @Key("Kilograms of carbon dioxide for each MWh of its power, for people: a plan does not count them yet")
        Optional<Double> carbon,

        @Key(value = "Labour pool it draws on", refersTo = Section.LABOUR_POOLS)
        String labourPool,

        @Key("Why nothing may be built here, such as a jurisdiction; a required phase of a barred site has no plan")
        Optional<String> barred,

        @Key("Most workers on site at once") Optional<Integer> workerCap,

        @Key(
                value = "Shell and site works for each MW: what components and labour do not cover",
                per = "MW",
                byDefault = "$0/MW")
        Money works,

        @Key("Components that only this site needs, beyond the template's, by activity")
        Map<String, Map<String, Need>> needs,

        @Key("Work of the site that is done or has a fixed finish, by activity")
        Map<String, Progress> progress,

        @Key("Parts built and energised together") Map<String, Phase> phases) {}
