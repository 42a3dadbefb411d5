package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.domain.Scenario;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What every check works with: the scenario, where its values stand, and where to put what is found. When the scenario
 * is not {@code complete}, something in it could not be bound; then nothing may be reported for being absent.
 *
 * @param named what its overrides and sweeps speak of
 */
record Validation(Scenario scenario, Provenance provenance, Findings findings, boolean complete, Set<String> named) {

    void error(FindingCode code, String path, String message) {
        error(code, path, message, () -> "");
    }

    void error(FindingCode code, String path, String message, Supplier<String> hint) {
        findings.error(code, provenance.locate(path), path, message, hint);
    }

    /** An error about a key itself, such as a name that stands as one. */
    void keyError(FindingCode code, String path, String message) {
        keyError(code, path, message, () -> "");
    }

    void keyError(FindingCode code, String path, String message, Supplier<String> hint) {
        findings.error(code, provenance.locateKey(path), path, message, hint);
    }

    void warning(FindingCode code, String path, String message, String hint) {
        findings.warning(code, provenance.locate(path), path, message, hint);
    }

    /** The entry to blame where several do not fit together: the one that a change laid over, or else the first. */
    String atFault(String... paths) {
        return provenance.atFault(List.of(paths));
    }

    void keyWarning(FindingCode code, String path, String message, String hint) {
        findings.warning(code, provenance.locateKey(path), path, message, hint);
    }

    /** Whether the value is marked as sourced: a fact that somebody else has stated. */
    boolean isSourced(String path) {
        return provenance.isSourced(path);
    }

    /** An impossible value unless the condition holds. */
    void require(boolean condition, String path, String message) {
        if (!condition) {
            error(FindingCode.OUT_OF_RANGE, path, message);
        }
    }

    static String path(String... keys) {
        return String.join("/", keys);
    }
}
