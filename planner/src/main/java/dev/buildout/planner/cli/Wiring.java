package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.plan.Plan;
import java.util.function.Consumer;

/** The one place that puts the parts together. */
final class Wiring {

    private Wiring() {}

    static Services services() {
        return new Services(ScenarioReader::read, new NoPlanning(), (plan, out) -> out.write(""));
    }

    private static final class NoPlanning implements PlanningService {
        @Override
        public void check(LoadedScenario scenario) {}

        @Override
        public Plan plan(LoadedScenario scenario, PlanRequest request, Consumer<Progress> progress) {
            throw new InputException("planning is not part of this build yet");
        }

        @Override
        public void stop() {}
    }
}
