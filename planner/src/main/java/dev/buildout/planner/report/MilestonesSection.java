package dev.buildout.planner.report;

import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Milestone.Status;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.RootCause;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Phases by how late they are, and what each forgone one is worth. */
record MilestonesSection(Table table, Table forgone, String forgoneSentence) {

    static MilestonesSection of(Plan plan, Say say) {
        List<Milestone> sorted = plan.milestones().stream()
                .sorted(Comparator.comparing((Milestone m) -> rank(m.status()))
                        .thenComparing(m -> -m.daysLate())
                        .thenComparing(Milestone::phase))
                .toList();
        List<Milestone> forgone = sorted.stream()
                .filter(m -> m.status() == Status.FORGONE || m.status() == Status.NEVER)
                .sorted(Comparator.comparingDouble(MilestonesSection::perMw).reversed())
                .toList();
        double mw = forgone.stream().mapToDouble(Milestone::mw).sum();
        return new MilestonesSection(
                Table.of(
                        "milestones-table",
                        "Phases, latest first",
                        columns(),
                        sorted.stream().map(m -> row(m, say)).toList()),
                Table.of(
                        "forgone-table",
                        "Phases not built",
                        forgoneColumns(),
                        forgone.stream().map(m -> forgoneRow(m, say)).toList()),
                forgone.isEmpty()
                        ? "Every phase is built."
                        : Say.mw(mw) + " in " + Say.count(forgone.size(), "phase", "phases")
                                + " are not live within the horizon.");
    }

    private static int rank(Status status) {
        return switch (status) {
            case NEVER -> 0;
            case LATE -> 1;
            case FORGONE -> 2;
            case ON_TIME -> 3;
            case ALREADY_LIVE -> 4;
        };
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("Phase"),
                Column.text("Site"),
                Column.number("MW"),
                Column.text("Due"),
                Column.text("Live"),
                Column.text("How late"),
                Column.number("MW-months lost"),
                Column.number("Value lost"),
                Column.number("Cost to go"),
                Column.text("What sets the date"));
    }

    private static Row row(Milestone m, Say say) {
        List<String> steps = new ArrayList<>(StopsSection.steps(m.chain()));
        return Row.tagged(
                style(m.status()),
                Cell.text(m.name()),
                Cell.text(m.siteName()),
                Cell.number(m.mw()),
                Cell.date(Optional.of(m.due())),
                Cell.date(m.live()),
                lateness(m),
                Cell.number(m.lateMwMonths()),
                Cell.money(say, m.valueLost()),
                Cell.money(say, m.costToGo()),
                Cell.text(m.stoppedBy()
                                .map(c -> StopsSection.title(c) + ". " + c.text())
                                .orElse("Live on the data date."))
                        .styled("wide")
                        .unfolding(steps));
    }

    private static Cell lateness(Milestone m) {
        String said = switch (m.status()) {
            case FORGONE -> "not built";
            case NEVER -> "never live";
            case ALREADY_LIVE -> "live already";
            default -> Say.late(m.daysLate());
        };
        Cell cell =
                new Cell(said, Integer.toString(m.daysLate()), m.daysLate() + " days", "", List.of(), Optional.empty());
        return cell.styled("chip " + style(m.status()));
    }

    private static String style(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double perMw(Milestone milestone) {
        return milestone.mw() == 0 ? 0 : milestone.valueLost().dollars() / milestone.mw();
    }

    private static List<Column> forgoneColumns() {
        return List.of(
                Column.text("Phase"),
                Column.text("Site"),
                Column.number("MW"),
                Column.text("Due"),
                Column.number("Worth per MW").meaning("Value lost by not building it, per MW"),
                Column.number("Value lost"),
                Column.text("Stopped by"),
                Column.text("Why"));
    }

    private static Row forgoneRow(Milestone m, Say say) {
        var perMw = m.mw() == 0 ? m.valueLost() : m.valueLost().times(1 / m.mw());
        return Row.of(
                Cell.text(m.name()),
                Cell.text(m.siteName()),
                Cell.number(m.mw()),
                Cell.date(Optional.of(m.due())),
                Cell.money(say, perMw),
                Cell.money(say, m.valueLost()),
                Cell.text(m.stoppedBy().map(StopsSection::title).orElse("")).styled("chip"),
                Cell.text(m.stoppedBy().map(RootCause::text).orElse(""))
                        .styled("wide")
                        .unfolding(StopsSection.steps(m.chain())));
    }
}
