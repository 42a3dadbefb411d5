package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        return examine(file, changes).valid();
    }

    /** Reads a file with changes applied and says everything that is wrong or doubtful; never throws for that. */
    public static Reading examine(Path file, Changes changes) {
        Findings findings = new Findings();
        Set<Path> files = new LinkedHashSet<>();
        return Composer.compose(file, findings, files)
                .map(root -> examine(root, file.toString(), changes, findings, files))
                .orElseGet(() -> new Reading(findings.inFileOrder(), Optional.empty()))
                .from(files);
    }

    /**
     * The same for an author who asks what is wrong: with no changes asked for, also with each override alone, so that
     * a broken override is found before it is needed.
     *
     * @param further looks at a whole scenario for a later stage, such as supply
     */
    public static Reading check(Path file, Changes changes, Function<LoadedScenario, List<Finding>> further) {
        Findings findings = new Findings();
        Set<Path> files = new LinkedHashSet<>();
        Optional<Node.MapNode> root = Composer.compose(file, findings, files);
        if (root.isEmpty()) {
            return new Reading(findings.inFileOrder(), Optional.empty(), files);
        }
        Reading base = examine(root.get(), file.toString(), changes, findings, files)
                .from(files)
                .and(further);
        return changes.isEmpty()
                ? new OverrideCheck(root.get(), base)
                        .run(override -> examine(
                                        root.get(), file.toString(), Changes.with(List.of(override)), new Findings())
                                .and(further)
                                .findings())
                : base;
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
        return new EffectiveScenario(document);
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
        return new EffectiveScenario(expanded(document, findings));
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
        return examine(root, name, Changes.with(with), findings).valid();
    }

    /**
     * The sweeps that a scenario has, in the order of the file.
     *
     * @throws InvalidScenarioException when its files cannot be put together or a sweep is wrong
     */
    public static List<Sweep> sweeps(Path file) {
        Findings findings = new Findings();
        List<Sweep> sweeps = new WhatIfResolver(findings, file.toString()).sweeps(load(file, findings));
        findings.throwIfErrors();
        return sweeps;
    }

    /**
     * Reads every what-if of a sweep, each with what it sets and what is wrong with it.
     *
     * @param with names of what-ifs that are applied before, in all of them
     * @param further more checks of one that can be read
     */
    public static List<Sweep.Point> sweep(
            Path file, Sweep sweep, Changes with, Function<LoadedScenario, List<Finding>> further) {
        Findings findings = new Findings();
        Node.MapNode root = load(file, findings);
        EffectiveScenario base = new EffectiveScenario(
                apply(root, file.toString(), with, findings).document());
        findings.throwIfErrors();
        List<Sweep.Point> points = new ArrayList<>();
        for (String name : sweep.whatIfs()) {
            Changes changes = with.and(name);
            Reading reading =
                    examine(root, file.toString(), changes, new Findings()).and(further);
            List<EffectiveScenario.Difference> sets =
                    reading.whole().map(w -> w.effective().since(base)).orElse(List.of());
            points.add(new Sweep.Point(sweep.id(), name, sets, reading.findings()));
        }
        return List.copyOf(points);
    }

    /**
     * What is wrong or doubtful about a scenario that was made and not read: the same checks. Every name in it must refer
     * to something.
     */
    public static List<Finding> check(Scenario made) {
        Findings findings = new Findings();
        Provenance nowhere = Provenance.of(new Node.MapNode(new SourceLocation(made.scenario(), 0, 0), Map.of()));
        ScenarioValidator.validate(made, nowhere, findings, true, true, Set.of());
        return findings.inFileOrder();
    }

    private static Node.MapNode load(Path file, Findings findings) {
        return Composer.compose(file, findings, new LinkedHashSet<>())
                .orElseThrow(() -> new InvalidScenarioException(findings.inFileOrder()));
    }

    private static WhatIfResolver.Resolved apply(Node.MapNode root, String file, Changes changes, Findings findings) {
        return apply(root, file, changes, findings, new LinkedHashSet<>());
    }

    /** With a set that gets every table that the changes name. */
    private static WhatIfResolver.Resolved apply(
            Node.MapNode root, String file, Changes changes, Findings findings, Set<Path> files) {
        WhatIfResolver.Resolved resolved = new WhatIfResolver(findings, file).resolve(root, changes.with());
        Node.MapNode document = resolved.document();
        Assignments assignments = new Assignments(findings, files);
        for (String set : changes.set()) {
            Optional<Node.MapNode> tree = assignments.tree(set);
            document = tree.isPresent() ? new TreeMerge(findings, "--set").merge(document, tree.get()) : document;
        }
        return new WhatIfResolver.Resolved(expanded(document, findings), resolved.whatIfs(), resolved.overrides());
    }

    /** Copies first, so that each may be built with its own arguments. */
    private static Node.MapNode expanded(Node.MapNode document, Findings findings) {
        ValueBudget budget = ValueBudget.besides(document);
        return TemplateParameters.expand(Repetition.expand(document, budget, findings), budget, findings);
    }

    private static Reading examine(Node.MapNode root, String file, Changes changes, Findings findings) {
        return examine(root, file, changes, findings, new LinkedHashSet<>());
    }

    private static Reading examine(
            Node.MapNode root, String file, Changes changes, Findings findings, Set<Path> files) {
        WhatIfResolver.Resolved resolved = apply(root, file, changes, findings, files);
        Provenance provenance = Provenance.of(resolved.document());

        RecordBinder binder = new RecordBinder(findings);
        Optional<Scenario> scenario = binder.bind(Scenario.class, resolved.document());
        int before = findings.errorCount();
        new SectionIndex(resolved.document(), findings).check(binder.references(), findings);
        boolean referencesHold = findings.errorCount() == before;
        scenario.ifPresent(s -> ScenarioValidator.validate(
                s, provenance, findings, binder.isComplete(), referencesHold, WhatIfResolver.namedIn(root)));
        List<Finding> found = findings.inFileOrder();
        boolean sound =
                binder.isComplete() && referencesHold && found.stream().noneMatch(f -> f.kind() == FindingCode.CYCLE);
        Optional<LoadedScenario> whole = scenario.filter(s -> sound && s.end().isAfter(s.start()))
                .map(s -> new LoadedScenario(
                        s,
                        provenance,
                        new EffectiveScenario(resolved.document()),
                        resolved.whatIfs(),
                        resolved.overrides(),
                        changes.set(),
                        found));
        return new Reading(found, whole);
    }
}
