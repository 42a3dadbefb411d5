package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.compare.Comparison;
import dev.buildout.planner.compare.Comparison.Figures;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everything the comparison's page shows, ready to be laid out. */
record ComparisonPage(
        String title,
        String subtitle,
        PageAssets assets,
        List<String> sentences,
        Table summary,
        Table quarters,
        Chart live,
        Chart cash,
        List<Chart> funding,
        List<DifferenceSection> differences) {

    static ComparisonPage of(Comparison comparison) {
        Say say = Say.in(comparison.base().plan().origin().currency());
        return new ComparisonPage(
                comparison.base().plan().origin().title(),
                comparison.plans().size() + " plans side by side; differences are against "
                        + comparison.base().name(),
                PageAssets.load(),
                comparison.figures().stream()
                        .map(f -> sentence(f, comparison.figures().get(0), say))
                        .toList(),
                summary(comparison.figures(), say),
                quarters(comparison.figures()),
                OverlayCharts.live(comparison),
                OverlayCharts.cash(comparison, say),
                OverlayCharts.funding(comparison, say),
                IntStream.range(0, comparison.differences().size())
                        .mapToObj(i -> DifferenceSection.of(
                                i, comparison, comparison.differences().get(i), say))
                        .toList());
    }

    String json() {
        List<Chart> charts = new ArrayList<>(List.of(live, cash));
        charts.addAll(funding);
        differences.forEach(d -> charts.add(d.waterfall()));
        return ReportPage.chartsJson(charts);
    }

    /** One line per plan: what it reaches, and how far it is from the base. */
    private static String sentence(Figures plan, Figures base, Say say) {
        String reach = Say.mw(plan.liveMw()) + " live at the end, " + say.money(plan.costToGo()) + " to go, "
                + say.money(plan.valueLost()) + " value lost, " + Say.count(plan.latePhases(), "phase", "phases")
                + " late"
                + (plan.feasible() ? "" : "; cannot be carried out");
        if (plan.equals(base)) {
            return reach + ".";
        }
        return reach + "; against " + base.name() + ": objective "
                + say.change(plan.objective().minus(base.objective())) + ", MW at the end "
                + Say.signed(plan.liveMw() - base.liveMw()) + ", MW-months lost "
                + Say.signed(plan.lateMwMonths() - base.lateMwMonths()) + ".";
    }

    private static Table summary(List<Figures> figures, Say say) {
        List<Column> columns = List.of(
                Column.text("Plan"),
                Column.text("Feasible"),
                Column.number("Objective").meaning("Discounted, with value lost"),
                Column.number("Δ"),
                Column.number("Cost to go"),
                Column.number("Δ"),
                Column.number("Value lost"),
                Column.number("Δ"),
                Column.number("MW at the end"),
                Column.number("Δ"),
                Column.number("MW-months lost"),
                Column.number("Δ"),
                Column.number("Phases late"),
                Column.number("Not built"));
        Figures base = figures.get(0);
        return Table.of(
                "summary-table",
                "Plans side by side",
                columns,
                figures.stream().map(f -> row(f, base, say)).toList());
    }

    private static Row row(Figures f, Figures base, Say say) {
        boolean first = f.equals(base);
        return Row.of(
                Cell.text(f.name()),
                Cell.text(f.feasible() ? "yes" : "no").styled(f.feasible() ? "" : "bad"),
                Cell.money(say, f.objective()),
                change(first, say, f.objective().minus(base.objective())),
                Cell.money(say, f.costToGo()),
                change(first, say, f.costToGo().minus(base.costToGo())),
                Cell.money(say, f.valueLost()),
                change(first, say, f.valueLost().minus(base.valueLost())),
                Cell.number(f.liveMw()),
                change(first, f.liveMw() - base.liveMw()),
                Cell.number(f.lateMwMonths()),
                change(first, f.lateMwMonths() - base.lateMwMonths()),
                Cell.number(f.latePhases()),
                Cell.number(f.phasesNotBuilt()));
    }

    private static Cell change(boolean first, Say say, Money difference) {
        return first ? Cell.text("").styled("num") : Cell.change(say, difference);
    }

    private static Cell change(boolean first, double difference) {
        return first ? Cell.text("").styled("num") : Cell.number(difference, Say.signed(difference));
    }

    private static Table quarters(List<Figures> figures) {
        Figures base = figures.get(0);
        List<Column> columns = new ArrayList<>(List.of(Column.text("End of")));
        figures.forEach(f -> {
            columns.add(Column.number(f.name()));
            if (!f.equals(base)) {
                columns.add(Column.number("Δ"));
            }
        });
        List<Row> rows = IntStream.range(0, base.live().size())
                .mapToObj(at -> quarter(figures, base, at))
                .toList();
        return Table.of("quarters-table", "MW live at quarter ends", columns, rows);
    }

    private static Row quarter(List<Figures> figures, Figures base, int at) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.date(Optional.of(base.live().get(at).day())));
        for (Figures f : figures) {
            double mw = f.live().get(at).mw();
            cells.add(Cell.number(mw));
            if (!f.equals(base)) {
                double difference = mw - base.live().get(at).mw();
                Cell cell = Cell.number(difference, Say.signed(difference));
                cells.add(difference < -0.05 ? cell.styled("bad") : cell);
            }
        }
        return new Row("", cells);
    }
}
