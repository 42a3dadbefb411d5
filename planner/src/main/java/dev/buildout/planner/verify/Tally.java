package dev.buildout.planner.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts what is checked and keeps what does not hold. */
final class Tally {

    private final Map<Rule, Integer> checked = new EnumMap<>(Rule.class);
    private final List<Violation> violations = new ArrayList<>();

    Tally() {
        for (Rule rule : Rule.values()) {
            checked.put(rule, 0);
        }
    }

    /** One more thing checked under a rule. */
    void count(Rule rule) {
        checked.merge(rule, 1, Integer::sum);
    }

    /** Something that does not hold; {@code what} is the beginning of the sentence, {@code must} what comes before the expectation. */
    void violation(Rule rule, String subject, String what, Object found, String must, Object expected) {
        String text = what + " " + found + "; " + must + " " + expected;
        violations.add(new Violation(rule, subject, String.valueOf(found), String.valueOf(expected), text));
    }

    /** Counts, and notes a value that differs from what it should be. Returns whether it is the same. */
    boolean same(Rule rule, String subject, String what, Object found, Object expected) {
        return holds(rule, subject, Objects.equals(found, expected), what, found, "it should be", expected);
    }

    /** Counts, and notes a number that is further from what it should be than rounding can explain. */
    boolean near(Rule rule, String subject, String what, double found, double expected, double tolerance) {
        return holds(rule, subject, Math.abs(found - expected) <= tolerance, what, found, "it should be", expected);
    }

    /** Counts, and notes something that does not hold. Returns whether it does. */
    boolean holds(Rule rule, String subject, boolean holds, String what, Object found, String must, Object expected) {
        count(rule);
        if (!holds) {
            violation(rule, subject, what, found, must, expected);
        }
        return holds;
    }

    Verification verification() {
        violations.sort(Comparator.comparing(Violation::rule));
        return new Verification(checked, violations);
    }
}
