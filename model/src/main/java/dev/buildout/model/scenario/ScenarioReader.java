package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Scenario;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        return read(load(file, findings), file.toString(), with, findings);
    }

    /**
     * Reads a scenario that is not in a file of its own, such as the effective one beside a plan.
     *
     * @param name what places in it are called, as a file's name is
     * @throws InvalidScenarioException with every problem found, in the order of the text
     */
    public static LoadedScenario readText(String name, String text, List<String> with) {
        Findings findings = new Findings();
        Node.MapNode root = new TreeBuilder(name, text, findings)
                .build()
                .orElseThrow(() -> new InvalidScenarioException(findings.inFileOrder()));
        return read(root, name, with, findings);
    }

    /**
     * Everything that is wrong or doubtful, in the order of the file: the scenario as {@link #read} would read it and, if
     * that is valid, also with each override alone, so that a broken override is found before it is needed.
     */
    public static List<Finding> check(Path file, List<String> with) {
        try {
            Findings findings = new Findings();
            Node.MapNode root = load(file, findings);
            Set<Finding> all = new LinkedHashSet<>(
                    read(root, file.toString(), with, findings).warnings());
            for (String override : WhatIfResolver.overridesOf(root)) {
                all.addAll(findingsWith(root, file.toString(), override));
            }
            return all.stream().sorted(Comparator.comparing(Finding::location)).toList();
        } catch (InvalidScenarioException e) {
            return e.findings();
        }
    }

    /**
     * What is wrong or doubtful about a scenario that was made and not read: the same checks. Every name in it must refer
     * to something.
     */
    public static List<Finding> check(Scenario made) {
        Findings findings = new Findings();
        Provenance nowhere = Provenance.of(new Node.MapNode(new SourceLocation(made.scenario(), 0, 0), Map.of()));
        ScenarioValidator.validate(made, nowhere, findings, true, true);
        return findings.inFileOrder();
    }

    private static List<Finding> findingsWith(Node.MapNode root, String file, String override) {
        try {
            return read(root, file, List.of(override), new Findings()).warnings();
        } catch (InvalidScenarioException e) {
            return e.findings();
        }
    }

    private static Node.MapNode load(Path file, Findings findings) {
        return new DocumentLoader(findings)
                .load(file)
                .orElseThrow(() -> new InvalidScenarioException(findings.inFileOrder()));
    }

    private static LoadedScenario read(Node.MapNode root, String file, List<String> with, Findings findings) {
        WhatIfResolver.Resolved resolved = new WhatIfResolver(findings, file).resolve(root, with);
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
