package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.PriorityRule;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;

/**
 * Searches orders and modes with OptaPlanner: late acceptance over the moves of {@link DecisionMoves}, from the starting
 * rule's schedule. One search at a time; {@link #stop} may be called from another thread.
 */
public final class LocalSearchPlanner {

    /** How many steps back a move is compared with; the usual range in the literature is 50 to 5,000. */
    private static final int LATE_ACCEPTANCE_SIZE = 50;

    private final SearchMonitor monitor = new SearchMonitor();
    private volatile @Nullable Solver<BuildoutProblem> solver;
    private volatile boolean stopped;

    /** How far the search is. */
    public SearchMonitor monitor() {
        return monitor;
    }

    /** Ends the search soon; it returns the best it has found. */
    public void stop() {
        stopped = true;
        Solver<BuildoutProblem> running = solver;
        if (running != null) {
            running.terminateEarly();
        }
    }

    private void stopIfTold() {
        if (stopped) {
            stop();
        }
    }

    /** Searches until a limit is reached or {@link #stop} is called. */
    public SearchResult search(ActivityNetwork network, SearchLimits limits) {
        return search(network, limits, Optional.empty());
    }

    /** The same, from other decisions where they are better than the starting rule's. */
    public SearchResult search(ActivityNetwork network, SearchLimits limits, Optional<Decisions> warm) {
        long began = System.nanoTime();
        Decisions start = startingRule(network);
        Decisions cold = withOptionalPhases(network, start);
        Decisions first = warm.map(w -> better(network, w, cold)).orElse(cold);
        if (stopped || network.activityCount() == 0) {
            return new SearchResult(start, first, monitor.moves(), 0, seconds(began), warm.isPresent());
        }
        Solver<BuildoutProblem> running =
                SolverFactory.<BuildoutProblem>create(config(limits)).buildSolver();
        solver = running;
        if (running instanceof DefaultSolver<BuildoutProblem> observable) {
            observable.addPhaseLifecycleListener(new AcceptedMoveCounter(monitor, this::stopIfTold));
        }
        BuildoutProblem best = running.solve(new BuildoutProblem(network, monitor, first));
        return new SearchResult(
                start, best.decisions(), monitor.moves(), monitor.acceptedMoves(), seconds(began), warm.isPresent());
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private Decisions better(ActivityNetwork network, Decisions warm, Decisions cold) {
        ScheduleGenerator generator = new ScheduleGenerator(network);
        Schedule schedule = new Schedule(network);
        generator.generate(cold, schedule);
        double objective = schedule.objective();
        int unplaced = schedule.unplaced();
        generator.generate(warm, schedule);
        keepDispatched(warm, schedule);
        boolean better =
                schedule.unplaced() < unplaced || (schedule.unplaced() == unplaced && schedule.objective() < objective);
        if (better) {
            monitor.best(schedule.objective(), schedule.lateKwDays(), schedule.unplaced());
        }
        return better ? warm : cold;
    }

    /** The starting rule, with the lots' modes as the generator dispatched them. */
    private Decisions startingRule(ActivityNetwork network) {
        Decisions start = PriorityRule.latestFinishTime(network);
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(start, schedule);
        keepDispatched(start, schedule);
        monitor.countMove();
        monitor.best(schedule.objective(), schedule.lateKwDays(), schedule.unplaced());
        return start;
    }

    /** Adds optional phases one by one, by due date, where that is feasible and pays. */
    private Decisions withOptionalPhases(ActivityNetwork network, Decisions start) {
        ScheduleGenerator generator = new ScheduleGenerator(network);
        Schedule schedule = new Schedule(network);
        Decisions current = start.copy();
        generator.generate(current, schedule);
        double best = schedule.objective();
        boolean feasible = schedule.isFeasible();
        Phases phases = network.phases();
        for (int p = 0; p < phases.count(); p++) {
            if (phases.required()[p] || !phases.impossible()[p].isEmpty()) {
                continue;
            }
            Decisions tried = current.copy();
            tried.built[p] = true;
            dispatchLotsOf(network, p, tried);
            generator.generate(tried, schedule);
            monitor.countMove();
            keepDispatched(tried, schedule);
            boolean better = schedule.isFeasible() && schedule.objective() < best;
            if (better) {
                best = schedule.objective();
            }
            tried.built[p] = better && feasible;
            current = tried;
        }
        return current;
    }

    private static void dispatchLotsOf(ActivityNetwork network, int phase, Decisions decisions) {
        int site = network.phases().site()[phase];
        for (int l = 0; l < decisions.lotMode.length; l++) {
            int activity = network.lots()[l].activity();
            boolean ofPhase = network.phase()[activity] == phase;
            boolean ofSite = network.phase()[activity] < 0 && network.site()[activity] == site;
            if (ofPhase || ofSite) {
                decisions.lotMode[l] = Decisions.DISPATCH;
            }
        }
    }

    private static void keepDispatched(Decisions decisions, Schedule schedule) {
        for (int l = 0; l < decisions.lotMode.length; l++) {
            if (decisions.lotMode[l] == Decisions.DISPATCH) {
                decisions.lotMode[l] = Math.max(0, schedule.lotMode[l]);
            }
        }
    }

    private static SolverConfig config(SearchLimits limits) {
        TerminationConfig termination = new TerminationConfig();
        limits.time().ifPresent(termination::withSpentLimit);
        limits.steps().ifPresent(termination::withScoreCalculationCountLimit);
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(limits.seed())
                .withSolutionClass(BuildoutProblem.class)
                .withEntityClasses(ActivityDecision.class, LotDecision.class, PhaseDecision.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(ScheduleScore.class))
                .withTerminationConfig(termination)
                .withPhaseList(List.of(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(DecisionMoves.class))
                        .withAcceptorConfig(
                                new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE_SIZE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))));
    }
}
