package dev.buildout.model.diagnostic;

/**
 * One problem: a stable code, where it is, what was found and what must hold, and a likely fix ("Maybe …") or an empty
 * hint.
 */
public record Finding(String code, Severity severity, SourceLocation location, String message, String hint) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public static Finding error(String code, SourceLocation location, String message, String hint) {
        return new Finding(code, Severity.ERROR, location, message, hint);
    }

    public static Finding warning(String code, SourceLocation location, String message, String hint) {
        return new Finding(code, Severity.WARNING, location, message, hint);
    }
}
