package dev.buildout.model.domain;

import dev.buildout.model.unit.Power;
import java.util.Map;

/** The activities that turn ground into live megawatts. */
@WrittenKey(
        key = "parameters",
        value =
                "Names that stand as <name> in the values of this template, with their defaults; a name without one must be given by each phase",
        example = "parameters: {crew: 40}")
public record BuildTemplate(
        @Id String id,
        @Key("Name for people") String name,

        @Key("Usual size of a block; a phase is cut into the nearest whole number of equal blocks")
        Power block,

        @Key("The work, by activity") Map<String, TemplateActivity> activities) {}
