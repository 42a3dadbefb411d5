package dev.buildout.planner.plan;

/** A plan folder that cannot be read or written; the message names the path and says what must hold. */
public final class PlanFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanFolderException(String message) {
        super(message);
    }

    PlanFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
