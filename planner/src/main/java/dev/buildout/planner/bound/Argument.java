package dev.buildout.planner.bound;

/** What proves a bound. */
public enum Argument {
    /** Links, calendars and dates alone, each activity in the mode that is best for it. */
    CRITICAL_PATH,
    /** More work than resources have between two days. */
    ENERGY,
    /** Windows that close when links, modes, conflicts and energy narrow them. */
    WINDOWS,
    /** Windows that close when activities are tried at the ends of theirs. */
    SHAVING,
    /** Phases that share resources and must be finished one after the other. */
    COMPLETION_ORDER
}
