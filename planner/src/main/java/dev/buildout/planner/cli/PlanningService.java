package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.Plan;
import java.util.function.Consumer;

/** From a scenario to its plan: compile, search, evaluate. */
public interface PlanningService {

    /**
     * Everything that planning does before it searches, to find what the scenario's own checks cannot see.
     *
     * @throws dev.buildout.model.diagnostic.InvalidScenarioException when it cannot be planned
     */
    void check(LoadedScenario scenario);

    /**
     * The best plan found within the request's limits; infeasible when no feasible one was found.
     *
     * @param progress told about the search from the planning thread, at once and then a few times a second
     * @throws dev.buildout.model.diagnostic.InvalidScenarioException when it cannot be planned
     */
    Plan plan(LoadedScenario scenario, PlanRequest request, Consumer<Progress> progress);

    /** Makes a running {@link #plan} return the best so far soon. May be called from any thread, at any time. */
    void stop();
}
