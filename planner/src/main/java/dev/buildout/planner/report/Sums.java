package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sums over the ledger: every money figure on a page comes from here. */
final class Sums {

    private Sums() {}

    static Money of(List<LedgerEntry> ledger, Predicate<LedgerEntry> which) {
        Money sum = Money.ZERO;
        for (LedgerEntry entry : ledger) {
            if (which.test(entry)) {
                sum = sum.plus(entry.amount());
            }
        }
        return sum;
    }

    /** What is paid: all but value lost. */
    static List<LedgerEntry> payments(List<LedgerEntry> ledger) {
        return ledger.stream()
                .filter(e -> e.kind() != LedgerEntry.Kind.VALUE_LOST)
                .toList();
    }

    /** Sums by a key, largest first. */
    static Map<String, Money> by(List<LedgerEntry> ledger, Function<LedgerEntry, String> key) {
        Map<String, Money> sums = new LinkedHashMap<>();
        ledger.forEach(e -> sums.merge(key.apply(e), e.amount(), Money::plus));
        Map<String, Money> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Money>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }
}
