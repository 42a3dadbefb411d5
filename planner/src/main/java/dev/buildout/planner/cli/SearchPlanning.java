package dev.buildout.planner.cli;

import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.costbound.CostBound;
import dev.buildout.planner.explain.Causes;
import dev.buildout.planner.feasibility.Feasibility;
import dev.buildout.planner.feasibility.InfeasibilityStudy;
import dev.buildout.planner.feasibility.QuickProof;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanEvaluator;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.plan.WarmStart;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import dev.buildout.planner.solver.SearchResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans with the local search. */
final class SearchPlanning implements PlanningService {

    /** A new one for each plan, so that none knows of the one before. */
    private volatile LocalSearchPlanner planner = new LocalSearchPlanner();

    @Override
    public Feasibility check(LoadedScenario scenario) {
        return QuickProof.check(compile(scenario));
    }

    @Override
    public Plan plan(LoadedScenario scenario, SearchLimits limits, Optional<Plan> warm, Consumer<Progress> progress) {
        LocalSearchPlanner own = new LocalSearchPlanner();
        planner = own;
        try (ProgressTicker ticker = new ProgressTicker(own.monitor(), limits, progress)) {
            ticker.phase("Preparing");
            CompiledScenario compiled = compile(scenario);
            ticker.phase("Bounding");
            Optional<CostBound> bound = CostBound.of(compiled);
            bound.ifPresent(b -> {
                ticker.bound(b.dollars());
                own.isEnough(b.dollars());
            });
            ticker.phase(ProgressTicker.SEARCHING);
            SearchResult result =
                    own.search(compiled.network(), limits, warm.map(plan -> WarmStart.from(plan, compiled)));
            ticker.phase("Evaluating");
            Plan plan = PlanEvaluator.evaluate(scenario, compiled, result, limits, Version.text(), bound);
            if (!plan.outcome().feasible()) {
                ticker.phase("Looking for the rules that conflict");
                plan = plan.with(InfeasibilityStudy.of(scenario, compiled));
            }
            plan = Causes.name(plan, beside(scenario));
            ticker.phase("Verifying");
            return SelfCheck.verified(scenario, plan);
        }
    }

    /** The scenario as it will stand beside the plan, whose lines the causes name. */
    static LoadedScenario beside(LoadedScenario scenario) {
        return ScenarioReader.readText(PlanFolder.SCENARIO, scenario.effectiveYaml(), List.of());
    }

    private static CompiledScenario compile(LoadedScenario scenario) {
        return ActivityNetworkCompiler.compile(scenario.scenario(), SupplyNetwork.of(scenario.scenario()));
    }

    @Override
    public void stop() {
        planner.stop();
    }
}
