package dev.buildout.model.diagnostic;

import dev.buildout.model.diagnostic.Finding.Severity;
import java.util.Set;

/**
 * A kind of finding with a stable number. Each stage has an enum of its own: 10xx the file, 11xx what-ifs and
 * composition, 12xx single values, 13xx how things fit together, 20xx supply, 31xx whether a plan is possible at all.
 */
public interface Code {

    /** The four digits. */
    int number();

    /** What is wrong, in a few words. */
    String title();

    /** How bad it can be; a code may be an error in one case and a warning in another. */
    Set<Severity> severities();

    /** Why it matters: what would go wrong if it were let through. */
    String cause();

    /** What the author can do. */
    String cure();

    /** The code as messages show it: {@code BO-1201}. Never used again for something else. */
    default String code() {
        return "BO-" + number();
    }
}
