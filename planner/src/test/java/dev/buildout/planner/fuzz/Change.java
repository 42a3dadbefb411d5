package dev.buildout.planner.fuzz;

/** A way to spoil a scenario, its tables or the command about it. Where it does not apply, it leaves all as it is. */
interface Change {

    void apply(Bundle bundle, Draws draws);

    /** As reports of failures name it. */
    String name();
}
