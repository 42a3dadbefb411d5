package dev.buildout.model.domain;

import dev.buildout.model.unit.Days;

/** A precedence link as a successor writes it: {@code FS}, {@code SS + 12 w}, {@code FF - 3 d}. Lags are elapsed. */
public record LinkTerm(Type type, Days lag) {

    /** Which end of the predecessor bounds which end of the successor. */
    public enum Type {
        FS,
        SS,
        FF,
        SF
    }
}
