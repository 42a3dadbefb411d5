package dev.buildout.planner.explain;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.explain.CostTable.Row;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.LedgerEntry.Kind;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.LotTerms;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Compares what the ledger pays with the cheapest terms for the same units and the same work: for each lot the offer,
 * speed and route with the least price, premium, duty and freight, at the lowest duty of any day and without storage; for
 * each activity its cheapest mode; no interest.
 */
final class CostFinder {

    private final Facts facts;
    private final Map<String, Map<Kind, Money>> paid = new HashMap<>();

    CostFinder(Facts facts) {
        this.facts = facts;
        for (LedgerEntry e : facts.plan().ledger()) {
            paid.computeIfAbsent(e.item(), i -> new EnumMap<>(Kind.class)).merge(e.kind(), e.amount(), Money::plus);
        }
    }

    CostTable table(String id, Predicate<LedgerEntry> scope) {
        Map<Kind, Money> actual = new EnumMap<>(Kind.class);
        Map<Kind, Money> least = new EnumMap<>(Kind.class);
        List<LedgerEntry> entries = facts.plan().ledger().stream()
                .filter(e -> e.kind() != Kind.VALUE_LOST && e.kind() != Kind.ENERGY)
                .filter(scope)
                .toList();
        entries.forEach(e -> actual.merge(e.kind(), e.amount(), Money::plus));
        entries.stream().map(LedgerEntry::item).distinct().forEach(item -> {
            facts.findLot(item).ifPresent(lot -> addLot(lot, least));
            facts.findActivity(item).ifPresent(activity -> addWork(activity, least));
        });
        List<Row> rows = List.of(
                row("Expediting", actual, least, Kind.EXPEDITING),
                row("Another source, or more units", actual, least, Kind.EQUIPMENT),
                row("Freight and reassignment", actual, least, Kind.FREIGHT),
                row("Duty", actual, least, Kind.DUTY),
                row("Storage", actual, least, Kind.STORAGE),
                row("Acceleration of work", actual, least, Kind.LABOUR, Kind.ACCELERATION, Kind.WORKS),
                row("Interest", actual, least, Kind.INTEREST));
        return new CostTable(id, sum(actual), sum(least), rows);
    }

    private static Money sum(Map<Kind, Money> amounts) {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    private static Row row(String cause, Map<Kind, Money> actual, Map<Kind, Money> least, Kind... kinds) {
        Money more = Money.ZERO;
        for (Kind kind : kinds) {
            more = more.plus(actual.getOrDefault(kind, Money.ZERO)).minus(least.getOrDefault(kind, Money.ZERO));
        }
        return new Row(cause, more);
    }

    private void addLot(PlannedLot lot, Map<Kind, Money> least) {
        LotMode cheapest = facts.modesOf(lot).stream()
                .filter(m -> m.buys() && m.offer().isPresent() && !m.waitsForStock())
                .min(Comparator.comparingDouble(m -> landed(m, lot.quantity())))
                .orElseThrow();
        LotTerms terms = cheapest.terms();
        int units = cheapest.unitsToBuy(lot.quantity());
        double price = terms.price(units);
        least.merge(Kind.EQUIPMENT, Money.ofDollars(price), Money::plus);
        least.merge(Kind.EXPEDITING, Money.ofDollars(price * terms.premium()), Money::plus);
        least.merge(Kind.FREIGHT, Money.ofDollars(terms.freight(units)), Money::plus);
        least.merge(Kind.DUTY, Money.ofDollars(price * (1 + terms.premium()) * leastDuty(terms)), Money::plus);
    }

    private static double landed(LotMode mode, int quantity) {
        LotTerms terms = mode.terms();
        int units = mode.unitsToBuy(quantity);
        return terms.price(units) * (1 + terms.premium()) * (1 + leastDuty(terms)) + terms.freight(units);
    }

    private static double leastDuty(LotTerms terms) {
        return Arrays.stream(terms.duty()).min().orElse(0);
    }

    /** Work in its cheapest mode costs what it costs, to the cent; in another mode what that one would. */
    private void addWork(PlannedActivity activity, Map<Kind, Money> least) {
        ActivityNetwork network = facts.network();
        int first = network.modeFrom()[facts.index(activity.id())];
        int count = network.modeCount(facts.index(activity.id()));
        int chosen = first + facts.modeOf(activity);
        int cheapest = first;
        for (int m = first; m < first + count; m++) {
            cheapest = cost(network, m) < cost(network, cheapest) ? m : cheapest;
        }
        if (cost(network, chosen) <= cost(network, cheapest)) {
            Map<Kind, Money> own = paid.getOrDefault(activity.id(), Map.of());
            own.forEach((kind, amount) -> least.merge(kind, amount, Money::plus));
        } else {
            least.merge(Kind.LABOUR, Money.ofDollars(network.modeLabour()[cheapest]), Money::plus);
            least.merge(Kind.ACCELERATION, Money.ofDollars(network.modeAcceleration()[cheapest]), Money::plus);
            least.merge(Kind.WORKS, Money.ofDollars(network.modeWorks()[cheapest]), Money::plus);
        }
    }

    private static double cost(ActivityNetwork network, int mode) {
        return network.modeLabour()[mode] + network.modeAcceleration()[mode] + network.modeWorks()[mode];
    }
}
