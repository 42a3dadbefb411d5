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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Curves of several plans in one picture. */
final class OverlayCharts {

    private final Comparison comparison;
    private final String currency;
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    private OverlayCharts(Comparison comparison, String currency) {
        this.comparison = comparison;
        this.currency = currency;
    }

    static Chart live(Comparison comparison) {
        var chart = new OverlayCharts(comparison, "");
        List<Profiles.LiveMw> base = comparison.base().plan().profiles().live();
        chart.line(
                "due",
                -1,
                "end",
                base.stream()
                        .map(s -> List.<Object>of(s.date().toEpochDay(), s.target()))
                        .toList());
        for (int at = 0; at < comparison.plans().size(); at++) {
            NamedPlan named = comparison.plans().get(at);
            List<List<Object>> points = new ArrayList<>();
            for (Profiles.LiveMw step : named.plan().profiles().live()) {
                points.add(List.of(step.date().toEpochDay(), step.live()));
                chart.rows.add(List.of(named.name(), step.date().toString(), step.live(), step.target()));
            }
            chart.line(named.name(), at, "", points);
        }
        String summary = "Step lines of megawatts live in each plan and megawatts due.";
        return chart.chart(
                "overlay-live", "overlayLive", "Live MW", summary, List.of("Plan", "Date", "MW live", "MW due"));
    }

    /** Cumulative payments at month ends. */
    static Chart cash(Comparison comparison, Say say) {
        var chart = new OverlayCharts(comparison, say.symbol());
        for (int at = 0; at < comparison.plans().size(); at++) {
            NamedPlan named = comparison.plans().get(at);
            List<List<Object>> points = new ArrayList<>();
            points.add(List.of(named.plan().start().toEpochDay(), 0.0));
            cumulative(named.plan()).forEach((end, sum) -> {
                points.add(List.of(end.toEpochDay(), sum.dollars()));
                chart.rows.add(List.of(named.name(), end.toString(), say.exact(sum)));
            });
            chart.line(named.name(), at, "", points);
        }
        String summary = "Cumulative payments of each plan, month by month.";
        return chart.chart(
                "overlay-cash", "overlayCash", "Cash paid, cumulative", summary, List.of("Plan", "Month end", "Paid"));
    }

    /** Money drawn and money available, one chart per funding source of any plan. */
    static List<Chart> funding(Comparison comparison, Say say) {
        Map<String, String> names = new LinkedHashMap<>();
        comparison
                .plans()
                .forEach(p -> p.plan().profiles().funding().forEach(f -> names.putIfAbsent(f.source(), f.name())));
        List<Chart> charts = new ArrayList<>();
        names.forEach((id, name) -> charts.add(source("overlay-source-" + charts.size(), id, name, comparison, say)));
        return List.copyOf(charts);
    }

    private static Chart source(String element, String id, String name, Comparison comparison, Say say) {
        var chart = new OverlayCharts(comparison, say.symbol());
        for (int at = 0; at < comparison.plans().size(); at++) {
            NamedPlan named = comparison.plans().get(at);
            for (Profiles.Funding funding : named.plan().profiles().funding()) {
                if (funding.source().equals(id) && !funding.monthEnds().isEmpty()) {
                    chart.funding(named, at, funding, say);
                }
            }
        }
        String summary = name + ": cumulative money drawn and available in each plan, month by month.";
        return chart.chart(
                element, "overlayFunding", name, summary, List.of("Plan", "Month end", "Available", "Drawn"));
    }

    private void funding(NamedPlan named, int at, Profiles.Funding funding, Say say) {
        List<List<Object>> available = new ArrayList<>();
        List<List<Object>> drawn = new ArrayList<>();
        for (int month = 0; month < funding.monthEnds().size(); month++) {
            LocalDate end = funding.monthEnds().get(month);
            available.add(
                    List.of(end.toEpochDay(), funding.available().get(month).dollars()));
            drawn.add(List.of(end.toEpochDay(), funding.drawn().get(month).dollars()));
            rows.add(List.of(
                    named.name(),
                    end.toString(),
                    say.exact(funding.available().get(month)),
                    say.exact(funding.drawn().get(month))));
        }
        line(named.name() + ", available", at, "start", available);
        line(named.name() + ", drawn", at, "", drawn);
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

    /** A curve of the plan at an index, or of none (-1); a step of its own when it is a limit. */
    private void line(String name, int plan, String step, List<List<Object>> points) {
        lines.add(Map.of("name", name, "plan", plan, "step", step, "points", points));
    }

    private Chart chart(String id, String kind, String title, String summary, List<String> head) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("currency", currency);
        data.put(
                "start",
                comparison.plans().stream()
                        .mapToLong(p -> p.plan().start().toEpochDay())
                        .min()
                        .orElseThrow());
        data.put(
                "end",
                comparison.plans().stream()
                        .mapToLong(p -> p.plan().end().toEpochDay())
                        .max()
                        .orElseThrow());
        data.put("lines", lines);
        return new Chart(id, kind, title, "", summary, data, head, rows);
    }
}
