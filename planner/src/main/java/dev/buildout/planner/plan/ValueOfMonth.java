package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import java.util.Optional;

/**
 * What a month of a megawatt is worth, as the scenario says.
 *
 * @param planned what the plan counts
 * @param low a low view
 * @param high a high view
 * @param building the builder's own cost of delay
 */
public record ValueOfMonth(Money planned, Optional<Money> low, Optional<Money> high, Optional<Money> building) {}
