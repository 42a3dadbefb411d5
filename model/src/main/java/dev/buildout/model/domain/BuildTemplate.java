package dev.buildout.model.domain;

import dev.buildout.model.unit.Power;
import java.util.Map;

/** The activities that turn ground into live megawatts. */
@About(
        value = "The activities that turn ground into live megawatts. A phase names a template, is cut into "
                + "blocks, and each block goes through the activities.",
        id = "hall",
        examples = "{name: Hall of 50 MW, block: 50 MW}")
public record BuildTemplate(
        @Id String id,
        @Key("Name for people") String name,

        @Key("Usual size of a block; a phase is cut into the nearest whole number of equal blocks")
        Power block,

        @Key("The work, by activity") Map<String, TemplateActivity> activities) {}
