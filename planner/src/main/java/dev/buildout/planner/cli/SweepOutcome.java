package dev.buildout.planner.cli;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Say;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of one what-if of a sweep.
 *
 * @param objective the plan's discounted sum
 * @param costToGo what is paid, undiscounted
 * @param lateMwMonths MW-months that are lost
 * @param firstLive day on which the first phase is live; absent when none is
 * @param lastLive day on which the last phase that is built is live
 * @param forgone optional phases that are left out
 */
record SweepOutcome(
        String whatIf,
        String folder,
        boolean feasible,
        Money objective,
        Money costToGo,
        double lateMwMonths,
        Optional<LocalDate> firstLive,
        Optional<LocalDate> lastLive,
        int forgone) {

    static SweepOutcome of(String whatIf, Plan plan, Path folder) {
        List<LocalDate> live = plan.milestones().stream()
                .flatMap(milestone -> milestone.live().stream())
                .sorted()
                .toList();
        return new SweepOutcome(
                whatIf,
                folder.toString(),
                plan.outcome().feasible(),
                plan.outcome().objective(),
                plan.outcome().costToGo(),
                plan.outcome().lateMwMonths(),
                live.stream().findFirst(),
                live.stream().max(Comparator.naturalOrder()),
                (int) plan.milestones().stream()
                        .filter(milestone -> milestone.status() == Milestone.Status.FORGONE)
                        .count());
    }

    /** One line each. */
    static void print(List<SweepOutcome> outcomes, int asked, Terminal terminal) {
        Say say = Say.in("USD");
        TextTable table = new TextTable()
                .words("What-if")
                .figures("Objective")
                .figures("Late MW-mo")
                .words("First live")
                .words("Last live")
                .words("");
        for (SweepOutcome outcome : outcomes) {
            table.row(List.of(
                    outcome.whatIf(),
                    say.money(outcome.objective()),
                    Say.number(Math.rint(outcome.lateMwMonths())),
                    outcome.firstLive().map(LocalDate::toString).orElse("never"),
                    outcome.lastLive().map(LocalDate::toString).orElse("never"),
                    outcome.feasible() ? "" : "infeasible"));
        }
        table.lines(terminal.columns()).forEach(terminal.out()::println);
        if (outcomes.size() < asked) {
            terminal.out().println(asked - outcomes.size() + " more were not planned");
        }
        terminal.out().flush();
    }
}
