package dev.buildout.planner.cli;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Supplier;
import dev.buildout.model.network.Bottleneck;
import dev.buildout.model.network.NetworkAnalysis;
import dev.buildout.model.network.RouteRow;
import dev.buildout.model.network.SinglePoint;
import dev.buildout.model.network.SingleSource;
import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A supply network in four tables: routes, weekly bottlenecks, single points of failure, single sources. */
final class NetworkSummary {

    private static final int MOST_POINTS = 12;
    private static final Say MONEY = Say.in("USD");

    private final Scenario scenario;
    private final NetworkAnalysis analysis;

    NetworkSummary(Scenario scenario, NetworkAnalysis analysis) {
        this.scenario = scenario;
        this.analysis = analysis;
    }

    void print(Terminal terminal) {
        int width = Math.max(60, Math.min(120, terminal.columns()));
        section(terminal, "Routes, over all sites (one component in full: --component ID)", routes().lines(width));
        section(
                terminal,
                "Weekly bottlenecks: what required phases need against what plants and lanes can deliver",
                bottlenecks().lines(width));
        section(terminal, "Single points of failure: without it, sites cannot get what they need", points(width));
        section(terminal, "Components from one supplier only", sources().lines(width));
        terminal.out().flush();
    }

    /** All routes of one component. */
    void print(Terminal terminal, String component) {
        TextTable table = new TextTable()
                .words("To")
                .words("Plant")
                .figures("Transit")
                .figures("Freight/unit")
                .text("Way");
        analysis.routes().stream()
                .filter(row -> row.component().equals(component))
                .forEach(row -> table.row(List.of(
                        row.destination(),
                        row.plant(),
                        row.transitDays() + " d",
                        MONEY.money(row.freightPerUnit()),
                        way(row))));
        section(terminal, name(component) + ": routes, fastest first", table.lines(Math.max(60, terminal.columns())));
        terminal.out().flush();
    }

    private static void section(Terminal terminal, String heading, List<String> lines) {
        terminal.out().println(terminal.colour() ? "\u001b[1m" + heading + "\u001b[0m" : heading);
        lines.forEach(line -> terminal.out().println("  " + line));
        terminal.out().println();
    }

    private static String way(RouteRow row) {
        return row.route().legs().stream()
                .map(leg -> leg.mode() + " to " + leg.to())
                .collect(Collectors.joining(", "));
    }

    private TextTable routes() {
        TextTable table = new TextTable()
                .text("Component")
                .figures("Plants")
                .figures("Sites")
                .figures("Routes")
                .figures("Transit")
                .figures("Freight/unit");
        Map<String, List<RouteRow>> byComponent = analysis.routes().stream()
                .collect(Collectors.groupingBy(RouteRow::component, TreeMap::new, Collectors.toList()));
        byComponent.forEach((component, rows) -> table.row(List.of(
                component,
                distinct(rows.stream().map(RouteRow::plant).toList()),
                distinct(rows.stream().map(RouteRow::destination).toList()),
                String.valueOf(rows.size()),
                range(rows, Comparator.comparing(RouteRow::transitDays), row -> row.transitDays() + " d"),
                range(
                        rows,
                        Comparator.comparing(RouteRow::freightPerUnit),
                        row -> MONEY.money(row.freightPerUnit())))));
        return table;
    }

    private static String distinct(List<String> values) {
        return String.valueOf(values.stream().distinct().count());
    }

    private static String range(List<RouteRow> rows, Comparator<RouteRow> by, Function<RouteRow, String> say) {
        String least = say.apply(rows.stream().min(by).orElseThrow());
        String most = say.apply(rows.stream().max(by).orElseThrow());
        return least.equals(most) ? least : least + " to " + most;
    }

    private TextTable bottlenecks() {
        TextTable table = new TextTable()
                .text("Components")
                .figures("Units")
                .figures("Need/w")
                .figures("Flow/w")
                .figures("Clear")
                .figures("Due")
                .text("Limited by");
        for (Bottleneck b : analysis.bottlenecks()) {
            table.row(List.of(
                    String.join(", ", b.components()),
                    Say.number(b.unitsNeeded()),
                    Say.number(b.needPerWeek()),
                    finite(b.flowPerWeek(), ""),
                    finite(b.weeksToClear(), " w") + (b.isTooSlow() ? " !" : ""),
                    Say.number(Math.floor(b.weeksUntilDue())) + " w",
                    cut(b)));
        }
        return table;
    }

    private static String finite(double value, String unit) {
        return Double.isFinite(value) ? Say.number(value) + unit : "-";
    }

    private static String cut(Bottleneck bottleneck) {
        return bottleneck.cut().stream().map(part -> part.element().label()).collect(Collectors.joining("; "));
    }

    private List<String> points(int width) {
        TextTable table = new TextTable()
                .text("Without")
                .figures("Required")
                .figures("Optional")
                .text("No more");
        List<SinglePoint> points = analysis.largestSinglePoints();
        points.stream()
                .limit(MOST_POINTS)
                .forEach(point -> table.row(List.of(
                        point.element().label(),
                        Say.mw(point.required().megawatts()),
                        Say.mw(point.optional().megawatts()),
                        point.cuts().stream()
                                .map(SinglePoint.Cut::component)
                                .distinct()
                                .collect(Collectors.joining(", ")))));
        List<String> lines = new ArrayList<>(table.lines(width - 2));
        if (points.size() > MOST_POINTS) {
            lines.add("… " + (points.size() - MOST_POINTS) + " more");
        }
        return lines;
    }

    private TextTable sources() {
        TextTable table = new TextTable()
                .text("Component")
                .text("Supplier")
                .figures("Required")
                .figures("Optional");
        for (SingleSource source : analysis.singleSources()) {
            table.row(List.of(
                    name(source.component()),
                    supplier(source.supplier()),
                    Say.mw(source.required().megawatts()),
                    Say.mw(source.optional().megawatts())));
        }
        return table;
    }

    private String name(String component) {
        return Optional.ofNullable(scenario.components().get(component))
                .map(Component::name)
                .orElse(component);
    }

    private String supplier(String supplier) {
        return Optional.ofNullable(scenario.suppliers().get(supplier))
                .map(Supplier::name)
                .orElse(supplier);
    }
}
