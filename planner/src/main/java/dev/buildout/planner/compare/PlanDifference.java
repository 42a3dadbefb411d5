package dev.buildout.planner.compare;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.compare.Comparison.ActivityChange;
import dev.buildout.planner.compare.Comparison.CostStep;
import dev.buildout.planner.compare.Comparison.Difference;
import dev.buildout.planner.compare.Comparison.InputChange;
import dev.buildout.planner.compare.Comparison.PhaseMove;
import dev.buildout.planner.plan.Assumption;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedActivity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds what differs between the base and another plan; things are matched by their ids. */
final class PlanDifference {

    private PlanDifference() {}

    static Difference of(NamedPlan base, NamedPlan other) {
        Plan before = base.plan();
        Plan after = other.plan();
        return new Difference(
                other.name(),
                inputs(before, after),
                phases(before, after),
                OrderDifference.of(before.lots(), after.lots()),
                activities(before, after),
                costs(before, after));
    }

    private static List<InputChange> inputs(Plan before, Plan after) {
        List<InputChange> changes = new ArrayList<>();
        named("overrides/", before.origin().overrides(), after.origin().overrides(), changes);
        named("set ", before.origin().set(), after.origin().set(), changes);
        Map<String, Assumption> old = byId(before.assumptions(), Assumption::path);
        Map<String, Assumption> now = byId(after.assumptions(), Assumption::path);
        for (String path : union(old, now)) {
            Optional<String> was = Optional.ofNullable(old.get(path)).map(Assumption::value);
            Optional<String> is = Optional.ofNullable(now.get(path)).map(Assumption::value);
            if (!was.equals(is)) {
                Assumption shown = now.getOrDefault(path, old.get(path));
                changes.add(new InputChange(path, was, is, shown == null ? "" : shown.source()));
            }
        }
        return List.copyOf(changes);
    }

    private static void named(String kind, List<String> before, List<String> after, List<InputChange> changes) {
        for (String id : before) {
            if (!after.contains(id)) {
                changes.add(new InputChange(kind + id, Optional.of("applied"), Optional.empty(), ""));
            }
        }
        for (String id : after) {
            if (!before.contains(id)) {
                changes.add(new InputChange(kind + id, Optional.empty(), Optional.of("applied"), ""));
            }
        }
    }

    private static List<PhaseMove> phases(Plan before, Plan after) {
        Map<String, Milestone> old = byId(before.milestones(), Milestone::phase);
        Map<String, Milestone> now = byId(after.milestones(), Milestone::phase);
        List<PhaseMove> moves = new ArrayList<>();
        for (String id : union(old, now)) {
            Optional<Milestone> was = Optional.ofNullable(old.get(id));
            Optional<Milestone> is = Optional.ofNullable(now.get(id));
            Optional<LocalDate> from = was.flatMap(Milestone::live);
            Optional<LocalDate> to = is.flatMap(Milestone::live);
            Money lost = value(is).minus(value(was));
            if (!from.equals(to) || lost.cents() != 0) {
                Milestone shown = is.or(() -> was).orElseThrow();
                moves.add(
                        new PhaseMove(id, shown.name(), shown.siteName(), shown.mw(), from, to, days(from, to), lost));
            }
        }
        return List.copyOf(moves);
    }

    private static Money value(Optional<Milestone> milestone) {
        return milestone.map(Milestone::valueLost).orElse(Money.ZERO);
    }

    private static List<ActivityChange> activities(Plan before, Plan after) {
        Map<String, PlannedActivity> old = byId(before.activities(), PlannedActivity::id);
        Map<String, PlannedActivity> now = byId(after.activities(), PlannedActivity::id);
        List<ActivityChange> changes = new ArrayList<>();
        for (String id : union(old, now)) {
            Optional<PlannedActivity> was = Optional.ofNullable(old.get(id));
            Optional<PlannedActivity> is = Optional.ofNullable(now.get(id));
            Optional<LocalDate> from = was.flatMap(PlannedActivity::start);
            Optional<LocalDate> to = is.flatMap(PlannedActivity::start);
            String modeBefore = was.map(PlannedActivity::mode).orElse("");
            String modeAfter = is.map(PlannedActivity::mode).orElse("");
            if (!from.equals(to) || !modeBefore.equals(modeAfter)) {
                String name = is.or(() -> was).orElseThrow().name();
                changes.add(new ActivityChange(id, name, from, to, days(from, to), modeBefore, modeAfter));
            }
        }
        return List.copyOf(changes);
    }

    private static List<CostStep> costs(Plan before, Plan after) {
        Map<String, Money[]> sums = new TreeMap<>();
        add(before, sums, 0);
        add(after, sums, 1);
        List<CostStep> steps = new ArrayList<>();
        for (LedgerEntry.Kind kind : LedgerEntry.Kind.values()) {
            sums.forEach((key, sum) -> {
                String category = key.substring(key.indexOf('/') + 1);
                if (key.startsWith(kind.name() + "/")) {
                    steps.add(new CostStep(kind.name(), category, sum[0], sum[1], sum[3].minus(sum[2])));
                }
            });
        }
        return List.copyOf(steps);
    }

    /** Columns: amount before, amount after, discounted before, discounted after. */
    private static void add(Plan plan, Map<String, Money[]> sums, int column) {
        for (LedgerEntry entry : plan.ledger()) {
            Money[] sum = sums.computeIfAbsent(entry.kind().name() + "/" + entry.category(), key ->
                    new Money[] {Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO});
            sum[column] = sum[column].plus(entry.amount());
            sum[column + 2] = sum[column + 2].plus(entry.discounted());
        }
    }

    static Optional<Integer> days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.flatMap(one -> to.map(other -> (int) ChronoUnit.DAYS.between(one, other)));
    }

    static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        things.forEach(thing -> map.put(id.apply(thing), thing));
        return map;
    }

    /** Ids of either, those of the base first and in its order. */
    static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        Set<String> ids = new LinkedHashSet<>(one.keySet());
        ids.addAll(other.keySet());
        return ids;
    }
}
