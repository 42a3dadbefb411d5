package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;
import java.util.Collection;
import java.util.List;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** A move that takes other decisions. */
final class DecisionMove extends AbstractMove<BuildoutProblem> {

    private final PlanDecision plan;
    private final Decisions decisions;

    DecisionMove(PlanDecision plan, Decisions decisions) {
        this.plan = plan;
        this.decisions = decisions;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<BuildoutProblem> director) {
        return plan.value() != decisions;
    }

    @Override
    protected DecisionMove createUndoMove(ScoreDirector<BuildoutProblem> director) {
        return new DecisionMove(plan, plan.value());
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<BuildoutProblem> director) {
        director.beforeVariableChanged(plan, PlanDecision.DECISIONS);
        plan.setDecisions(decisions);
        director.afterVariableChanged(plan, PlanDecision.DECISIONS);
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return List.of(plan);
    }

    @Override
    public Collection<?> getPlanningValues() {
        return List.of(decisions);
    }

    @Override
    public String toString() {
        return "other decisions";
    }
}
