package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.SourceLocation;

/** An instance that cannot be used; the message names file, line and column, what is there and what is expected. */
public final class InstanceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstanceException(SourceLocation where, String found, String expected) {
        super(where + ": found " + found + ", expected " + expected);
    }

    InstanceException(SourceLocation where, String problem) {
        super(where + ": " + problem);
    }
}
