package dev.buildout.model.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * One problem.
 *
 * @param kind what kind of problem
 * @param location where the author should look
 * @param path the entry of the scenario that is meant, keys joined by {@code /}; empty where none is known
 * @param message what was found and what must hold
 * @param hint a likely fix ("Maybe …") or empty
 * @param related other places that take part
 */
public record Finding(
        Code kind,
        Severity severity,
        SourceLocation location,
        String path,
        String message,
        String hint,
        List<Related> related) {

    public Finding {
        related = List.copyOf(related);
    }

    /** How much it matters: an error keeps the scenario from being planned, a note is no problem at all. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /** Another place that takes part in a problem, and what it says. */
    public record Related(SourceLocation location, String text) {}

    public static Finding error(Code kind, SourceLocation location, String path, String message, String hint) {
        return new Finding(kind, Severity.ERROR, location, path, message, hint, List.of());
    }

    public static Finding warning(Code kind, SourceLocation location, String path, String message, String hint) {
        return new Finding(kind, Severity.WARNING, location, path, message, hint, List.of());
    }

    /** The code as messages show it: {@code BO-1201}. */
    public String code() {
        return kind.code();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Finding with(Severity other) {
        return new Finding(kind, other, location, path, message, hint, related);
    }

    public Finding with(String otherMessage) {
        return new Finding(kind, severity, location, path, otherMessage, hint, related);
    }

    /** The same blamed on another place; where it stood before is a place that takes part. */
    public Finding blamedOn(SourceLocation other, String what) {
        List<Related> all = new ArrayList<>();
        all.add(new Related(location, what));
        all.addAll(related);
        return new Finding(kind, severity, other, path, message, hint, all);
    }
}
