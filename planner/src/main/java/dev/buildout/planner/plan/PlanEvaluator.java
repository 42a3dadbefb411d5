package dev.buildout.planner.plan;

import dev.buildout.model.domain.MegawattValue;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.costbound.CostBound;
import dev.buildout.planner.plan.Milestone.ChainLink;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.solver.SearchLimits;
import dev.buildout.planner.solver.SearchResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what a search found into a plan: ledger, milestones, reasons, profiles. */
public final class PlanEvaluator {

    private static final double KW_PER_MW = 1000;
    private static final double KW_DAYS_PER_MW_MONTH = 1000 * 30.4375;

    private PlanEvaluator() {}

    /** A plan without a bound. */
    public static Plan evaluate(
            LoadedScenario loaded, CompiledScenario compiled, SearchResult result, SearchLimits limits, String engine) {
        return evaluate(loaded, compiled, result, limits, engine, Optional.empty());
    }

    /** The plan that a search found, with its distance from what is proved of its scenario. */
    public static Plan evaluate(
            LoadedScenario loaded,
            CompiledScenario compiled,
            SearchResult result,
            SearchLimits limits,
            String engine,
            Optional<CostBound> bound) {
        EvaluatedSchedule best = EvaluatedSchedule.of(compiled, result.best());
        EvaluatedSchedule start = EvaluatedSchedule.of(compiled, result.start());
        List<LedgerEntry> ledger = LedgerBuilder.build(best);
        ReasonWriter reasons = new ReasonWriter(best);
        ChainFinder chains = new ChainFinder(best, reasons);
        List<Milestone> milestones = new MilestoneWriter(best, chains, new ForgoneStudy(best), ledger).write();
        Scenario scenario = compiled.scenario();
        return new Plan(
                Plan.VERSION,
                origin(
                        loaded,
                        limits.inWords() + (result.warm() ? " from an earlier plan" : ""),
                        limits.seed(),
                        engine),
                scenario.start(),
                scenario.end(),
                outcome(best, start, ledger, result, milestones, bound),
                valueOfMonth(scenario.value()),
                ActivityWriter.write(best, reasons, driving(milestones)),
                LotWriter.write(best, reasons),
                milestones,
                ledger,
                ProfileWriter.write(best, ledger),
                List.of(),
                loaded.provenance().marks().stream()
                        .map(m -> new Assumption(
                                m.path(),
                                m.value(),
                                m.mark().kind().name(),
                                m.mark().source()))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Origin origin(LoadedScenario loaded, String limits, long seed, String engine) {
        Scenario scenario = loaded.scenario();
        return new Origin(
                engine,
                scenario.scenario(),
                scenario.title().isEmpty() ? scenario.scenario() : scenario.title(),
                sha256(loaded.effectiveYaml()),
                loaded.whatIfs(),
                loaded.overrides(),
                loaded.set(),
                seed,
                limits,
                "USD");
    }

    private static ValueOfMonth valueOfMonth(MegawattValue value) {
        return new ValueOfMonth(value.perMonth(), value.low(), value.high(), value.building());
    }

    private static Set<String> driving(List<Milestone> milestones) {
        Set<String> ids = new LinkedHashSet<>();
        milestones.forEach(m -> m.chain().stream().map(ChainLink::id).forEach(ids::add));
        return ids;
    }

    private static Outcome outcome(
            EvaluatedSchedule best,
            EvaluatedSchedule start,
            List<LedgerEntry> ledger,
            SearchResult result,
            List<Milestone> milestones,
            Optional<CostBound> bound) {
        Map<String, Money> byKind = new LinkedHashMap<>();
        Money objective = Money.ZERO;
        Money toGo = Money.ZERO;
        Money lost = Money.ZERO;
        for (LedgerEntry.Kind kind : LedgerEntry.Kind.values()) {
            byKind.put(kind.name(), Money.ZERO);
        }
        for (LedgerEntry entry : ledger) {
            byKind.merge(entry.kind().name(), entry.amount(), Money::plus);
            objective = objective.plus(entry.discounted());
            if (entry.kind() == LedgerEntry.Kind.VALUE_LOST) {
                lost = lost.plus(entry.amount());
            } else {
                toGo = toGo.plus(entry.amount());
            }
        }
        byKind.values().removeIf(m -> m.cents() == 0);
        Money startObjective =
                LedgerBuilder.build(start).stream().map(LedgerEntry::discounted).reduce(Money.ZERO, Money::plus);
        Money total = objective;
        return new Outcome(
                best.schedule().isFeasible(),
                Violations.of(best),
                objective,
                toGo,
                lost,
                byKind,
                liveMw(best),
                targetMw(best.compiled().scenario()),
                best.schedule().lateKwDays() / KW_DAYS_PER_MW_MONTH,
                startObjective,
                start.schedule().lateKwDays() / KW_DAYS_PER_MW_MONTH,
                Violations.of(start).size(),
                result.moves(),
                result.acceptedMoves(),
                bound.flatMap(b -> BoundWriter.write(b, best, ledger, milestones, total)));
    }

    private static double liveMw(EvaluatedSchedule evaluated) {
        long kw = evaluated.compiled().scenario().sites().values().stream()
                .flatMap(s -> s.phases().values().stream())
                .filter(p -> p.live())
                .mapToLong(p -> p.power().kilowatts())
                .sum();
        Schedule schedule = evaluated.schedule();
        for (int b = 0; b < schedule.blockLive.length; b++) {
            kw += schedule.blockLive[b] == Schedule.NONE
                    ? 0
                    : evaluated.network().phases().blockKw()[b];
        }
        return kw / KW_PER_MW;
    }

    private static double targetMw(Scenario scenario) {
        return scenario.sites().values().stream()
                .flatMap(s -> s.phases().values().stream())
                .filter(p -> p.due().isBefore(scenario.end()))
                .mapToDouble(p -> p.power().megawatts())
                .sum();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
