package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Scores decisions by the schedule they give; see {@link LateAcceptance#score}. */
public final class ScheduleScore implements IncrementalScoreCalculator<BuildoutProblem, HardSoftLongScore> {

    private @Nullable BuildoutProblem problem;
    private @Nullable Decisions scored;
    private HardSoftLongScore score = HardSoftLongScore.ZERO;

    @Override
    public void resetWorkingSolution(BuildoutProblem workingSolution) {
        problem = workingSolution;
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {}

    @Override
    public void afterVariableChanged(Object entity, String variableName) {}

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}

    @Override
    public HardSoftLongScore calculateScore() {
        BuildoutProblem working = Objects.requireNonNull(problem);
        Decisions decisions = working.plan().value();
        if (decisions != scored) {
            score = working.search().score(decisions);
            scored = decisions;
        }
        return score;
    }
}
