package dev.buildout.model.domain;

import dev.buildout.model.unit.PerMegawatt;
import java.util.Map;
import java.util.Optional;

/**
 * Units of a component that an activity needs: for each MW, or a number for the whole activity. Where others can stand
 * in for it, {@code or} names them with their own quantity. Fractions are carried from block to block of a site, so
 * that a site's total is rounded up once.
 */
public record Need(
        @Id String component,
        @Key(value = "Units for each MW", per = "MW") Optional<PerMegawatt> perMw,
        @Key("Units for the whole activity") Optional<Integer> units,

        @Key(value = "Components that can stand in, with units for each MW", per = "MW", refersTo = Section.COMPONENTS)
        Map<String, PerMegawatt> or) {}
