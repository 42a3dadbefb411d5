package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tries each override of a scenario alone, and each value of its sweeps once. What is wrong without it too is not said
 * again; what it makes wrong elsewhere names it and stands at the change that is at fault. A hostile file cannot ask for
 * much work: overrides are tried until together they would be {@value #MOST_WORK} values.
 */
final class OverrideCheck {

    private static final int MOST_WORK = 500_000;

    /** Values: each trial reads all what-ifs of the sweeps again. */
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
        List<Sweep> sweeps = new WhatIfResolver(new Findings(), "").sweeps(root);
        int work = root.size()
                + WORK_OF_A_POINT
                        * sweeps.stream().mapToInt(s -> s.whatIfs().size()).sum();
        trials(sweeps)
                .limit(MOST_WORK / work)
                .forEach(trial -> with.apply(trial.name()).stream()
                        .filter(OverrideCheck::matters)
                        .filter(finding -> known.add(Problem.of(finding)))
                        .map(trial::blame)
                        .forEach(all::add));
        return new Reading(Findings.inOrder(new ArrayList<>(all)), base.whole(), base.files());
    }

    /** Each override, and of the sweeps what takes each of their values once. */
    private Stream<Trial> trials(List<Sweep> sweeps) {
        ChangePlaces swept = ChangePlaces.ofSweeps(root);
        return Stream.concat(
                WhatIfResolver.overridesOf(root).stream()
                        .map(name -> new Trial(name, "override", ChangePlaces.ofOverride(root, name))),
                sweeps.stream()
                        .flatMap(sweep -> sweep.trials().stream())
                        .map(name -> new Trial(name, "what-if", swept)));
    }

    /**
     * Something to be tried.
     *
     * @param what what messages call it
     */
    private record Trial(String name, String what, ChangePlaces own) {

        /** As it is where it stands in the change itself. */
        Finding blame(Finding finding) {
            if (own.hold(finding.location())) {
                return finding;
            }
            Finding named = finding.with("with " + what + " " + Form.quote(name) + ", " + finding.message());
            return own.atFault(finding)
                    .map(change -> named.blamedOn(change, "what no longer fits"))
                    .orElse(named);
        }
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
}
