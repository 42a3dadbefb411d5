package dev.buildout.planner.explain;

/** Nothing in the plan is called so; the message names what is near. */
public final class UnknownIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownIdException(String message) {
        super(message);
    }
}
