package dev.buildout.planner.explain;

import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanEvaluator;
import dev.buildout.planner.plan.Relief;
import dev.buildout.planner.plan.Relief.Option;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plans again with a little more of each thing that binds, one at a time. Each relief is an override of the scenario; the
 * search starts from the plan, with the same steps and seeds for all, so a study can be repeated.
 */
public final class ReliefStudy {

    /** More reliefs than this no reader compares. */
    private static final int MOST = 10;

    private final Explainer explainer;
    private final Effort effort;
    private final AtomicReference<@Nullable LocalSearchPlanner> running = new AtomicReference<>();
    private volatile boolean stopped;

    /**
     * How much to search.
     *
     * @param steps schedules to try in each search
     * @param seed first seed
     * @param seeds searches of the plan and of each relief, two at least: one alone shows no spread
     * @param time after which no further relief is begun
     */
    public record Effort(long steps, long seed, int seeds, Duration time) {}

    public ReliefStudy(Explainer explainer, Effort effort) {
        this.explainer = explainer;
        this.effort = effort;
    }

    /** From another thread: no more is searched, and {@link #study} returns what is complete. */
    public void stop() {
        stopped = true;
        LocalSearchPlanner planner = running.get();
        if (planner != null) {
            planner.stop();
        }
    }

    /** Tries the reliefs of some chains, what costs most days of value first. */
    public Relief study(List<String> of, List<Explanation> explanations, Consumer<String> progress) {
        long began = System.nanoTime();
        List<ReliefOptions.Change> changes = changes(explanations);
        if (changes.isEmpty()) {
            return new Relief(of, effort.steps(), effort.seeds(), Money.ZERO, Money.ZERO, List.of(), 0, false);
        }
        progress.accept("the plan as it is");
        List<Plan> base = search(explainer.facts().loaded());
        List<Option> options = new ArrayList<>();
        int left = 0;
        for (ReliefOptions.Change change : changes) {
            boolean late = System.nanoTime() - began > effort.time().toNanos();
            if (stopped || late) {
                left++;
                continue;
            }
            progress.accept(change.title());
            List<Plan> with = tryOut(change);
            if (stopped) {
                left++;
            } else if (!with.isEmpty()) {
                options.add(option(change, base, with));
            }
        }
        options.sort(Comparator.comparing(Option::withinNoise)
                .thenComparing(Comparator.comparingDouble(Option::gainPerDollar).reversed())
                .thenComparing(Comparator.comparing(Option::gain).reversed())
                .thenComparing(Option::title));
        List<Money> objectives =
                base.stream().map(plan -> plan.outcome().objective()).toList();
        return new Relief(
                of, effort.steps(), effort.seeds(), mean(objectives), spread(objectives), options, left, stopped);
    }

    private List<ReliefOptions.Change> changes(List<Explanation> explanations) {
        ReliefOptions all = new ReliefOptions(explainer.facts());
        Map<String, Double> weight = new LinkedHashMap<>();
        Map<String, ReliefOptions.Change> changes = new LinkedHashMap<>();
        for (Explanation e : explanations) {
            double perDay = Math.max(1, e.valueLost().dollars()) / Math.max(1, e.daysLate());
            for (Step step : e.chain()) {
                for (ReliefOptions.Change change : all.of(step)) {
                    changes.putIfAbsent(change.override(), change);
                    weight.merge(change.override(), perDay * Math.max(1, step.days()), Double::sum);
                }
            }
        }
        return changes.values().stream()
                .sorted(Comparator.comparingDouble((ReliefOptions.Change c) -> -weight.getOrDefault(c.override(), 0.0)))
                .limit(MOST)
                .toList();
    }

    /** Nothing where the changed scenario is not valid any more. */
    private List<Plan> tryOut(ReliefOptions.Change change) {
        LoadedScenario loaded = explainer.facts().loaded();
        String text = loaded.effectiveYaml() + "overrides:\n  relief:\n    set: " + change.override() + "\n";
        try {
            return search(ScenarioReader.readText("scenario.yaml", text, List.of("relief")));
        } catch (InvalidScenarioException e) {
            return List.of();
        }
    }

    /** A plan by each seed; fewer when stopped. */
    private List<Plan> search(LoadedScenario loaded) {
        CompiledScenario compiled =
                ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()));
        Plan warm = explainer.facts().plan();
        List<Plan> plans = new ArrayList<>();
        for (int s = 0; s < effort.seeds() && (plans.isEmpty() || !stopped); s++) {
            SearchLimits limits =
                    new SearchLimits(Optional.empty(), OptionalLong.of(effort.steps()), effort.seed() + s);
            LocalSearchPlanner planner = new LocalSearchPlanner();
            running.set(planner);
            if (stopped) {
                planner.stop();
            }
            var found = planner.search(compiled.network(), limits, Optional.of(WarmStart.from(warm, compiled)));
            plans.add(PlanEvaluator.evaluate(
                    loaded, compiled, found, limits, warm.origin().engine()));
        }
        return plans;
    }

    /** The change's effect seed by seed: each plan with it beside the one without it. */
    private static Option option(ReliefOptions.Change change, List<Plan> base, List<Plan> with) {
        List<Money> gains = new ArrayList<>();
        List<Money> spent = new ArrayList<>();
        for (int s = 0; s < with.size(); s++) {
            gains.add(base.get(s)
                    .outcome()
                    .objective()
                    .minus(with.get(s).outcome().objective()));
            spent.add(paid(with.get(s)).minus(paid(base.get(s))));
        }
        Money gain = mean(gains);
        Money spread = spread(gains);
        return new Option(
                change.title(),
                change.parameter(),
                change.from(),
                change.to(),
                change.override(),
                gain,
                spread,
                mean(spent),
                gain.cents() <= Math.max(0, spread.cents()));
    }

    private static Money mean(List<Money> amounts) {
        Money sum = amounts.stream().reduce(Money.ZERO, Money::plus);
        return new Money(Math.floorDiv(sum.cents(), (long) amounts.size()));
    }

    private static Money spread(List<Money> amounts) {
        Comparator<Money> order = Comparator.naturalOrder();
        return amounts.stream()
                .max(order)
                .orElseThrow()
                .minus(amounts.stream().min(order).orElseThrow());
    }

    private static Money paid(Plan plan) {
        return plan.ledger().stream()
                .filter(e -> e.kind() != LedgerEntry.Kind.VALUE_LOST)
                .map(LedgerEntry::discounted)
                .reduce(Money.ZERO, Money::plus);
    }
}
