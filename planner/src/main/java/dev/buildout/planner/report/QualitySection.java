package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.Origin;
import dev.buildout.planner.plan.Outcome;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.ArrayList;
import java.util.List;

/** How good the plan is and where it comes from. */
record QualitySection(Table against, List<Fact> facts) {

    record Fact(String name, String value) {}

    static QualitySection of(Plan plan, Say say) {
        return new QualitySection(against(plan.outcome(), say), facts(plan));
    }

    private static Table against(Outcome outcome, Say say) {
        Money saved = outcome.objective().minus(outcome.startingObjective());
        double percent = outcome.startingObjective().cents() == 0
                ? 0
                : 100.0 * saved.cents() / outcome.startingObjective().cents();
        int broken = outcome.violations().size();
        List<Row> rows = List.of(
                Row.of(
                        Cell.text("Objective"),
                        Cell.money(say, outcome.startingObjective()),
                        Cell.money(say, outcome.objective()),
                        Cell.number(saved.dollars(), say.change(saved) + " (" + Say.signed(percent) + " %)")),
                Row.of(
                        Cell.text("MW-months lost"),
                        Cell.number(outcome.startingLateMwMonths()),
                        Cell.number(outcome.lateMwMonths()),
                        Cell.number(0, Say.signed(outcome.lateMwMonths() - outcome.startingLateMwMonths()))),
                Row.of(
                        Cell.text("Hard rules broken"),
                        Cell.number(outcome.startingViolations()),
                        Cell.number(broken),
                        Cell.number(0, Say.signed(broken - outcome.startingViolations()))));
        List<Column> columns = List.of(
                Column.text("Measure"),
                Column.number("Starting rule"),
                Column.number("This plan"),
                Column.number("Difference"));
        return Table.of("quality-table", "This plan against the starting rule", columns, rows);
    }

    private static List<Fact> facts(Plan plan) {
        Origin origin = plan.origin();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Search",
                Say.number(plan.outcome().moves()) + " moves tried, "
                        + Say.number(plan.outcome().acceptedMoves()) + " accepted; stopped by " + origin.limits()));
        facts.add(new Fact("Seed", Long.toString(origin.seed())));
        facts.add(new Fact("Engine", origin.engine()));
        facts.add(new Fact("Scenario", origin.scenario()));
        facts.add(new Fact("What-ifs", origin.whatIfs().isEmpty() ? "none" : String.join(", ", origin.whatIfs())));
        if (!origin.set().isEmpty()) {
            facts.add(new Fact("Set", String.join(", ", origin.set())));
        }
        facts.add(new Fact("Overrides", origin.overrides().isEmpty() ? "none" : String.join(", ", origin.overrides())));
        facts.add(new Fact("Scenario SHA-256", origin.scenarioHash()));
        facts.add(new Fact(
                "Size",
                Say.count(plan.activities().size(), "activity", "activities") + ", "
                        + Say.count(plan.lots().size(), "lot", "lots") + ", "
                        + Say.count(plan.ledger().size(), "ledger entry", "ledger entries")));
        return facts;
    }
}
