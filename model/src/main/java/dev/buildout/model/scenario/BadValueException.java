package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;

/** A text that is not the value which belongs in its place; becomes a finding where the place is known. */
final class BadValueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final String hint;

    BadValueException(FindingCode code, String message, String hint) {
        super(message, null, false, false);
        this.code = code;
        this.hint = hint;
    }

    FindingCode code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String hint() {
        return hint;
    }
}
