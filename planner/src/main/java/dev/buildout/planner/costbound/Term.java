package dev.buildout.planner.costbound;

/** What a bound is made of: what must be paid, by kind, and what must be lost, by cause. */
public enum Term {
    EQUIPMENT,
    TRANSPORT,
    WORK,
    ENERGY,
    INTEREST,
    FORGONE,
    LATE_ALONE,
    LATE_SUPPLY,
    LATE_WORKERS,
    LATE_POWER,
    LATE_MONEY,
    /** What the bound falls short of its other terms, since its prices are not the best there are. */
    REMAINDER
}
