package dev.buildout.planner.plan;

import dev.buildout.model.domain.Mode;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.schedule.Cause;
import dev.buildout.planner.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the activities of a plan. */
final class ActivityWriter {

    private ActivityWriter() {}

    /**
     * @param driving ids of the activities on the chains that set their phases' live dates
     */
    static List<PlannedActivity> write(EvaluatedSchedule evaluated, ReasonWriter reasons, Set<String> driving) {
        ActivityNetwork network = evaluated.network();
        Schedule schedule = evaluated.schedule();
        List<PlannedActivity> planned = new ArrayList<>();
        for (int a = 0; a < network.activityCount(); a++) {
            if (isForgone(evaluated, a)) {
                continue;
            }
            ActivityRef ref = evaluated.compiled().activities().get(a);
            Mode mode = ref.modes().get(evaluated.decisions().mode[a]);
            planned.add(new PlannedActivity(
                    ref.id(),
                    ref.name(),
                    ref.template().id(),
                    ref.site().id(),
                    ref.phase(),
                    ref.block(),
                    mode.id(),
                    ref.modes().size() > 1 ? (mode.name().isEmpty() ? mode.id() : mode.name()) : "",
                    evaluated.findDate(schedule.start[a]),
                    evaluated.findDate(schedule.finish[a]),
                    ref.fixedFinish().isPresent() ? 0 : mode.crew(),
                    mode.crew() > 0 ? ref.site().labourPool() : "",
                    ref.power().megawatts(),
                    ref.done(),
                    evaluated.generator().slack(a, evaluated.decisions(), schedule),
                    driving.contains(ref.id()),
                    reasons.ofActivity(a)));
        }
        return planned;
    }

    private static boolean isForgone(EvaluatedSchedule evaluated, int activity) {
        return evaluated.schedule().cause[activity] == Cause.FORGONE;
    }
}
