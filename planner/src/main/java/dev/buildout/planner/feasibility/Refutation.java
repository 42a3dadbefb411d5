package dev.buildout.planner.feasibility;

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
    public enum Kind {
        BARRED(3101, "A required phase stands at a barred site"),
        FIXED_DATES(3102, "Fixed dates contradict each other or the work before them"),
        DATES(3103, "A phase cannot be live in time even if nothing is scarce"),
        POWER(3104, "A site has too little power"),
        FUNDING(3105, "Sources have too little money"),
        PLANT(3106, "A plant makes too few"),
        RESOURCES(3107, "There are too few workers or other resources"),
        TOGETHER(3108, "A phase cannot be live in time with the plants, workers and power there are");

        private final int number;
        private final String title;

        Kind(int number, String title) {
            this.number = number;
            this.title = title;
        }

        /** The code as messages show it: {@code BO-3103}. */
        public String code() {
            return "BO-" + number;
        }

        public String title() {
            return title;
        }
    }
}
