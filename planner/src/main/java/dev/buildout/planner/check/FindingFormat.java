package dev.buildout.planner.check;

/** How findings are written. */
public enum FindingFormat {
    /** One line each, for a pipe. */
    TEXT,
    /** With an excerpt of the file, for a person at a terminal. */
    PRETTY,
    /** An array of objects, for a script. */
    JSON,
    /** SARIF 2.1.0, for a tool of code review. */
    SARIF;

    /** Whether a program reads it, so that nothing else may stand around it. */
    public boolean isForPrograms() {
        return this == JSON || this == SARIF;
    }
}
