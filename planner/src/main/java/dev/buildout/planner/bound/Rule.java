package dev.buildout.planner.bound;

/** Narrows windows by one kind of argument, without ruling out any schedule that the target's own limits allow. */
interface Rule {

    void narrow(Windows windows, Budget budget);
}
