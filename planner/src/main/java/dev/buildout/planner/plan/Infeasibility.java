package dev.buildout.planner.plan;

import java.util.List;
import java.util.Optional;

/**
 * Why no plan keeps every hard rule, and what would help.
 *
 * @param proved whether a quick proof excludes every plan; otherwise none was found
 * @param conflicts sets of rules that cannot all hold; each stays a conflict with every other rule lifted, and is none
 *     without any one of its own. Empty where no conflict was found among the scenario's rules
 * @param together where there are several conflicts, one relaxation of a limit in each, tried together: what would let all
 *     that is demanded stand
 */
public record Infeasibility(boolean proved, List<Conflict> conflicts, Optional<Relaxation> together) {

    public Infeasibility {
        conflicts = List.copyOf(conflicts);
    }

    /** Rules that cannot all hold. */
    public record Conflict(List<Rule> rules) {

        public Conflict {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule of the scenario.
     *
     * @param kind what it limits, from a closed vocabulary
     * @param path where it stands in the scenario, as keys from the root
     * @param at file, line and column
     * @param text what it asks for
     * @param relaxation the smallest change found of it that makes the rest feasible; absent when none was found
     * @param hopeless whether it is proved that no change of it alone is enough
     */
    public record Rule(
            String kind, String path, String at, String text, Optional<Relaxation> relaxation, boolean hopeless) {

        /** What of it would have to change, in words. */
        public String change() {
            return relaxation
                    .map(Relaxation::text)
                    .orElse(
                            hopeless
                                    ? "no change of it alone is enough"
                                    : "no change of it alone was found to be enough");
        }
    }

    /**
     * A change that was tried: with it a plan was found that keeps every rule.
     *
     * @param text the change in words
     * @param alone whether it is enough by itself; otherwise every other conflict needs a change, too
     * @param set the change as an override's {@code set}
     */
    public record Relaxation(String text, boolean alone, String set) {}
}
