package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.domain.Scenario;

/** Checks how the parts of a bound scenario fit together. */
final class ScenarioValidator {

    private final Scenario scenario;
    private final Provenance provenance;
    private final Findings findings;

    ScenarioValidator(Scenario scenario, Provenance provenance, Findings findings) {
        this.scenario = scenario;
        this.provenance = provenance;
        this.findings = findings;
    }

    void validate(boolean complete) {
        if (complete && scenario.end().isBefore(scenario.start())) {
            findings.error(dev.buildout.model.diagnostic.FindingCode.BAD_PERIOD, provenance.locate("end"), "x");
        }
    }
}
