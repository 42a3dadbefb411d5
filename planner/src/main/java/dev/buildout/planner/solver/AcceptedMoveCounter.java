package dev.buildout.planner.solver;

import org.optaplanner.core.impl.localsearch.scope.LocalSearchPhaseScope;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;

/** Counts the moves that OptaPlanner's local search accepts. */
final class AcceptedMoveCounter extends PhaseLifecycleListenerAdapter<BuildoutProblem> {

    private final SearchMonitor monitor;

    AcceptedMoveCounter(SearchMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void stepEnded(AbstractStepScope<BuildoutProblem> step) {
        if (step.getPhaseScope() instanceof LocalSearchPhaseScope<BuildoutProblem>) {
            monitor.countAcceptedMove();
        }
    }
}
