package dev.buildout.planner.verify;

/**
 * One thing about a plan that does not hold.
 *
 * @param rule the rule it breaks
 * @param subject id of the activity, lot, phase, source or other thing that it is about
 * @param found what the plan says
 * @param expected what it should say, or the limit it should keep
 * @param text one sentence for people, with both
 */
public record Violation(Rule rule, String subject, String found, String expected, String text) {}
