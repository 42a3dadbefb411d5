package dev.buildout.planner.exact;

/** Literals of which at least one holds in every schedule that meets the deadline; the first two are watched. */
final class Clause {

    final int[] literals;

    /** On how many levels its literals were decided when it was learned: the fewer, the more useful. */
    final int levels;

    double activity;
    boolean dropped;

    Clause(int[] literals, int levels) {
        this.literals = literals;
        this.levels = levels;
    }
}
