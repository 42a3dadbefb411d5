package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.feasibility.Feasibility;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.solver.SearchLimits;
import java.util.Optional;
import java.util.function.Consumer;

/** From a scenario to its plan: compile, search, evaluate. One plan at a time. */
interface PlanningService {

    /** Everything that planning does before it searches, and quick proofs that no plan can keep every rule. */
    Feasibility check(LoadedScenario scenario);

    /**
     * The best plan found within the limits; infeasible when no feasible one was found.
     *
     * @param warm an earlier plan, of this scenario or a version of it, to search from where it is the better start
     * @param progress told how far it is, at once and then a few times a second, from one thread at a time and not after
     *     this returns
     */
    Plan plan(LoadedScenario scenario, SearchLimits limits, Optional<Plan> warm, Consumer<Progress> progress);

    /** Makes a running {@link #plan} return the best so far soon. May be called from any thread, at any time. */
    void stop();
}
