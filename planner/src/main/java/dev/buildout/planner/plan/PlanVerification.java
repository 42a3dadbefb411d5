package dev.buildout.planner.plan;

import java.util.List;

/**
 * What the independent verification of a plan found.
 *
 * @param checked how many things were checked
 * @param rules every rule with how many things it was checked on
 * @param violations what does not hold; any is a fault of Buildout
 */
public record PlanVerification(int checked, List<Rule> rules, List<Violation> violations) {

    public PlanVerification {
        rules = List.copyOf(rules);
        violations = List.copyOf(violations);
    }

    /** A rule: {@code links}, the sentence that says what it asks for, and how many things it was checked on. */
    public record Rule(String rule, String sentence, int checked) {}

    /** Something that does not hold: what it is about, what the plan says, what it should say, and a sentence with both. */
    public record Violation(String rule, String subject, String found, String expected, String text) {}
}
