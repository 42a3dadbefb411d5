package dev.buildout.planner.verify;

import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.plan.Everything;
import dev.buildout.planner.plan.PlanEvaluator;
import dev.buildout.planner.plan.PlanJson;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A real plan's text beside its scenario. */
record JudgedPlan(LoadedScenario loaded, String json) {

    private static final Path FOLDER = Path.of("..", "scenarios");

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
        return of(ScenarioReader.read(FOLDER.resolve(name + ".yaml"), List.of()), steps);
    }

    /** Everything that a scenario may ask for, a price of power, and a bank so poor at first that another steps in. */
    static JudgedPlan withTwoBanks(long steps) {
        return of(read(twoBanks()), steps);
    }

    static LoadedScenario read(String yaml) {
        try {
            Path file = Files.createTempFile("judged", ".yaml");
            Files.writeString(file, yaml);
            LoadedScenario loaded = ScenarioReader.read(file, List.of());
            Files.delete(file);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String twoBanks() {
        try {
            String yaml = Everything.yaml(Files.readString(FOLDER.resolve("starter.yaml")));
            String rich = "{first: {amount: $2.2B, date: 2027-01-04}, second: {amount: $0.8B, date: 2027-10-01}}";
            String poor = "{first: {amount: $0.15B, date: 2027-01-04}, second: {amount: $2.85B, date: 2027-10-13}}";
            String bridge =
                    "  bridge: {name: Bridge loan, covers: {categories: [cooling, power, cabling, labour, works]},"
                            + " interest: 9 %/yr, tranches: {all: {amount: $2.0B, date: 2026-06-01}}}\n";
            String tenant = "  tenant: {name";
            return yaml.replace(rich, poor)
                    .replace(tenant, bridge + tenant)
                    .replace("power: 60 MW,", "power: 60 MW, power-price: $41.37/MWh,");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlanFile file() {
        return PlanFile.parse(json.getBytes(StandardCharsets.UTF_8), "plan.json");
    }

    /** What the whole verification says of the plan. */
    Verification verify() {
        return verify(json);
    }

    /** What the whole verification says of another text in place of the plan's. */
    Verification verify(String text) {
        PlanFile plan = PlanFile.parse(text.getBytes(StandardCharsets.UTF_8), "plan.json");
        return Verifier.verify(loaded.scenario(), loaded.effectiveYaml(), plan);
    }

    /** What the check of money says of another text in place of the plan's. */
    Verification money(String text) {
        Tally tally = new Tally();
        PlanFile plan = PlanFile.parse(text.getBytes(StandardCharsets.UTF_8), "plan.json");
        new MoneyCheck().run(new Case(loaded.scenario(), loaded.effectiveYaml(), plan), tally);
        return tally.verification();
    }
}
