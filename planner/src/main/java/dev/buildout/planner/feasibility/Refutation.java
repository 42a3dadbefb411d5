package dev.buildout.planner.feasibility;

import dev.buildout.model.diagnostic.Code;
import dev.buildout.model.diagnostic.CodeText;
import dev.buildout.model.diagnostic.Finding.Severity;
import java.util.List;

/**
 * A proof that no plan of a scenario keeps every hard rule.
 *
 * @param kind what the proof counts
 * @param path the entry that cannot be kept; see {@link dev.buildout.model.scenario.Provenance}
 * @param message what is needed, what there is, by when
 * @param causes the other entries that take part
 * @param least what would have to change at the least, everything else held; more may be needed
 */
public record Refutation(Kind kind, String path, String message, List<Cause> causes, String least) {

    public Refutation {
        causes = List.copyOf(causes);
    }

    /** An entry of the scenario that takes part in a proof, and what it says. */
    public record Cause(String path, String text) {}

    /** What a proof counts. */
    public enum Kind implements Code {
        BARRED(
                3101,
                "A required phase stands at a barred site",
                "Nothing may be built at the site, and a plan without the phase is infeasible.",
                "Make the phase optional with `required: false`, or remove `barred` from the site."),
        FIXED_DATES(
                3102,
                "Fixed dates contradict each other or the work before them",
                "Progress fixes a finish that its predecessors cannot allow.",
                "Move one of the fixed dates that are named, or let the plan choose it."),
        DATES(
                3103,
                "A phase cannot be live in time even if nothing is scarce",
                "The fastest ways of working, lead times and transit end after the day by which the phase must be live.",
                "Move `latest` or `end`, shorten what the message lists, or add a faster mode or supplier."),
        POWER(
                3104,
                "A site has too little power",
                "Required phases must be energised by a day on which the power schedule does not carry them.",
                "Raise or bring forward the site's `power`, move `latest`, or make a phase smaller or optional."),
        FUNDING(
                3105,
                "Sources have too little money",
                "The cheapest of what must be paid by a day is more than has become available.",
                "Raise a tranche, bring it forward, or let another source cover the same."),
        PLANT(
                3106,
                "A plant makes too few",
                "All lines together cannot have made what required phases need in time.",
                "Raise the capacity of a line, or add another plant, an offer or a substitute."),
        RESOURCES(
                3107,
                "There are too few workers or other resources",
                "The work that must be done by a day needs more days of work than there are workers for.",
                "Raise the pool's `workers`, the site's `worker-cap` or the resource's `capacity`, or move `latest`."),
        TOGETHER(
                3108,
                "A phase cannot be live in time with the plants, workers and power there are",
                "No limit alone is too low, but each block waits for several of them.",
                "Change one of the entries that the message lists.");

        private final CodeText text;

        /** A proof is what the file says, not a mistake in it; asked for one, it is a warning. */
        Kind(int number, String title, String cause, String cure) {
            this.text = new CodeText(number, Severity.WARNING, title, cause, cure);
        }

        @Override
        public CodeText text() {
            return text;
        }
    }
}
