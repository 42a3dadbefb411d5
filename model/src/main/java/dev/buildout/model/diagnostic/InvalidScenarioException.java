package dev.buildout.model.diagnostic;

import java.util.List;

/** A scenario that cannot be planned; carries every finding, not only the first. */
public final class InvalidScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public InvalidScenarioException(List<Finding> findings) {
        super(findings.isEmpty() ? "Invalid scenario" : findings.get(0).message());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
