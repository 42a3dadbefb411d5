package dev.buildout.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanEvaluator;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A scenario's plan by a number of steps, and its explainer. */
record Planned(Plan plan, Explainer explainer) {

    static String text(String scenario) {
        try {
            return Files.readString(Path.of("..", "scenarios", scenario + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plans a text with pieces replaced: each piece is followed by what stands in its place. */
    static Planned of(String text, long steps, String... pieces) {
        String changed = text;
        for (int i = 0; i < pieces.length; i += 2) {
            assertThat(changed).contains(pieces[i]);
            changed = changed.replace(pieces[i], pieces[i + 1]);
        }
        LoadedScenario loaded = ScenarioReader.readText("scenario.yaml", changed, List.of());
        CompiledScenario compiled =
                ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()));
        SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(steps), 0);
        var found = new LocalSearchPlanner().search(compiled.network(), limits);
        Plan plan = PlanEvaluator.evaluate(loaded, compiled, found, limits, "test");
        LoadedScenario effective = ScenarioReader.readText("scenario.yaml", loaded.effectiveYaml(), List.of());
        Plan named = Causes.name(plan, effective);
        return new Planned(named, Explainer.of(named, effective));
    }
}
