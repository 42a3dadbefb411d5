package dev.buildout.planner.problem;

/**
 * An opening order: units that arrive whatever the plan.
 *
 * @param id opening order id
 * @param component index of the component
 * @param arrivals cumulative units by day
 */
public record StockSpec(String id, int component, StepProfile arrivals) {}
