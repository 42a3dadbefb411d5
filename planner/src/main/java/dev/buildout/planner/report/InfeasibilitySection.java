package dev.buildout.planner.report;

import dev.buildout.planner.plan.Infeasibility;
import dev.buildout.planner.plan.Infeasibility.Conflict;
import dev.buildout.planner.plan.Infeasibility.Relaxation;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why no plan keeps every rule, and what would help.
 *
 * @param sentence how sure it is and how many conflicts there are
 * @param conflicts sets of rules that cannot all hold
 * @param enough changes each of which is enough by itself
 * @param together what to change at once where there are several conflicts
 */
public record InfeasibilitySection(
        String sentence, List<Group> conflicts, List<Change> enough, Optional<Change> together) {

    /** Conflicts that a terminal shows. */
    private static final int FEW = 3;

    /** Rules that cannot all hold. */
    public record Group(List<Row> rules) {}

    /** A rule, where it stands and what of it would have to change. */
    public record Row(String text, String at, String change) {}

    /** A change in words and as an override writes it. */
    public record Change(String text, String set) {}

    /** The section of an infeasible plan; absent when the plan is feasible. */
    public static Optional<InfeasibilitySection> of(Plan plan) {
        return plan.infeasibility().map(InfeasibilitySection::of);
    }

    private static InfeasibilitySection of(Infeasibility why) {
        Set<Change> enough = new LinkedHashSet<>();
        why.conflicts().stream()
                .flatMap(conflict -> conflict.rules().stream())
                .flatMap(rule -> rule.relaxation().stream())
                .filter(Relaxation::alone)
                .forEach(change -> enough.add(change(change)));
        return new InfeasibilitySection(
                sentence(why),
                why.conflicts().stream().map(InfeasibilitySection::group).toList(),
                List.copyOf(enough),
                why.together().map(InfeasibilitySection::change));
    }

    private static String sentence(Infeasibility why) {
        String sure = why.proved()
                ? "No plan can keep every rule; that is proved."
                : "No plan was found that keeps every rule; that none exists is not proved.";
        int number = why.conflicts().size();
        if (number == 0) {
            return sure + " No set of rules that conflict was found: search longer, or look at what is broken above.";
        }
        return sure + (number == 1 ? " These rules conflict:" : " There are " + Say.number(number) + " conflicts:");
    }

    private static Group group(Conflict conflict) {
        return new Group(conflict.rules().stream()
                .map(rule -> new Row(rule.text(), rule.at(), rule.change()))
                .toList());
    }

    private static Change change(Relaxation relaxation) {
        return new Change(relaxation.text(), relaxation.set());
    }

    /** The section as lines of text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(sentence));
        for (int i = 0; i < Math.min(FEW, conflicts.size()); i++) {
            String number = conflicts.size() == 1 ? "- " : i + 1 + ". ";
            lines.add(conflicts.get(i).rules().stream()
                    .map(rule -> rule.text() + " (" + rule.at() + ")")
                    .collect(Collectors.joining("; ", number, "")));
        }
        if (conflicts.size() > FEW) {
            lines.add("… " + (conflicts.size() - FEW) + " more in the report");
        }
        if (!enough.isEmpty()) {
            lines.add(enough.size() == 1 ? "This would be enough:" : "Any one of these would be enough:");
            enough.forEach(change -> lines.add("- " + change.text()));
        }
        together.ifPresent(change -> lines.add("Together, these would be enough: " + change.text()));
        return lines;
    }
}
