package dev.buildout.planner.explain;

import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.explain.Relief.Option;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanEvaluator;
import dev.buildout.planner.plan.WarmStart;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Plans again with a little more of each thing that binds, one at a time. Each relief is an override of the scenario; the
 * search starts from the plan, with the same number of steps and the same seed for all, so a study can be repeated.
 */
public final class ReliefStudy {

    /** More reliefs than this no reader compares. */
    private static final int MOST = 8;

    private final Explainer explainer;
    private final long steps;
    private final long seed;
    private final Duration time;

    /**
     * @param steps schedules to try for the base and for each relief
     * @param time after which no further relief is begun
     */
    public ReliefStudy(Explainer explainer, long steps, long seed, Duration time) {
        this.explainer = explainer;
        this.steps = steps;
        this.seed = seed;
        this.time = time;
    }

    /** Tries the reliefs of some chains, what costs most days of value first. */
    public Relief study(List<Explanation> explanations, Consumer<String> progress) {
        long began = System.nanoTime();
        List<ReliefOptions.Change> changes = changes(explanations);
        if (changes.isEmpty()) {
            return new Relief(steps, Money.ZERO, Money.ZERO, List.of(), 0);
        }
        LoadedScenario loaded = explainer.facts().loaded();
        progress.accept("the plan as it is");
        Plan base = search(loaded, seed);
        Money other = search(loaded, seed + 1).outcome().objective();
        Money objective = base.outcome().objective();
        Money noise = new Money(Math.abs(objective.minus(other).cents()));
        List<Option> options = new ArrayList<>();
        int left = 0;
        for (ReliefOptions.Change change : changes) {
            if (System.nanoTime() - began > time.toNanos()) {
                left++;
                continue;
            }
            progress.accept(change.title());
            tryOut(change).map(plan -> option(change, base, plan, noise)).ifPresent(options::add);
        }
        options.sort(Comparator.comparing(Option::withinNoise)
                .thenComparing(Comparator.comparingDouble(Option::gainPerDollar).reversed())
                .thenComparing(Comparator.comparing(Option::gain).reversed())
                .thenComparing(Option::title));
        return new Relief(steps, objective, noise, options, left);
    }

    private List<ReliefOptions.Change> changes(List<Explanation> explanations) {
        ReliefOptions all = new ReliefOptions(explainer.facts());
        Map<String, Double> weight = new LinkedHashMap<>();
        Map<String, ReliefOptions.Change> changes = new LinkedHashMap<>();
        for (Explanation e : explanations) {
            double perDay = Math.max(1, e.valueLost().dollars()) / Math.max(1, e.daysLate());
            for (Step step : e.chain()) {
                all.of(step).ifPresent(change -> {
                    changes.putIfAbsent(change.parameter(), change);
                    weight.merge(change.parameter(), perDay * Math.max(1, step.days()), Double::sum);
                });
            }
        }
        return changes.values().stream()
                .sorted(Comparator.comparingDouble(
                        (ReliefOptions.Change c) -> -weight.getOrDefault(c.parameter(), 0.0)))
                .limit(MOST)
                .toList();
    }

    /** Nothing where the changed scenario is not valid any more. */
    private Optional<Plan> tryOut(ReliefOptions.Change change) {
        LoadedScenario loaded = explainer.facts().loaded();
        String text = loaded.effectiveYaml() + "overrides:\n  relief:\n    set: " + change.override() + "\n";
        try {
            return Optional.of(search(ScenarioReader.readText("scenario.yaml", text, List.of("relief")), seed));
        } catch (InvalidScenarioException e) {
            return Optional.empty();
        }
    }

    private Plan search(LoadedScenario loaded, long withSeed) {
        CompiledScenario compiled =
                ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()));
        SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(steps), withSeed);
        Plan warm = explainer.facts().plan();
        var found = new LocalSearchPlanner()
                .search(compiled.network(), limits, Optional.of(WarmStart.from(warm, compiled)));
        return PlanEvaluator.evaluate(
                loaded, compiled, found, limits, warm.origin().engine());
    }

    private static Option option(ReliefOptions.Change change, Plan base, Plan with, Money noise) {
        Money gain = base.outcome().objective().minus(with.outcome().objective());
        return new Option(
                change.title(),
                change.parameter(),
                change.from(),
                change.to(),
                change.override(),
                gain,
                paid(with).minus(paid(base)),
                gain.cents() <= noise.cents());
    }

    private static Money paid(Plan plan) {
        return plan.ledger().stream()
                .filter(e -> e.kind() != LedgerEntry.Kind.VALUE_LOST)
                .map(LedgerEntry::discounted)
                .reduce(Money.ZERO, Money::plus);
    }
}
