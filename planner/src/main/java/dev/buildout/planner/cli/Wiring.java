package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.check.ScenarioCheck;
import dev.buildout.planner.explain.Explainer;
import dev.buildout.planner.explain.Explanation;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.report.ReportWriter;
import java.util.List;

/** The one place that puts the parts together. */
final class Wiring {

    private Wiring() {}

    static Services services() {
        return new Services(ScenarioCheck::read, new SearchPlanning(), Wiring::report);
    }

    /** The report names lines of the scenario that stands beside it. */
    private static PlanFolder.PageWriter report(LoadedScenario scenario) {
        return (plan, out) -> {
            List<Explanation> late =
                    Explainer.of(plan, SearchPlanning.beside(scenario)).late();
            ReportWriter.write(plan, late, out);
        };
    }
}
