package dev.buildout.planner.benchmark;

import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import dev.buildout.planner.solver.SearchResult;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Solves instances one after the other with the engine's own search, and checks every solution before it is handed out.
 * {@link #stop} may be called from another thread.
 */
public final class BenchmarkRun {

    private final SearchLimits limits;
    private final ObjectiveBound bound;
    private volatile @Nullable LocalSearchPlanner current;
    private volatile boolean stopped;

    /** @param limits of each instance by itself */
    public BenchmarkRun(SearchLimits limits, ObjectiveBound bound) {
        this.limits = limits;
        this.bound = bound;
    }

    /**
     * What came of one instance.
     *
     * @param instance the instance
     * @param solution the best found
     * @param verdict the independent check's; its values are the solution's
     * @param bound what no solution can be better than, as the objective is counted
     * @param moves schedules tried
     * @param seconds time taken
     */
    public record Result(
            Instance instance,
            Solution solution,
            SolutionCheck.Verdict verdict,
            OptionalLong bound,
            long moves,
            double seconds) {

        /** Days of makespan, or of total project delay, by the instance's goal. */
        public long objective() {
            return instance.goal() == Instance.Goal.MAKESPAN ? verdict.totalMakespan() : verdict.totalDelay();
        }
    }

    /**
     * Searches one instance until a limit is reached, a makespan is proved the shortest, or {@link #stop} is called.
     *
     * @param watcher is shown the search before it begins
     * @throws InstanceException when an activity has no mode that fits
     * @throws RefutedSolutionException when the check refutes what the engine says
     */
    public Result solve(Instance instance, BiConsumer<Instance, LocalSearchPlanner> watcher) {
        CompiledInstance compiled = InstanceCompiler.compile(instance);
        LocalSearchPlanner planner = new LocalSearchPlanner();
        current = planner;
        if (stopped) {
            planner.stop();
        }
        OptionalLong proved = bound.of(compiled);
        if (instance.goal() == Instance.Goal.MAKESPAN) {
            proved.ifPresent(planner::isEnough);
        }
        watcher.accept(instance, planner);
        SearchResult found = planner.search(compiled.network(), limits);
        Schedule schedule = new Schedule(compiled.network());
        new ScheduleGenerator(compiled.network()).generate(found.best(), schedule);
        Solution solution = Solution.of(compiled, found.best(), schedule);
        SolutionCheck.Verdict verdict = SolutionCheck.check(instance, solution);
        Result result = new Result(instance, solution, verdict, proved, found.moves(), found.seconds());
        refuteWrong(result, schedule.isFeasible());
        return result;
    }

    /** Ends the instance that is being searched with its best so far, and all later ones at their start. */
    public void stop() {
        stopped = true;
        LocalSearchPlanner running = current;
        if (running != null) {
            running.stop();
        }
    }

    /** Whether {@link #stop} was called. */
    public boolean isStopped() {
        return stopped;
    }

    private static void refuteWrong(Result result, boolean claimedFeasible) {
        SolutionCheck.Verdict verdict = result.verdict();
        String name = result.instance().name();
        if (!verdict.violations().isEmpty()) {
            throw new RefutedSolutionException(name + ": " + verdict.violations());
        }
        if (claimedFeasible != verdict.isFeasible()) {
            throw new RefutedSolutionException(name + ": the engine says " + (claimedFeasible ? "" : "in")
                    + "feasible, the check " + verdict.shortages());
        }
        OptionalLong bound = result.bound();
        if (verdict.isFeasible() && bound.isPresent() && result.objective() < bound.getAsLong()) {
            throw new RefutedSolutionException(
                    name + ": " + result.objective() + " is better than the bound " + bound.getAsLong());
        }
    }
}
