package dev.buildout.planner.feasibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the independent conflicts among a scenario's rules. They are taken one after the other: when one is found, what it
 * limits is lifted and the rest is looked at again. What is demanded (a phase, its date) stays, as it may be in several.
 *
 * <p>By the quick proofs first, which answer at once and are never wrong; the search is asked only whether the set can be
 * smaller still, and for conflicts where nothing is proved. The time that work takes is lifted only where nothing else
 * explains a conflict, since it takes part in nearly all.
 */
final class ConflictFinder {

    private static final int MOST_CONFLICTS = 6;

    /** An unproved set of more rules says only that the search found nothing. */
    private static final int MOST_UNPROVED_RULES = 12;

    private final Oracle oracle;
    private final List<Rule> left;
    private final List<Edit> lifted = new ArrayList<>();

    ConflictFinder(Oracle oracle, List<Rule> rules) {
        this.oracle = oracle;
        this.left = new ArrayList<>(rules);
    }

    List<List<Rule>> find() {
        List<List<Rule>> conflicts = new ArrayList<>();
        List<Rule> conflict = proved();
        while (!conflict.isEmpty() && conflicts.size() < MOST_CONFLICTS) {
            conflicts.add(conflict);
            List<Rule> limits = limits(conflict);
            left.removeAll(limits);
            limits.forEach(rule -> lifted.addAll(rule.lifted()));
            conflict = proved();
        }
        if (conflicts.isEmpty()) {
            List<Rule> unproved = explained(oracle::isFeasible).conflict();
            if (!unproved.isEmpty() && unproved.size() <= MOST_UNPROVED_RULES) {
                conflicts.add(unproved);
            }
        }
        return conflicts;
    }

    /** The rules of a conflict that limit something, or all of them where none does. */
    static List<Rule> limits(List<Rule> conflict) {
        List<Rule> limits =
                conflict.stream().filter(rule -> !rule.kind().isDemand()).toList();
        return limits.isEmpty() ? conflict : limits;
    }

    private List<Rule> proved() {
        Explained found = explained(edits -> !oracle.isRefuted(edits));
        List<Rule> conflict = found.conflict();
        if (conflict.isEmpty()) {
            return conflict;
        }
        List<Edit> others = new ArrayList<>(lifted);
        left.stream()
                .filter(rule -> !conflict.contains(rule) && (found.withWork() || !isWork(rule)))
                .forEach(rule -> others.addAll(rule.lifted()));
        List<Rule> smaller = new ConflictSearch(oracle::isFeasible, conflict, others).find();
        return smaller.isEmpty() ? conflict : smaller;
    }

    /** A conflict, and whether work had to be lifted to explain it. */
    private record Explained(List<Rule> conflict, boolean withWork) {}

    private Explained explained(Predicate<List<Edit>> isFeasible) {
        List<Rule> withoutWork = left.stream().filter(rule -> !isWork(rule)).toList();
        List<Rule> conflict = new ConflictSearch(isFeasible, withoutWork, lifted).find();
        if (conflict.stream().anyMatch(rule -> !rule.kind().isDemand())) {
            return new Explained(conflict, false);
        }
        List<Rule> withWork = new ConflictSearch(isFeasible, left, lifted).find();
        return withWork.isEmpty() ? new Explained(conflict, false) : new Explained(withWork, true);
    }

    private static boolean isWork(Rule rule) {
        return rule.kind() == Rule.Kind.WORK;
    }
}
