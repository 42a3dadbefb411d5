package dev.buildout.planner.feasibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds a smallest set of rules that conflict: a set that stays infeasible with every other rule lifted, and does not
 * without any one of its own. QuickXplain of U. Junker, "QuickXplain: preferred explanations and relaxations for
 * over-constrained problems", AAAI 2004: with {@code n} rules and a conflict of {@code k} it asks about {@code 2k log(n/k) +
 * 2k} times. Rules that come first are kept where there is a choice.
 */
final class ConflictSearch {

    private final Predicate<List<Edit>> isFeasible;
    private final List<Rule> rules;
    private final List<Edit> always;

    /**
     * @param isFeasible whether a plan may exist with some changes
     * @param rules all rules that may be in conflict
     * @param always changes that are made in any case
     */
    ConflictSearch(Predicate<List<Edit>> isFeasible, List<Rule> rules, List<Edit> always) {
        this.isFeasible = isFeasible;
        this.rules = rules;
        this.always = always;
    }

    /** The conflict; empty when the rules are none, or when lifting all of them does not help. */
    List<Rule> find() {
        if (holds(rules) || !holds(List.of())) {
            return List.of();
        }
        return rest(List.of(), false, rules);
    }

    private List<Rule> rest(List<Rule> background, boolean grown, List<Rule> candidates) {
        if (grown && !holds(background)) {
            return List.of();
        }
        if (candidates.size() == 1) {
            return candidates;
        }
        int half = candidates.size() / 2;
        List<Rule> first = candidates.subList(0, half);
        List<Rule> second = candidates.subList(half, candidates.size());
        List<Rule> fromSecond = rest(joined(background, first), true, second);
        List<Rule> fromFirst = rest(joined(background, fromSecond), !fromSecond.isEmpty(), first);
        return joined(fromFirst, fromSecond);
    }

    private static List<Rule> joined(List<Rule> one, List<Rule> other) {
        List<Rule> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private boolean holds(List<Rule> kept) {
        return isFeasible.test(without(kept));
    }

    /** The changes that leave only some rules. */
    List<Edit> without(List<Rule> kept) {
        List<Edit> edits = new ArrayList<>(always);
        rules.stream().filter(rule -> !kept.contains(rule)).forEach(rule -> edits.addAll(rule.lifted()));
        return edits;
    }
}
