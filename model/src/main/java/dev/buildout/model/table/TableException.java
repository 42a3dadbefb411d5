package dev.buildout.model.table;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.SourceLocation;

/** A table that cannot be read on; becomes one finding. */
final class TableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final transient SourceLocation at;
    private final String hint;

    TableException(SourceLocation at, String message, String hint) {
        this(FindingCode.BAD_TABLE, at, message, hint);
    }

    TableException(FindingCode code, SourceLocation at, String message, String hint) {
        super(message, null, false, false);
        this.code = code;
        this.at = at;
        this.hint = hint;
    }

    static TableException tooLarge(SourceLocation at, String message) {
        return new TableException(FindingCode.FILE_TOO_LARGE, at, message, "");
    }

    FindingCode code() {
        return code;
    }

    SourceLocation at() {
        return at;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String hint() {
        return hint;
    }
}
