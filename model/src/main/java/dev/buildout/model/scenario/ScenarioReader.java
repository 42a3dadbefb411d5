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
import java.util.stream.Stream;

/**
 * Reads a scenario: compose its files, apply what-ifs and changes, bind to records, validate. Pure apart from reading the
 * files. What is on top wins: changes of the command line, what-ifs, the file, its imports, what it extends, defaults.
 */
public final class ScenarioReader {

    private ScenarioReader() {}

    /**
     * Reads a file with overrides or what-ifs applied in the order given (each text may hold several, joined by commas).
     *
     * @throws InvalidScenarioException with every problem found, in the order of the file
     */
    public static LoadedScenario read(Path file, List<String> with) {
        return read(file, Changes.with(with));
    }

    /**
     * Reads a file with changes applied.
     *
     * @throws InvalidScenarioException with every problem found, in the order of the file
     */
    public static LoadedScenario read(Path file, Changes changes) {
        Findings findings = new Findings();
        return read(load(file, findings), file.toString(), changes, findings);
    }

    /**
     * The scenario's document with changes applied, line by line with the place of each; not checked as a whole.
     *
     * @throws InvalidScenarioException when its files cannot be put together or the changes not applied
     */
    public static EffectiveScenario show(Path file, Changes changes) {
        Findings findings = new Findings();
        Node.MapNode root = load(file, findings);
        Node.MapNode document = apply(root, file.toString(), changes, findings).document();
        findings.throwIfErrors();
        return new EffectiveScenario(YamlWriter.lines(document));
    }

    /**
     * The document that a file is laid over: what it extends and imports; empty when it stands alone.
     *
     * @throws InvalidScenarioException when those cannot be put together
     */
    public static EffectiveScenario showBases(Path file) {
        Findings findings = new Findings();
        Node.MapNode bases =
                Composer.bases(file, findings).orElseThrow(() -> new InvalidScenarioException(findings.inFileOrder()));
        Node.MapNode document = new WhatIfResolver(findings, file.toString())
                .resolve(bases, List.of())
                .document();
        findings.throwIfErrors();
        return new EffectiveScenario(YamlWriter.lines(document));
    }

    /**
     * What-ifs, then overrides, that a file defines or inherits.
     *
     * @throws InvalidScenarioException when its files cannot be put together
     */
    public static List<String> names(Path file) {
        Node.MapNode root = load(file, new Findings());
        return Stream.of("what-ifs", "overrides")
                .flatMap(section -> root.find(section).stream())
                .filter(Node.MapNode.class::isInstance)
                .flatMap(map -> ((Node.MapNode) map).entries().keySet().stream())
                .toList();
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
        return read(root, name, Changes.with(with), findings);
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
                    read(root, file.toString(), Changes.with(with), findings).warnings());
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
            return read(root, file, Changes.with(List.of(override)), new Findings())
                    .warnings();
        } catch (InvalidScenarioException e) {
            return e.findings();
        }
    }

    private static Node.MapNode load(Path file, Findings findings) {
        return Composer.compose(file, findings).orElseThrow(() -> new InvalidScenarioException(findings.inFileOrder()));
    }

    private static WhatIfResolver.Resolved apply(Node.MapNode root, String file, Changes changes, Findings findings) {
        WhatIfResolver.Resolved resolved = new WhatIfResolver(findings, file).resolve(root, changes.with());
        Node.MapNode document = resolved.document();
        for (String set : changes.set()) {
            Optional<Node.MapNode> tree = Assignment.tree(set, findings);
            document = tree.isPresent() ? new TreeMerge(findings, "--set").merge(document, tree.get()) : document;
        }
        return new WhatIfResolver.Resolved(document, resolved.whatIfs(), resolved.overrides());
    }

    private static LoadedScenario read(Node.MapNode root, String file, Changes changes, Findings findings) {
        WhatIfResolver.Resolved resolved = apply(root, file, changes, findings);
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
                new EffectiveScenario(YamlWriter.lines(resolved.document())),
                resolved.whatIfs(),
                resolved.overrides(),
                changes.set(),
                findings.inFileOrder());
    }
}
