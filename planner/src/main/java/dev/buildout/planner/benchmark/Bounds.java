package dev.buildout.planner.benchmark;

/** What numbers in an instance may be; far above any published one, and small enough that nothing overflows. */
final class Bounds {

    static final int PROJECTS = 1_000;
    static final int ACTIVITIES = 100_000;
    static final int MODES = 1_000;
    static final int RESOURCES = 100;
    static final int DAYS = 100_000;
    static final int UNITS = 1_000_000;

    private Bounds() {}
}
