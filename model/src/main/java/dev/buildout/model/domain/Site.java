package dev.buildout.model.domain;

import dev.buildout.model.unit.Coordinates;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Power;
import dev.buildout.model.unit.Timed;
import java.util.Map;
import java.util.Optional;

/** A campus: its power, labour, costs and phases. */
@WrittenKey(
        key = "with",
        value = "Values of the template's parameters, for all phases here",
        example = "with: {crew: 60}")
public record Site(
        @Id String id,
        @Key("Name for people") String name,
        @Key(value = "Region", refersTo = Section.REGIONS) String region,
        @Key("Latitude and longitude") Coordinates location,

        @Key(value = "Grid that serves it, for people", byDefault = "")
        String grid,

        @Key("Power schedule: MW that may be energised, by date")
        Timed<Power> power,

        @Key(value = "Price of power", per = "MWh", byDefault = "$0/MWh")
        Money powerPrice,

        @Key("Facility power over IT power") Optional<Double> pue,
        @Key("Kilograms of carbon dioxide for each MWh") Optional<Double> carbon,

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

        @Key("Components needed here beyond the template, by activity")
        Map<String, Map<String, Need>> needs,

        @Key("Work of the site that is done or has a fixed finish, by activity")
        Map<String, Progress> progress,

        @Key("Parts built and energised together") Map<String, Phase> phases) {}
