package dev.buildout.planner.cli;

/** What the process says to a script. */
final class ExitCode {

    /** A feasible plan; done. */
    static final int OK = 0;

    /** Finished, but the plan is infeasible or a check failed. */
    static final int NOT_OK = 1;

    /** The input or the command is wrong. */
    static final int WRONG_INPUT = 2;

    /** A fault of ours. */
    static final int OUR_FAULT = 3;

    private ExitCode() {}
}
