package dev.buildout.planner.compare;

import dev.buildout.planner.plan.Plan;

/** A plan and what to call it beside others. */
public record NamedPlan(String name, Plan plan) {}
