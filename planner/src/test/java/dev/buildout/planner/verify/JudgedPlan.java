package dev.buildout.planner.verify;

import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.plan.PlanEvaluator;
import dev.buildout.planner.plan.PlanJson;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A real plan's text beside its scenario. */
record JudgedPlan(LoadedScenario loaded, String json) {

    static JudgedPlan of(LoadedScenario loaded, long steps) {
        CompiledScenario compiled =
                ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()));
        SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(steps), 1);
        var found = new LocalSearchPlanner().search(compiled.network(), limits);
        StringWriter text = new StringWriter();
        PlanJson.write(PlanEvaluator.evaluate(loaded, compiled, found, limits, "test"), text);
        return new JudgedPlan(loaded, text.toString());
    }

    static JudgedPlan shipped(String name, long steps) {
        return of(ScenarioReader.read(Path.of("..", "scenarios", name + ".yaml"), List.of()), steps);
    }

    Verification verify() {
        return verify(json);
    }

    Verification verify(String text) {
        return Verifier.verify(
                loaded.scenario(),
                loaded.effectiveYaml(),
                PlanFile.parse(text.getBytes(StandardCharsets.UTF_8), "plan.json"));
    }
}
