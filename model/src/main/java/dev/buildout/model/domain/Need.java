package dev.buildout.model.domain;

import dev.buildout.model.unit.PerMegawatt;
import java.util.Map;
import java.util.Optional;

/**
 * Units of a component that an activity needs: for each MW, or a number for the whole activity. Where others can stand
 * in for it, {@code or} names them with their own quantity. Fractions are carried from block to block of a site, so
 * that a site's total is rounded up once.
 */
@About(
        value = "Units of a component that an activity needs, all on site before it starts: for each MW, or a "
                + "number for the whole activity; exactly one of the two. A number for each MW may stand alone: "
                + "`rack: 5/MW`. Fractions are carried from block to block, so that a site's total is rounded up "
                + "once.",
        id = {"rack", "lpt"},
        examples = {"{per-mw: 5.3/MW, or: {rack-vr: 3.8/MW}}", "{units: 1}"})
public record Need(
        @Id String component,
        @Key(value = "Units for each MW", per = "MW") Optional<PerMegawatt> perMw,
        @Key("Units for the whole activity") Optional<Integer> units,

        @Key(value = "Components that can stand in, with units for each MW", per = "MW", refersTo = Section.COMPONENTS)
        Map<String, PerMegawatt> or) {}
