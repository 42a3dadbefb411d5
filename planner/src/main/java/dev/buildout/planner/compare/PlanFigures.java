package dev.buildout.planner.compare;

import dev.buildout.planner.compare.Comparison.Figures;
import dev.buildout.planner.compare.Comparison.LiveAt;
import dev.buildout.planner.plan.Milestone.Status;
import dev.buildout.planner.plan.Outcome;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Profiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a plan's figures. */
final class PlanFigures {

    private PlanFigures() {}

    static Figures of(NamedPlan named, List<LocalDate> quarters) {
        Plan plan = named.plan();
        Outcome outcome = plan.outcome();
        return new Figures(
                named.name(),
                outcome.feasible(),
                outcome.objective(),
                outcome.costToGo(),
                outcome.valueLost(),
                outcome.liveMw(),
                outcome.lateMwMonths(),
                count(plan, List.of(Status.LATE)),
                count(plan, List.of(Status.FORGONE, Status.NEVER)),
                quarters.stream().map(day -> new LiveAt(day, live(plan, day))).toList());
    }

    /** Quarter ends from the first start to the last end, and that end itself. */
    static List<LocalDate> quarterEnds(List<NamedPlan> plans) {
        LocalDate start = plans.stream()
                .map(p -> p.plan().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate end = plans.stream()
                .map(p -> p.plan().end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<LocalDate> ends = new ArrayList<>();
        LocalDate next = start.withDayOfMonth(1).plusMonths(3 - (start.getMonthValue() - 1) % 3);
        while (next.minusDays(1).isBefore(end)) {
            ends.add(next.minusDays(1));
            next = next.plusMonths(3);
        }
        ends.add(end);
        return List.copyOf(ends);
    }

    private static double live(Plan plan, LocalDate day) {
        double mw = 0;
        for (Profiles.LiveMw step : plan.profiles().live()) {
            if (!step.date().isAfter(day)) {
                mw = step.live();
            }
        }
        return mw;
    }

    private static int count(Plan plan, List<Status> statuses) {
        return (int) plan.milestones().stream()
                .filter(m -> statuses.contains(m.status()))
                .count();
    }
}
