package dev.buildout.planner.report;

import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.ArrayList;
import java.util.List;

/** The values that the plan rests on, by how well they are known. */
record AssumptionsSection(List<OrdersSection.Filter> filters, Table table) {

    static AssumptionsSection of(Plan plan) {
        List<OrdersSection.Filter> filters = new ArrayList<>();
        filters.add(new OrdersSection.Filter("", "All", plan.assumptions().size()));
        for (String mark : List.of("A", "D", "S")) {
            long count = plan.assumptions().stream()
                    .filter(a -> a.mark().equals(mark))
                    .count();
            filters.add(new OrdersSection.Filter("mark-" + mark, said(mark), count));
        }
        List<Row> rows = plan.assumptions().stream()
                .map(a -> Row.tagged(
                        "mark-" + a.mark(),
                        Cell.text(a.path()).styled("path"),
                        Cell.text(a.value()),
                        Cell.text(said(a.mark())).styled("chip"),
                        Cell.text(a.source()).styled("wide")))
                .toList();
        List<Column> columns = List.of(
                Column.text("Where"), Column.text("Value"), Column.text("Known how"), Column.text("Source or reason"));
        return new AssumptionsSection(filters, Table.of("assumptions-table", "Assumptions used", columns, rows));
    }

    static String said(String mark) {
        return switch (mark) {
            case "S" -> "Sourced";
            case "D" -> "Derived";
            case "A" -> "Assumed";
            default -> mark;
        };
    }
}
