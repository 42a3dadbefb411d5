package dev.buildout.model.scenario;

/** Where a value comes from, as its author wrote it behind the value: {@code (S S1)}, {@code (D K4)}, {@code (A)}. */
public record Mark(Kind kind, String source) {

    /** Sourced, derived from other values, or assumed. */
    public enum Kind {
        S,
        D,
        A
    }

    @Override
    public String toString() {
        return source.isEmpty() ? "(" + kind + ")" : "(" + kind + " " + source + ")";
    }
}
