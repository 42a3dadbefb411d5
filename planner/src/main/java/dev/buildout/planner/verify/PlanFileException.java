package dev.buildout.planner.verify;

/** A file that is no readable plan; the message names file, line and column, and says what was found and expected. */
public final class PlanFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanFileException(String message) {
        super(message);
    }

    PlanFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
