package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.impl.solver.DefaultSolver;

/**
 * Searches orders and modes with OptaPlanner from the starting rule's schedule: local search, annealing and a genetic
 * search take turns and learn from each other. With several threads, as many searches with their own seeds do so side by
 * side and meet between turns. One search for each planner; {@link #stop} may be called from another thread.
 */
public final class LocalSearchPlanner {

    /** Between the seeds of searches side by side; their parts add small numbers of their own. */
    private static final long SEED_STEP = 1000;

    private final SearchMonitor monitor = new SearchMonitor();

    /** How far the search is. */
    public SearchMonitor monitor() {
        return monitor;
    }

    /** Ends the search soon; it returns the best it has found. */
    public void stop() {
        monitor.stop();
    }

    /** Ends the search as soon as a feasible schedule costs no more than so many dollars: there is no better one. */
    public void isEnough(double objective) {
        monitor.isEnough(objective);
    }

    /** Searches until a limit is reached or {@link #stop} is called. */
    public SearchResult search(ActivityNetwork network, SearchLimits limits) {
        return search(network, limits, Optional.empty());
    }

    /** The same, from other decisions where they are better than the starting rule's. */
    public SearchResult search(ActivityNetwork network, SearchLimits limits, Optional<Decisions> warm) {
        long began = System.nanoTime();
        FirstDecisions firstDecisions = new FirstDecisions(network, monitor);
        Individual start = firstDecisions.startingRule();
        long deadline = limits.time().map(t -> began + t.toNanos()).orElse(Long.MAX_VALUE);
        Individual fast =
                start.violation() > 0 && network.nonrenewables().count() == 0 ? firstDecisions.fastest() : start;
        Individual cold = firstDecisions.withOptionalPhases(fast.isBetterThan(start) ? fast : start, deadline);
        Individual first = warm.map(firstDecisions::dispatched)
                .filter(w -> w.isBetterThan(cold))
                .orElse(cold);
        boolean toSearch = !monitor.isStopped() && network.activityCount() > 0;
        Individual best = toSearch ? search(network, limits, deadline, first) : first;
        return new SearchResult(
                start.decisions(),
                best.decisions(),
                monitor.moves(),
                monitor.acceptedMoves(),
                (System.nanoTime() - began) / 1e9,
                warm.isPresent());
    }

    private Individual search(ActivityNetwork network, SearchLimits limits, long deadline, Individual first) {
        int threads = limits.threads();
        long steps = Math.max(0, limits.steps().orElse(Long.MAX_VALUE) - monitor.moves()) / threads;
        Phaser meeting = new Phaser(threads);
        AtomicReferenceArray<Individual> shown = new AtomicReferenceArray<>(threads);
        List<Exchange> searches = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            SearchContext context = new SearchContext(network, first, monitor, steps, deadline);
            searches.add(new Exchange(meeting, shown, context, i));
        }
        SideBySide.run(searches.stream()
                .map(exchange -> (Runnable) () -> search(exchange, limits.seed() + SEED_STEP * exchange.index()))
                .toList());
        Individual best = first;
        for (Exchange search : searches) {
            best = search.context().best().isBetterThan(best) ? search.context().best() : best;
        }
        return best;
    }

    private void search(Exchange exchange, long seed) {
        try {
            SearchContext context = exchange.context();
            LateAcceptance localSearch = new LateAcceptance(context);
            SearchCycle cycle = new SearchCycle(context, seed);
            Solver<BuildoutProblem> solver = SolverFactory.<BuildoutProblem>create(
                            SearchPhases.of(seed, localSearch, cycle, exchange))
                    .buildSolver();
            if (solver instanceof DefaultSolver<BuildoutProblem> observable) {
                observable.addPhaseLifecycleListener(new AcceptedMoveCounter(monitor));
                observable.addPhaseLifecycleListener(localSearch);
            }
            solver.solve(new BuildoutProblem(localSearch, context.best().decisions()));
        } catch (RuntimeException | Error e) {
            // The others' results are of no use then.
            monitor.stop();
            throw e;
        } finally {
            exchange.leave();
        }
    }
}
