package dev.buildout.planner.verify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of verifying a plan.
 *
 * @param checked how many things each rule was checked on, for every rule, in the order of {@link Rule}
 * @param violations what does not hold, in the order of the rules
 */
public record Verification(Map<Rule, Integer> checked, List<Violation> violations) {

    public Verification {
        checked = java.util.Collections.unmodifiableMap(new EnumMap<>(checked));
        violations = List.copyOf(violations);
    }

    /** Whether everything holds. */
    public boolean isClean() {
        return violations.isEmpty();
    }

    /** How many things were checked. */
    public int total() {
        return checked.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The violations of one rule. */
    public List<Violation> of(Rule rule) {
        return violations.stream().filter(v -> v.rule() == rule).toList();
    }
}
