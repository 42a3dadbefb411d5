package dev.buildout.planner.fuzz;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A scenario that is spoiled in a few steps, and how it is asked about.
 *
 * @param base the file that is spoiled, as {@link Corpus} calls it
 * @param steps changes, one after the other
 * @param format of the second check
 * @param planned whether it is to be planned as well, where that is possible
 */
record Case(String base, List<Step> steps, String format, boolean planned) {

    /** A change and the decisions that it takes. */
    record Step(Change change, List<Integer> draws) {

        @Override
        public String toString() {
            return change.name() + draws.stream().map(String::valueOf).collect(Collectors.joining(" ", "(", ")"));
        }
    }

    /** The files as the steps leave them. */
    Bundle bundle(Corpus corpus) {
        Bundle bundle = corpus.bundle(base);
        steps.forEach(step -> step.change().apply(bundle, new Draws(step.draws())));
        return bundle;
    }

    @Override
    public String toString() {
        return base + " " + steps.stream().map(Step::toString).collect(Collectors.joining(" ")) + " as " + format
                + (planned ? ", planned" : "");
    }
}
