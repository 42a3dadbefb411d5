package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import dev.buildout.planner.solver.SearchResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether a plan of a changed scenario is found that keeps every hard rule: first the quick proofs, then the starting
 * rules, then a short search that ends with the first such plan. A yes is certain; a no is proved or the search found none.
 * Counts steps, not time, so the answers are the same on every machine.
 */
final class Oracle {

    /** Schedules that a search may try, in activities and lots placed. */
    private static final long WORK_OF_SEARCH = 250_000;

    private static final long LEAST_STEPS = 60;
    private static final long MOST_STEPS = 1_500;

    private final Scenario base;
    private final SupplyNetwork routes;
    private final long seed;
    private final Map<List<Edit>, Boolean> known = new HashMap<>();
    private long left;

    /**
     * @param work how much searching may be done in all, in activities and lots placed
     */
    Oracle(Scenario base, long seed, long work) {
        this.base = base;
        this.routes = SupplyNetwork.of(base);
        this.seed = seed;
        this.left = work;
    }

    /** Whether the work is used up: what is not proved or found at once then counts as infeasible. */
    boolean isSpent() {
        return left <= 0;
    }

    boolean isFeasible(List<Edit> edits) {
        Boolean answer = known.get(edits);
        if (answer == null) {
            CompiledScenario compiled = compile(edits);
            answer = QuickProof.refute(compiled).isEmpty() && isFound(compiled.network());
            known.put(edits, answer);
        }
        return answer;
    }

    /** Whether a quick proof excludes every plan. */
    boolean isRefuted(List<Edit> edits) {
        return !QuickProof.refute(compile(edits)).isEmpty();
    }

    private CompiledScenario compile(List<Edit> edits) {
        return ActivityNetworkCompiler.compile(Edits.apply(base, edits), routes);
    }

    private boolean isFound(ActivityNetwork network) {
        long size = 1L + network.activityCount() + network.lots().length;
        long steps = Math.max(LEAST_STEPS, Math.min(MOST_STEPS, WORK_OF_SEARCH / size));
        LocalSearchPlanner planner = new LocalSearchPlanner();
        planner.isEnough(Double.MAX_VALUE);
        SearchLimits limits = new SearchLimits(Optional.empty(), OptionalLong.of(isSpent() ? 2 : steps), seed);
        SearchResult result = planner.search(network, limits);
        left -= result.moves() * size;
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(result.best(), schedule);
        return schedule.isFeasible();
    }
}
