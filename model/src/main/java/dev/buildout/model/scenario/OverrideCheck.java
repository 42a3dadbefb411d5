package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Tries each override of a scenario alone. What is wrong without it too is not said again; what it makes wrong elsewhere
 * names it and stands at the change that is at fault. A hostile file cannot ask for much work: overrides are tried until together they would be
 * {@value #MOST_WORK} values.
 */
final class OverrideCheck {

    private static final int MOST_WORK = 500_000;

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
        int size = root.size();
        WhatIfResolver.overridesOf(root).stream().limit(MOST_WORK / size).forEach(name -> {
            OverridePlaces own = OverridePlaces.of(root, name);
            with.apply(name).stream()
                    .filter(OverrideCheck::matters)
                    .filter(finding -> known.add(Problem.of(finding)))
                    .map(finding -> own.holds(finding.location()) ? finding : blamed(finding, name, own))
                    .forEach(all::add);
        });
        return new Reading(Findings.inOrder(new ArrayList<>(all)), base.whole(), base.files());
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

    private static Finding blamed(Finding finding, String override, OverridePlaces own) {
        Finding named = finding.with("with override " + Form.quote(override) + ", " + finding.message());
        return own.atFault(finding)
                .map(change -> named.blamedOn(change, "what no longer fits"))
                .orElse(named);
    }
}
