package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries each override of a scenario alone, and each value of its sweeps once. What is wrong without it too is not said again; what it makes wrong elsewhere
 * names it. A hostile file cannot ask for much work: overrides are tried until together they would be
 * {@value #MOST_WORK} values.
 */
final class OverrideCheck {

    private static final int MOST_WORK = 500_000;
    private static final int WORK_OF_A_POINT = 5;

    /** The hundreds of the codes that warn of what makes little sense. */
    private static final int SENSE = 14;

    private final Node.MapNode root;
    private final Reading base;

    OverrideCheck(Node.MapNode root, Reading base) {
        this.root = root;
        this.base = base;
    }

    /** What was read with what each override finds, in order. */
    Reading run(Function<String, List<Finding>> with) {
        Set<Problem> known = new HashSet<>();
        base.findings().forEach(finding -> known.add(Problem.of(finding)));
        Set<Finding> all = new LinkedHashSet<>(base.findings());
        List<String> overrides = WhatIfResolver.overridesOf(root);
        List<Sweep> sweeps = new WhatIfResolver(new Findings(), "").sweeps(root);
        int work = root.size()
                + WORK_OF_A_POINT
                        * sweeps.stream().mapToInt(s -> s.whatIfs().size()).sum();
        trials(overrides, sweeps)
                .limit(MOST_WORK / work)
                .forEach(trial -> with.apply(trial.name()).stream()
                        .filter(OverrideCheck::matters)
                        .filter(finding -> known.add(Problem.of(finding)))
                        .map(finding -> trial.wrote().test(finding.location()) ? finding : named(finding, trial))
                        .forEach(all::add));
        return new Reading(Findings.inOrder(new ArrayList<>(all)), base.whole(), base.files());
    }

    /**
     * Something to be tried.
     *
     * @param what what messages call it
     * @param wrote whether a place is its own, so that it need not be named
     */
    private record Trial(String name, String what, Predicate<SourceLocation> wrote) {}

    /** Each override, and of the sweeps what takes each of their values once. */
    private Stream<Trial> trials(List<String> overrides, List<Sweep> sweeps) {
        Set<SourceLocation> places = new HashSet<>();
        root.find("sweeps").ifPresent(node -> addPlaces(node, places));
        Set<String> lines = places.stream().map(OverrideCheck::line).collect(Collectors.toSet());
        return Stream.concat(
                overrides.stream().map(name -> new Trial(name, "override", placesOf(name)::contains)),
                sweeps.stream()
                        .flatMap(sweep -> sweep.trials().stream())
                        .map(name -> new Trial(name, "what-if", at -> lines.contains(line(at)))));
    }

    /** A change is often meant to make little sense in the field: power that comes late, a line that is slow. */
    private static boolean matters(Finding finding) {
        return finding.isError() || finding.kind().number() / 100 != SENSE;
    }

    /** One problem, wherever it was written: an override moves the place of what it merges into. */
    private record Problem(String code, String path, String message) {

        static Problem of(Finding finding) {
            String path = finding.path().isEmpty() ? finding.location().toString() : finding.path();
            return new Problem(finding.code(), path, finding.message());
        }
    }

    private static String line(SourceLocation at) {
        return at.file() + ":" + at.line();
    }

    private static Finding named(Finding finding, Trial trial) {
        return finding.with("with " + trial.what() + " " + Form.quote(trial.name()) + ", " + finding.message());
    }

    private Set<SourceLocation> placesOf(String override) {
        Set<SourceLocation> places = new HashSet<>();
        root.find("overrides")
                .filter(Node.MapNode.class::isInstance)
                .flatMap(section -> ((Node.MapNode) section).find(override))
                .ifPresent(node -> addPlaces(node, places));
        return places;
    }

    private static void addPlaces(Node node, Set<SourceLocation> places) {
        places.add(node.at());
        if (node instanceof Node.MapNode map) {
            map.entries().values().forEach(entry -> {
                places.add(entry.keyAt());
                addPlaces(entry.value(), places);
            });
        } else if (node instanceof Node.ListNode list) {
            list.items().forEach(item -> addPlaces(item, places));
        }
    }
}
