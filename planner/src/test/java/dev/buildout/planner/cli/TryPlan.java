package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.solver.SearchLimits;
import java.util.Optional;
import java.util.OptionalLong;

/** Plans in a few steps, as the command does. */
public final class TryPlan {

    private TryPlan() {}

    /** Any plan will do; only a failure matters. */
    public static void of(LoadedScenario scenario) {
        SearchPlanning planning = new SearchPlanning();
        planning.check(scenario);
        planning.plan(
                scenario, new SearchLimits(Optional.empty(), OptionalLong.of(20), 1), Optional.empty(), progress -> {});
    }
}
