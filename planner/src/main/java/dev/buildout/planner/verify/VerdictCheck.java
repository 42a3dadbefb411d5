package dev.buildout.planner.verify;

import dev.buildout.model.domain.LinkTerm;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan's own verdict. What no plan can repair is stated, not hidden: work without dates for a reason of its own,
 * phases live after their latest day, and work that comes too late for a fixed finish that must follow it. A plan that states as many violations as there are, and
 * is marked infeasible, is a valid answer.
 */
final class VerdictCheck implements Check {

    @Override
    public void run(Case it, Tally tally) {
        List<String> broken = new ArrayList<>();
        for (Expected expected : it.work().all()) {
            if (it.isWanted(expected)) {
                broken.addAll(undated(it, expected));
                broken.addAll(brokenLinks(it, expected));
            }
        }
        it.work().phases().values().forEach(open -> broken.addAll(overdue(it, open)));
        PlanFile.Outcome outcome = it.plan().outcome();
        tally.holds(
                Rule.VERDICT,
                "feasible",
                outcome.feasible() == broken.isEmpty(),
                "The plan is marked",
                outcome.feasible() ? "feasible" : "infeasible",
                "what does not hold is",
                broken.isEmpty() ? "nothing" : text(broken));
        tally.holds(
                Rule.VERDICT,
                "violations",
                outcome.violations().size() == broken.size(),
                "Violations that the plan states:",
                outcome.violations().size(),
                "there are",
                broken.size());
    }

    /** A phase whose last block with dates is live after the day by which it must be. */
    private static List<String> overdue(Case it, Work.Open open) {
        int last = Live.blocks(it, open).stream()
                .mapToInt(live -> live.orElse(-1))
                .max()
                .orElse(-1);
        return open.phase().latest().filter(latest -> last > it.day(latest)).isPresent()
                ? List.of(open.phase().id() + " live too late")
                : List.of();
    }

    private static List<String> undated(Case it, Expected expected) {
        if (it.placed().containsKey(expected.id()) || (expected.fixedFinish().isEmpty() && follows(it, expected))) {
            return List.of();
        }
        return List.of(expected.id() + " without dates");
    }

    /** Whether something before it has no dates either, which is then the reason. */
    private static boolean follows(Case it, Expected expected) {
        return expected.template().after().keySet().stream()
                .flatMap(before -> it.work().instances(expected, before).stream())
                .anyMatch(before -> !it.placed().containsKey(before.id()));
    }

    /** Links into a fixed finish after the data date: what comes before must allow that finish. */
    private static List<String> brokenLinks(Case it, Expected expected) {
        List<String> broken = new ArrayList<>();
        Placed successor = it.placed().get(expected.id());
        if (successor == null
                || expected.fixedFinish().isEmpty()
                || it.day(expected.fixedFinish().get()) <= 0) {
            return broken;
        }
        expected.template().after().forEach((before, terms) -> {
            for (Expected predecessor : it.work().instances(expected, before)) {
                Placed placed = it.placed().get(predecessor.id());
                for (LinkTerm term : terms) {
                    if (placed != null && isBroken(placed, successor, term)) {
                        broken.add(expected.id() + " fixed before " + predecessor.id());
                    }
                }
            }
        });
        return broken;
    }

    private static boolean isBroken(Placed predecessor, Placed successor, LinkTerm term) {
        boolean fromStart = LinkCheck.fromStart(term.type());
        LinkTerm.Type type = term.type();
        boolean bindsFinish = type == LinkTerm.Type.FS || type == LinkTerm.Type.FF;
        if (predecessor.expected().fixedFinish().isPresent() && !bindsFinish) {
            return false;
        }
        int from = fromStart ? predecessor.start() : predecessor.finish();
        return from + term.lag().count() > successor.finish();
    }

    private static String text(List<String> broken) {
        return String.join(", ", broken.subList(0, Math.min(3, broken.size())))
                + (broken.size() > 3 ? " and " + (broken.size() - 3) + " more" : "");
    }
}
