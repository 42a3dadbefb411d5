package dev.buildout.planner.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** A move that changes some decisions together. */
final class DecisionMove extends AbstractMove<BuildoutProblem> {

    private final List<Change> changes;

    DecisionMove(List<Change> changes) {
        this.changes = changes;
    }

    /** A new value for one decision. */
    sealed interface Change permits Key, Mode, LotMode, Built {

        boolean isNew();

        /** The change that takes this one back. */
        Change inverse();

        void apply(ScoreDirector<BuildoutProblem> director);

        Change rebase(ScoreDirector<BuildoutProblem> director);

        Object entity();
    }

    record Key(ActivityDecision entity, long priority) implements Change {
        @Override
        public boolean isNew() {
            return entity.getPriority() != priority;
        }

        @Override
        public Change inverse() {
            return new Key(entity, entity.getPriority());
        }

        @Override
        public void apply(ScoreDirector<BuildoutProblem> director) {
            director.beforeVariableChanged(entity, ActivityDecision.PRIORITY);
            entity.setPriority(priority);
            director.afterVariableChanged(entity, ActivityDecision.PRIORITY);
        }

        @Override
        public Change rebase(ScoreDirector<BuildoutProblem> director) {
            return new Key(director.lookUpWorkingObject(entity), priority);
        }
    }

    record Mode(ActivityDecision entity, int mode) implements Change {
        @Override
        public boolean isNew() {
            return entity.getMode() != mode;
        }

        @Override
        public Change inverse() {
            return new Mode(entity, entity.getMode());
        }

        @Override
        public void apply(ScoreDirector<BuildoutProblem> director) {
            director.beforeVariableChanged(entity, ActivityDecision.MODE);
            entity.setMode(mode);
            director.afterVariableChanged(entity, ActivityDecision.MODE);
        }

        @Override
        public Change rebase(ScoreDirector<BuildoutProblem> director) {
            return new Mode(director.lookUpWorkingObject(entity), mode);
        }
    }

    record LotMode(LotDecision entity, int mode) implements Change {
        @Override
        public boolean isNew() {
            return entity.getMode() != mode;
        }

        @Override
        public Change inverse() {
            return new LotMode(entity, entity.getMode());
        }

        @Override
        public void apply(ScoreDirector<BuildoutProblem> director) {
            director.beforeVariableChanged(entity, LotDecision.MODE);
            entity.setMode(mode);
            director.afterVariableChanged(entity, LotDecision.MODE);
        }

        @Override
        public Change rebase(ScoreDirector<BuildoutProblem> director) {
            return new LotMode(director.lookUpWorkingObject(entity), mode);
        }
    }

    record Built(PhaseDecision entity, boolean built) implements Change {
        @Override
        public boolean isNew() {
            return entity.getBuilt() != built;
        }

        @Override
        public Change inverse() {
            return new Built(entity, entity.getBuilt());
        }

        @Override
        public void apply(ScoreDirector<BuildoutProblem> director) {
            director.beforeVariableChanged(entity, PhaseDecision.BUILT);
            entity.setBuilt(built);
            director.afterVariableChanged(entity, PhaseDecision.BUILT);
        }

        @Override
        public Change rebase(ScoreDirector<BuildoutProblem> director) {
            return new Built(director.lookUpWorkingObject(entity), built);
        }
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<BuildoutProblem> director) {
        return changes.stream().anyMatch(Change::isNew);
    }

    @Override
    protected AbstractMove<BuildoutProblem> createUndoMove(ScoreDirector<BuildoutProblem> director) {
        List<Change> inverse = new ArrayList<>(changes.size());
        for (int i = changes.size() - 1; i >= 0; i--) {
            inverse.add(changes.get(i).inverse());
        }
        return new DecisionMove(inverse);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<BuildoutProblem> director) {
        for (Change change : changes) {
            change.apply(director);
        }
    }

    @Override
    public DecisionMove rebase(ScoreDirector<BuildoutProblem> director) {
        return new DecisionMove(changes.stream().map(c -> c.rebase(director)).toList());
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return changes.stream().map(Change::entity).toList();
    }

    @Override
    public Collection<?> getPlanningValues() {
        return changes;
    }

    @Override
    public String toString() {
        return changes.toString();
    }
}
