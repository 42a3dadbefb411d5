package dev.buildout.planner.verify;

import dev.buildout.model.domain.Scenario;

record Case(Scenario scenario, String effectiveYaml, PlanFile plan) {}
