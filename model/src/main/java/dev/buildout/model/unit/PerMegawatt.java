package dev.buildout.model.unit;

import java.math.BigDecimal;

/** A quantity of units for each megawatt of facility power. */
public record PerMegawatt(BigDecimal units) {}
