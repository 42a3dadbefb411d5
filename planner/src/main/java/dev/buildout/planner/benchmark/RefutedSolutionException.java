package dev.buildout.planner.benchmark;

/** The engine calls a solution feasible that breaks a rule, or better than a bound allows: a fault of ours. */
public final class RefutedSolutionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefutedSolutionException(String message) {
        super(message);
    }
}
