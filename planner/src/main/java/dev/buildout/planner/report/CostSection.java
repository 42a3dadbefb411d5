package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** What it costs: the ledger's payments by site against category, kind, year and payee. */
record CostSection(Chart bars, Table byCategory, List<Table> others) {

    static CostSection of(Plan plan, Names names, Say say) {
        List<LedgerEntry> paid = Sums.payments(plan.ledger());
        Pivot pivot = new Pivot(paid, say, e -> names.site(e.site()));
        List<String> kinds =
                Arrays.stream(LedgerEntry.Kind.values()).map(Enum::name).toList();
        List<String> years = new ArrayList<>(new TreeSet<>(
                paid.stream().map(e -> Integer.toString(e.date().getYear())).toList()));
        Pivot all = new Pivot(plan.ledger(), say, e -> names.site(e.site()));
        return new CostSection(
                bars(paid, names, say),
                pivot.table("cost-by-category", "Category", LedgerEntry::category, keys(paid, LedgerEntry::category)),
                List.of(
                        all.table(
                                "cost-by-kind",
                                "Kind of cost, with value lost",
                                e -> e.kind().name(),
                                present(plan, kinds)),
                        pivot.table(
                                "cost-by-year",
                                "Year",
                                e -> Integer.toString(e.date().getYear()),
                                years),
                        pivot.table(
                                "cost-by-payee",
                                "Paid to",
                                e -> names.payee(e.payee()),
                                keys(paid, e -> names.payee(e.payee())))));
    }

    private static List<String> keys(List<LedgerEntry> entries, Function<LedgerEntry, String> key) {
        return List.copyOf(Sums.by(entries, key).keySet());
    }

    private static List<String> present(Plan plan, List<String> kinds) {
        return kinds.stream()
                .filter(k ->
                        plan.ledger().stream().anyMatch(e -> e.kind().name().equals(k)))
                .toList();
    }

    private static Chart bars(List<LedgerEntry> paid, Names names, Say say) {
        List<String> sites = keys(paid, e -> names.site(e.site()));
        List<String> categories = keys(paid, LedgerEntry::category);
        List<Map<String, Object>> series = new ArrayList<>();
        for (String category : categories) {
            List<Double> values = sites.stream()
                    .map(s -> Sums.of(
                                    paid,
                                    e -> names.site(e.site()).equals(s)
                                            && e.category().equals(category))
                            .dollars())
                    .toList();
            series.add(Map.of("id", category, "name", Say.title(category), "values", values));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("currency", say.symbol());
        data.put("sites", sites);
        data.put("series", series);
        String summary = "Cost to go by site, stacked by category; the table beneath has the numbers.";
        return new Chart("costs", "costs", "Cost to go by site and category", "", summary, data, List.of(), List.of());
    }

    /** Sums of ledger entries by a key down and a key across, with totals both ways. */
    private record Pivot(List<LedgerEntry> entries, Say say, Function<LedgerEntry, String> across) {

        Table table(String id, String label, Function<LedgerEntry, String> down, List<String> keys) {
            List<String> sites = keys(entries, across);
            List<Column> columns = new ArrayList<>(List.of(Column.text(label), Column.number("Together")));
            sites.forEach(s -> columns.add(Column.number(s)));
            List<Row> rows = keys.stream()
                    .map(key -> row(label(key), sites, e -> down.apply(e).equals(key)))
                    .toList();
            return Table.of(id, "Cost by " + label.toLowerCase(Locale.ROOT) + " and site", columns, rows)
                    .withTotals(List.of(row("Together", sites, e -> true)));
        }

        private static String label(String key) {
            boolean id = key.equals(key.toLowerCase(Locale.ROOT)) || key.equals(key.toUpperCase(Locale.ROOT));
            return id ? Say.title(key) : key;
        }

        private Row row(String label, List<String> sites, Predicate<LedgerEntry> which) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(label), Cell.money(say, Sums.of(entries, which))));
            for (String site : sites) {
                Money sum =
                        Sums.of(entries, e -> which.test(e) && across.apply(e).equals(site));
                cells.add(Cell.money(say, sum));
            }
            return new Row("", cells);
        }
    }
}
