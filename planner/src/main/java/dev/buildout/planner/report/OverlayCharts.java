package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.compare.Comparison;
import dev.buildout.planner.compare.NamedPlan;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Profiles;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Curves of several plans in one picture. */
final class OverlayCharts {

    private OverlayCharts() {}

    static Chart live(Comparison comparison) {
        List<Map<String, Object>> lines = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (NamedPlan named : comparison.plans()) {
            List<List<Object>> points = new ArrayList<>();
            for (Profiles.LiveMw step : named.plan().profiles().live()) {
                points.add(List.of(step.date().toEpochDay(), step.live()));
                rows.add(List.of(named.name(), step.date().toString(), step.live(), step.target()));
            }
            lines.add(Map.of("name", named.name(), "points", points));
        }
        List<List<Object>> target = comparison.base().plan().profiles().live().stream()
                .map(s -> List.<Object>of(s.date().toEpochDay(), s.target()))
                .toList();
        lines.add(Map.of("name", "due", "points", target, "target", true));
        return chart(
                "overlay-live",
                "overlayLive",
                "Live MW",
                comparison,
                lines,
                "",
                "Step lines of megawatts live in each plan and megawatts due.",
                List.of("Plan", "Date", "MW live", "MW due"),
                rows);
    }

    /** Cumulative payments at month ends. */
    static Chart cash(Comparison comparison, Say say) {
        List<Map<String, Object>> lines = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (NamedPlan named : comparison.plans()) {
            List<List<Object>> points = new ArrayList<>();
            points.add(List.of(named.plan().start().toEpochDay(), 0.0));
            cumulative(named.plan()).forEach((end, sum) -> {
                points.add(List.of(end.toEpochDay(), sum.dollars()));
                rows.add(List.of(named.name(), end.toString(), say.exact(sum)));
            });
            lines.add(Map.of("name", named.name(), "points", points));
        }
        return chart(
                "overlay-cash",
                "overlayCash",
                "Cash paid, cumulative",
                comparison,
                lines,
                say.symbol(),
                "Cumulative payments of each plan, month by month.",
                List.of("Plan", "Month end", "Paid"),
                rows);
    }

    private static Map<LocalDate, Money> cumulative(Plan plan) {
        Map<YearMonth, Money> months = new TreeMap<>();
        for (YearMonth m = YearMonth.from(plan.start()); !m.isAfter(YearMonth.from(plan.end())); m = m.plusMonths(1)) {
            months.put(m, Money.ZERO);
        }
        for (LedgerEntry entry : Sums.payments(plan.ledger())) {
            months.merge(YearMonth.from(entry.date()), entry.amount(), Money::plus);
        }
        Map<LocalDate, Money> sums = new LinkedHashMap<>();
        Money sum = Money.ZERO;
        for (Map.Entry<YearMonth, Money> month : months.entrySet()) {
            sum = sum.plus(month.getValue());
            sums.put(month.getKey().atEndOfMonth(), sum);
        }
        return sums;
    }

    private static Chart chart(
            String id,
            String kind,
            String title,
            Comparison comparison,
            List<Map<String, Object>> lines,
            String currency,
            String summary,
            List<String> head,
            List<List<Object>> rows) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("currency", currency);
        data.put("start", day(comparison, true));
        data.put("end", day(comparison, false));
        data.put("lines", lines);
        return new Chart(id, kind, title, "", summary, data, head, rows);
    }

    private static long day(Comparison comparison, boolean first) {
        Comparator<Long> order = first ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return comparison.plans().stream()
                .map(p -> (first ? p.plan().start() : p.plan().end()).toEpochDay())
                .max(order)
                .orElseThrow();
    }
}
