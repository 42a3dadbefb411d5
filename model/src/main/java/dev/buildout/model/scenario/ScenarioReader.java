package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.domain.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a scenario file: load, apply overrides, bind to records, validate. Pure apart from reading the file. */
public final class ScenarioReader {

    private ScenarioReader() {}

    /**
     * Reads a file with overrides or what-ifs applied in the order given (each text may hold several, joined by commas).
     *
     * @throws InvalidScenarioException with every problem found, in the order of the file
     */
    public static LoadedScenario read(Path file, List<String> with) {
        Findings findings = new Findings();
        Optional<Node.MapNode> root = new DocumentLoader(findings).load(file);
        if (root.isEmpty()) {
            throw new InvalidScenarioException(findings.inFileOrder());
        }
        WhatIfResolver.Resolved resolved = new WhatIfResolver(findings, file.toString()).resolve(root.get(), with);
        Provenance provenance = Provenance.of(resolved.document());

        RecordBinder binder = new RecordBinder(findings);
        Optional<Scenario> scenario = binder.bind(Scenario.class, resolved.document());
        int before = findings.errorCount();
        new SectionIndex(resolved.document(), findings).check(binder.references(), findings);
        boolean referencesHold = findings.errorCount() == before;
        scenario.ifPresent(
                s -> ScenarioValidator.validate(s, provenance, findings, binder.isComplete(), referencesHold));
        findings.throwIfErrors();
        return new LoadedScenario(
                scenario.orElseThrow(),
                provenance,
                YamlWriter.write(resolved.document()),
                resolved.whatIfs(),
                resolved.overrides(),
                findings.inFileOrder());
    }
}
