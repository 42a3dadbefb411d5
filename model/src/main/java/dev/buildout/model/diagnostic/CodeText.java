package dev.buildout.model.diagnostic;

import dev.buildout.model.diagnostic.Finding.Severity;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is said of a code wherever it is listed.
 *
 * @param number the four digits
 * @param worst how bad it can be
 * @param least how bad it is at the least
 * @param title what is wrong, in a few words
 * @param cause why it matters: what would go wrong if it were let through
 * @param cure what the author can do
 */
public record CodeText(int number, Severity worst, Severity least, String title, String cause, String cure) {

    /** Of a code that is always as bad. */
    public CodeText(int number, Severity severity, String title, String cause, String cure) {
        this(number, severity, severity, title, cause, cure);
    }

    /** From the worst to the least. */
    public Set<Severity> severities() {
        return EnumSet.range(worst, least);
    }
}
