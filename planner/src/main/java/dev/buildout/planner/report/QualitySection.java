package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.Origin;
import dev.buildout.planner.plan.Outcome;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanVerification;
import dev.buildout.planner.plan.ProvedBound;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How good the plan is and where it comes from. */
record QualitySection(Table against, Optional<Bound> bound, List<Fact> facts) {

    /** What is proved, in a sentence, and its terms. */
    record Bound(String sentence, Table terms) {}

    record Fact(String name, String value) {}

    static QualitySection of(Plan plan, Say say) {
        return new QualitySection(
                against(plan.outcome(), say),
                plan.outcome().bound().map(b -> bound(b, plan.outcome(), say)),
                facts(plan));
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

    private static String verification(PlanVerification found) {
        String checked = Say.number(found.checked()) + " things checked by "
                + Say.count(found.rules().size(), "rule", "rules") + " from scenario and plan alone";
        if (found.violations().isEmpty()) {
            return checked + "; no violation";
        }
        PlanVerification.Violation first = found.violations().get(0);
        return checked + "; " + Say.count(found.violations().size(), "violation", "violations")
                + ", a fault of Buildout: " + first.rule() + ": " + first.text();
    }

    private static Bound bound(ProvedBound bound, Outcome outcome, Say say) {
        List<Row> rows = new ArrayList<>();
        for (ProvedBound.Term term : bound.terms()) {
            if (term.bound().cents() != 0 || term.plan().cents() != 0) {
                rows.add(Row.of(
                        Cell.text(term.name()),
                        Cell.money(say, term.bound()),
                        Cell.money(say, term.plan()),
                        Cell.change(say, term.plan().minus(term.bound()))));
            }
        }
        rows.add(Row.of(
                Cell.text("Together"),
                Cell.money(say, bound.total()),
                Cell.money(say, outcome.objective()),
                Cell.change(say, outcome.objective().minus(bound.total()))));
        String largest = bound.terms().stream()
                .filter(t -> t.id().equals(bound.largestGap()))
                .map(ProvedBound.Term::name)
                .findFirst()
                .orElseThrow();
        String sentence = "Proved: no plan that keeps every rule costs less than " + say.money(bound.total())
                + ". This one is within " + Say.atMostPercent(bound.gap()) + " of it. Largest gap of a term: "
                + largest
                + ". Discounted; the total is proved, its terms are what the relaxed plans behind it pay and lose.";
        List<Column> columns = List.of(
                Column.text("Term"), Column.number("Bound"), Column.number("This plan"), Column.number("Difference"));
        return new Bound(sentence, Table.of("bound-table", "This plan against the lower bound", columns, rows));
    }

    private static List<Fact> facts(Plan plan) {
        Origin origin = plan.origin();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Search",
                Say.number(plan.outcome().moves()) + " moves tried, "
                        + Say.number(plan.outcome().acceptedMoves()) + " accepted; stopped by " + origin.limits()));
        plan.verification().ifPresent(found -> facts.add(new Fact("Verification", verification(found))));
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
