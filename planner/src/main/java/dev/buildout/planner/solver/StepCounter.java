package dev.buildout.planner.solver;

import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;

/** Counts accepted moves. */
final class StepCounter extends PhaseLifecycleListenerAdapter<BuildoutProblem> {

    private final SearchMonitor monitor;

    StepCounter(SearchMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void stepEnded(AbstractStepScope<BuildoutProblem> step) {
        monitor.countStep();
    }
}
