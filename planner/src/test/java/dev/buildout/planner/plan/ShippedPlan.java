package dev.buildout.planner.plan;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.explain.Causes;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Plans of the scenarios that are shipped, made once for all tests. */
record ShippedPlan(String name, Scenario scenario, Plan plan) {

    private static final Path FOLDER = Path.of("..", "scenarios");
    private static final long SEED = 1;
    private static final Map<String, ShippedPlan> MADE = new ConcurrentHashMap<>();

    /** The cases that every rule of a plan is held to: small, large, and large with everything changed at once. */
    static Stream<ShippedPlan> all() {
        return Stream.of(
                plan("starter", 1500),
                everything(),
                plan("stargate-us", 300),
                plan(
                        "stargate-us",
                        200,
                        "foxconn-half-rate",
                        "dual-source-lpt",
                        "second-shift",
                        "jupiter-permit-late"));
    }

    static ShippedPlan plan(String scenario, long steps, String... with) {
        String name = scenario + (with.length == 0 ? "" : "+" + String.join("+", with));
        return MADE.computeIfAbsent(name, key -> make(key, read(scenario, with), steps));
    }

    /** The starter with everything that a scenario may ask for and neither shipped one does. */
    static ShippedPlan everything() {
        return MADE.computeIfAbsent("everything", key -> {
            try {
                Path file = Files.createTempFile("everything", ".yaml");
                Files.writeString(file, Everything.yaml(Files.readString(FOLDER.resolve("starter.yaml"))));
                LoadedScenario loaded = ScenarioReader.read(file, List.of());
                Files.delete(file);
                return make(key, loaded, 500);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static LoadedScenario read(String scenario, String... with) {
        return ScenarioReader.read(FOLDER.resolve(scenario + ".yaml"), List.of(with));
    }

    static ShippedPlan make(String name, LoadedScenario loaded, long steps) {
        CompiledScenario compiled =
                ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()));
        SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(steps), SEED);
        var found = new LocalSearchPlanner().search(compiled.network(), limits);
        return new ShippedPlan(
                name,
                loaded.scenario(),
                Causes.name(PlanEvaluator.evaluate(loaded, compiled, found, limits, "test"), loaded));
    }

    @Override
    public String toString() {
        return name;
    }
}
