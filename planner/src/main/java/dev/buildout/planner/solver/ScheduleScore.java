package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * Scores decisions by the schedule they give. Hard: kilowatts that should be built but have no date, and activities
 * without a date. Soft: the objective in cents.
 */
public final class ScheduleScore implements IncrementalScoreCalculator<BuildoutProblem, HardSoftLongScore> {

    private static final double CENTS = 100;

    private @Nullable ScheduleGenerator generator;
    private @Nullable Schedule schedule;
    private @Nullable Decisions decisions;
    private @Nullable SearchMonitor monitor;
    private HardSoftLongScore score = HardSoftLongScore.ZERO;
    private HardSoftLongScore best = HardSoftLongScore.of(Long.MIN_VALUE, Long.MIN_VALUE);
    private boolean changed = true;

    @Override
    public void resetWorkingSolution(BuildoutProblem problem) {
        if (generator == null) {
            generator = new ScheduleGenerator(problem.network());
        }
        schedule = problem.current();
        monitor = problem.monitor();
        decisions = problem.decisions();
        changed = true;
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {}

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        Decisions to = Objects.requireNonNull(decisions);
        if (entity instanceof ActivityDecision a) {
            to.priority[a.getIndex()] = a.getPriority();
            to.mode[a.getIndex()] = a.getMode();
        } else if (entity instanceof LotDecision l) {
            to.lotMode[l.getIndex()] = l.getMode();
        } else if (entity instanceof PhaseDecision p) {
            to.built[p.getIndex()] = p.getBuilt();
        }
        changed = true;
    }

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}

    @Override
    public HardSoftLongScore calculateScore() {
        if (changed) {
            Schedule out = Objects.requireNonNull(schedule);
            Objects.requireNonNull(generator).generate(Objects.requireNonNull(decisions), out);
            score = HardSoftLongScore.of(
                    -(long) out.unplacedKw() - out.unplaced(), -Math.round(out.objective() * CENTS));
            SearchMonitor to = Objects.requireNonNull(monitor);
            to.countMove();
            if (score.compareTo(best) > 0) {
                best = score;
                to.best(out.objective(), out.lateKwDays(), out.unplaced());
            }
            changed = false;
        }
        return score;
    }
}
