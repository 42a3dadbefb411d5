package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.domain.Scenario;
import java.util.List;

/**
 * A valid scenario with everything that was learned in reading it: where its values stand, the merged document,
 * what was asked for and what was applied, and warnings.
 *
 * @param effective the merged document, without overrides and what-ifs
 * @param whatIfs the names asked for, of what-ifs and of single overrides, in order; plan folders are named after them
 * @param overrides the overrides they stand for, in the order applied
 * @param set the single values changed by the command, as written there
 */
public record LoadedScenario(
        Scenario scenario,
        Provenance provenance,
        EffectiveScenario effective,
        List<String> whatIfs,
        List<String> overrides,
        List<String> set,
        List<Finding> warnings) {

    public LoadedScenario {
        whatIfs = List.copyOf(whatIfs);
        overrides = List.copyOf(overrides);
        set = List.copyOf(set);
        warnings = List.copyOf(warnings);
    }

    /** The merged document as YAML. */
    public String effectiveYaml() {
        return effective.yaml();
    }
}
