package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.domain.Scenario;
import java.util.List;

/**
 * A valid scenario with everything that was learned in reading it: where its values stand, the merged document as YAML,
 * what was asked for and what was applied, and warnings.
 *
 * @param effectiveYaml the merged document, without overrides and what-ifs
 * @param whatIfs the names asked for, of what-ifs and of single overrides, in order; plan folders are named after them
 * @param overrides the overrides they stand for, in the order applied
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
