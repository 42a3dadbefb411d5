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

        Object entity();

        /** The planning variable that changes. */
        String variable();

        boolean isNew();

        /** The change that takes this one back. */
        Change inverse();

        /** Sets the value, without telling anybody. */
        void set();

        Change rebase(ScoreDirector<BuildoutProblem> director);
    }

    /** Another place in the order. */
    record Key(ActivityDecision entity, long priority) implements Change {
        @Override
        public String variable() {
            return ActivityDecision.PRIORITY;
        }

        @Override
        public boolean isNew() {
            return entity.getPriority() != priority;
        }

        @Override
        public Change inverse() {
            return new Key(entity, entity.getPriority());
        }

        @Override
        public void set() {
            entity.setPriority(priority);
        }

        @Override
        public Change rebase(ScoreDirector<BuildoutProblem> director) {
            return new Key(director.lookUpWorkingObject(entity), priority);
        }
    }

    /** Another way of doing an activity. */
    record Mode(ActivityDecision entity, int mode) implements Change {
        @Override
        public String variable() {
            return ActivityDecision.MODE;
        }

        @Override
        public boolean isNew() {
            return entity.getMode() != mode;
        }

        @Override
        public Change inverse() {
            return new Mode(entity, entity.getMode());
        }

        @Override
        public void set() {
            entity.setMode(mode);
        }

        @Override
        public Change rebase(ScoreDirector<BuildoutProblem> director) {
            return new Mode(director.lookUpWorkingObject(entity), mode);
        }
    }

    /** Another offer, route or speed of a lot. */
    record LotMode(LotDecision entity, int mode) implements Change {
        @Override
        public String variable() {
            return LotDecision.MODE;
        }

        @Override
        public boolean isNew() {
            return entity.getMode() != mode;
        }

        @Override
        public Change inverse() {
            return new LotMode(entity, entity.getMode());
        }

        @Override
        public void set() {
            entity.setMode(mode);
        }

        @Override
        public Change rebase(ScoreDirector<BuildoutProblem> director) {
            return new LotMode(director.lookUpWorkingObject(entity), mode);
        }
    }

    /** A phase built or forgone. */
    record Built(PhaseDecision entity, boolean built) implements Change {
        @Override
        public String variable() {
            return PhaseDecision.BUILT;
        }

        @Override
        public boolean isNew() {
            return entity.getBuilt() != built;
        }

        @Override
        public Change inverse() {
            return new Built(entity, entity.getBuilt());
        }

        @Override
        public void set() {
            entity.setBuilt(built);
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
            director.beforeVariableChanged(change.entity(), change.variable());
            change.set();
            director.afterVariableChanged(change.entity(), change.variable());
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
