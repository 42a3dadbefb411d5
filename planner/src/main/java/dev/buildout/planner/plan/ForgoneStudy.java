package dev.buildout.planner.plan;

import dev.buildout.model.domain.Keyed;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds out what stops a forgone phase by building it beside the rest of the plan. */
final class ForgoneStudy {

    private static final double BILLION = 1e9;

    private final EvaluatedSchedule evaluated;

    ForgoneStudy(EvaluatedSchedule evaluated) {
        this.evaluated = evaluated;
    }

    /** Why a phase is not built: what it could never get, or that it costs more than it brings. */
    Reason whyNot(int phase) {
        ActivityNetwork network = evaluated.network();
        String impossible = network.phases().impossible()[phase];
        if (!impossible.isEmpty()) {
            return new Reason(kindOf(phase, impossible), "", impossible, Optional.empty());
        }
        EvaluatedSchedule with = build(phase);
        int failed = failure(network, with.schedule());
        if (failed >= 0) {
            Reason own = new ReasonWriter(with).ofActivity(failed);
            CompiledScenario compiled = evaluated.compiled();
            return new Reason(
                    own.kind(),
                    own.subject(),
                    own.text() + " (" + compiled.activities().get(failed).name() + ")",
                    Optional.empty());
        }
        double more = with.schedule().objective() - evaluated.schedule().objective();
        String text = String.format(
                Locale.ROOT,
                "It could be built beside the rest, but the plan would be $%.2f B worse (discounted).",
                more / BILLION);
        return new Reason(Reason.Kind.POLICY, "", text, Optional.empty());
    }

    private Reason.Kind kindOf(int phase, String impossible) {
        CompiledScenario compiled = evaluated.compiled();
        String site = compiled.siteIds().get(evaluated.network().phases().site()[phase]);
        if (Keyed.get(compiled.scenario().sites(), site).barred().isPresent()) {
            return Reason.Kind.BARRED;
        }
        return impossible.contains("funding") ? Reason.Kind.FUNDING : Reason.Kind.LANE;
    }

    /** Builds a phase after everything else, with its lots dispatched anew. */
    private EvaluatedSchedule build(int phase) {
        ActivityNetwork network = evaluated.network();
        Decisions with = evaluated.decisions().copy();
        with.built[phase] = true;
        long[] keys = Arrays.stream(with.places()).asLongStream().toArray();
        for (int a = 0; a < network.activityCount(); a++) {
            if (network.phase()[a] == phase) {
                keys[a] += network.activityCount();
                for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
                    with.lotMode[l] = Decisions.DISPATCH;
                }
            }
        }
        return EvaluatedSchedule.of(evaluated.compiled(), with.orderedBy(network, keys));
    }

    /** The first activity that has no date for a reason of its own. */
    private static int failure(ActivityNetwork network, Schedule schedule) {
        for (int a = 0; a < network.activityCount(); a++) {
            if (schedule.isMissing(a) && !schedule.followsMissing(a)) {
                return a;
            }
        }
        return -1;
    }
}
