package dev.buildout.planner.report;

import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Reason;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.plan.SiteStop;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.List;

/** Which resource stops each site, and which would next. */
final class StopsSection {

    private StopsSection() {}

    static Table table(Plan plan) {
        List<Column> columns = List.of(
                Column.text("Site"),
                Column.number("MW to build"),
                Column.text("Last live").meaning("Day on which the site's last built block is live"),
                Column.text("Stopped first by"),
                Column.text("Why"),
                Column.text("Then by"));
        return Table.of(
                "stops-table",
                "What stops each site",
                columns,
                plan.stops().stream().map(StopsSection::row).toList());
    }

    private static Row row(SiteStop stop) {
        return Row.of(
                Cell.text(stop.name()),
                Cell.number(stop.mw()),
                Cell.date(stop.lastLive()),
                Cell.text(Say.title(stop.first().kind().name())).styled("chip"),
                Cell.text(stop.first().text()).styled("wide").unfolding(steps(stop.chain())),
                Cell.text(stop.second().map(StopsSection::said).orElse("–")).styled("wide"));
    }

    private static String said(Reason reason) {
        return Say.title(reason.kind().name()) + ": " + reason.text();
    }

    /** A binding chain as lines, latest first. */
    static List<String> steps(List<Milestone.ChainLink> chain) {
        return chain.stream()
                .map(link -> link.name() + ", " + Say.date(link.start()) + " to " + Say.date(link.finish()) + ". "
                        + link.reason().text())
                .toList();
    }
}
