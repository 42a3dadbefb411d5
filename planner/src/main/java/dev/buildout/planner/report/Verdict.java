package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.Milestone.Status;
import dev.buildout.planner.plan.Outcome;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.List;

/** The answer in one sentence and three figures; a plan that breaks hard rules says so before anything else. */
public record Verdict(boolean feasible, String sentence, List<String> violations, List<Figure> figures) {

    /** One figure: what it is, how much, what it compares with, and the exact value. */
    public record Figure(String id, String label, String value, String note, String exact) {}

    public static Verdict of(Plan plan, Say say) {
        Outcome outcome = plan.outcome();
        String sentence = outcome.feasible()
                ? story(plan, say)
                : "This plan cannot be carried out: "
                        + Say.count(outcome.violations().size(), "hard rule is", "hard rules are") + " broken. "
                        + story(plan, say);
        return new Verdict(
                outcome.feasible(),
                sentence,
                outcome.violations(),
                List.of(live(plan), cost(outcome, say), lost(outcome, say)));
    }

    private static String story(Plan plan, Say say) {
        Outcome outcome = plan.outcome();
        return Say.number(outcome.liveMw()) + " of " + Say.mw(outcome.targetMw()) + " are live by "
                + Say.date(plan.end()) + " for " + say.money(outcome.costToGo()) + " from here; " + phases(plan) + ".";
    }

    private static String phases(Plan plan) {
        long toBuild = plan.milestones().size() - count(plan, Status.ALREADY_LIVE);
        List<String> parts = new ArrayList<>();
        part(parts, count(plan, Status.ON_TIME), "on time");
        part(parts, count(plan, Status.LATE), "late");
        part(parts, count(plan, Status.FORGONE), "not built");
        part(parts, count(plan, Status.NEVER), "never live");
        if (parts.isEmpty()) {
            return "nothing is left to build";
        }
        String last = parts.remove(parts.size() - 1);
        return "of " + Say.count(toBuild, "phase", "phases") + " to build, "
                + (parts.isEmpty() ? "" : String.join(", ", parts) + " and ") + last;
    }

    private static void part(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }

    private static long count(Plan plan, Status status) {
        return plan.milestones().stream().filter(m -> m.status() == status).count();
    }

    private static Figure live(Plan plan) {
        Outcome outcome = plan.outcome();
        String today = plan.profiles().live().isEmpty()
                ? ""
                : "; " + Say.mw(plan.profiles().live().get(0).live()) + " live on " + Say.date(plan.start());
        return new Figure(
                "live-mw",
                "Live by " + Say.date(plan.end()),
                Say.mw(outcome.liveMw()),
                "of " + Say.mw(outcome.targetMw()) + " due by then" + today,
                outcome.liveMw() + " MW");
    }

    private static Figure cost(Outcome outcome, Say say) {
        Money saved = outcome.startingObjective().minus(outcome.objective());
        String note = say.money(outcome.objective()) + " objective (discounted, with value lost)"
                + against(saved.cents(), say.money(saved.cents() < 0 ? saved.times(-1) : saved), outcome);
        return new Figure(
                "cost-to-go", "Cost to go", say.money(outcome.costToGo()), note, say.exact(outcome.costToGo()));
    }

    private static Figure lost(Outcome outcome, Say say) {
        double fewer = outcome.startingLateMwMonths() - outcome.lateMwMonths();
        String note = Say.number(outcome.lateMwMonths()) + " MW-months lost"
                + against(Math.round(fewer), Say.number(Math.abs(fewer)) + " MW-months", outcome);
        return new Figure(
                "value-lost",
                "Value lost to lateness",
                say.money(outcome.valueLost()),
                note,
                say.exact(outcome.valueLost()));
    }

    private static String against(long less, String amount, Outcome outcome) {
        String rule = outcome.startingViolations() > 0
                ? "the starting rule, which breaks "
                        + Say.count(outcome.startingViolations(), "hard rule", "hard rules")
                : "the starting rule";
        return less == 0 ? ", as " + rule : ", " + amount + (less > 0 ? " less than " : " more than ") + rule;
    }
}
