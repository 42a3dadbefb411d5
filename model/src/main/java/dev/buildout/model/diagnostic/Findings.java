package dev.buildout.model.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects findings. A hostile file cannot make it grow without limit: after {@value #MOST} errors, or as many warnings,
 * only their number counts. Warnings never keep an error from being shown.
 */
public final class Findings {

    private static final int MOST = 500;

    private final List<Finding> found = new ArrayList<>();
    private int errors;
    private int warnings;

    public void error(Code code, SourceLocation location, String message) {
        error(code, location, message, () -> "");
    }

    /** The hint is worked out only for findings that are kept: looking for near names is slow. */
    public void error(Code code, SourceLocation location, String message, Supplier<String> hint) {
        error(code, location, "", message, hint);
    }

    /** The same for an entry whose path is known. */
    public void error(Code code, SourceLocation location, String path, String message, Supplier<String> hint) {
        if (errors++ < MOST) {
            found.add(Finding.error(code, location, path, message, hint.get()));
        }
    }

    public void warning(Code code, SourceLocation location, String message, String hint) {
        warning(code, location, "", message, hint);
    }

    /** The same for an entry whose path is known. */
    public void warning(Code code, SourceLocation location, String path, String message, String hint) {
        if (warnings++ < MOST) {
            found.add(Finding.warning(code, location, path, message, hint));
        }
    }

    /** Whether further errors are only counted. */
    public boolean isFull() {
        return errors >= MOST;
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** How many errors so far; compare two counts to learn whether a step failed. */
    public int errorCount() {
        return errors;
    }

    /** All findings in the order of the file. */
    public List<Finding> inFileOrder() {
        List<Finding> sorted = new ArrayList<>(inOrder(found));
        if (errors > MOST) {
            sorted.add(Finding.error(FindingCode.TOO_MANY_FINDINGS, file(sorted), "", more(errors, "errors"), ""));
        }
        if (warnings > MOST) {
            sorted.add(
                    Finding.warning(FindingCode.TOO_MANY_FINDINGS, file(sorted), "", more(warnings, "warnings"), ""));
        }
        return List.copyOf(sorted);
    }

    private static SourceLocation file(List<Finding> sorted) {
        return new SourceLocation(sorted.get(0).location().file(), 0, 0);
    }

    private static String more(int all, String noun) {
        return "and " + (all - MOST) + " more " + (all == MOST + 1 ? noun.substring(0, noun.length() - 1) : noun);
    }

    /** Findings of any origin by place: file, line, column; at one place as they were found. How many more there were comes last. */
    public static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.<Finding, Boolean>comparing(f -> f.kind() == FindingCode.TOO_MANY_FINDINGS)
                        .thenComparing(Finding::location))
                .toList();
    }

    public void throwIfErrors() {
        if (hasErrors()) {
            throw new InvalidScenarioException(inFileOrder());
        }
    }
}
