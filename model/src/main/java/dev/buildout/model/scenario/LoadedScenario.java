package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.domain.Scenario;
import java.util.List;

/**
 * A valid scenario with everything that was learned in reading it: where its values stand, the merged document as YAML,
 * the what-ifs and overrides asked for by name, all overrides applied (in order), and warnings.
 */
public record LoadedScenario(
        Scenario scenario,
        Provenance provenance,
        String effectiveYaml,
        List<String> whatIfs,
        List<String> overrides,
        List<Finding> warnings) {

    public LoadedScenario {
        whatIfs = List.copyOf(whatIfs);
        overrides = List.copyOf(overrides);
        warnings = List.copyOf(warnings);
    }
}
