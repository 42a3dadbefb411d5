package dev.buildout.planner.solver;

import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractPhaseScope;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;

/** Counts accepted moves, and ends a search that was told to stop before it had begun. */
final class AcceptedMoveCounter extends PhaseLifecycleListenerAdapter<BuildoutProblem> {

    private final SearchMonitor monitor;
    private final Runnable stopIfTold;

    AcceptedMoveCounter(SearchMonitor monitor, Runnable stopIfTold) {
        this.monitor = monitor;
        this.stopIfTold = stopIfTold;
    }

    @Override
    public void phaseStarted(AbstractPhaseScope<BuildoutProblem> phase) {
        stopIfTold.run();
    }

    @Override
    public void stepEnded(AbstractStepScope<BuildoutProblem> step) {
        monitor.countAcceptedMove();
    }
}
