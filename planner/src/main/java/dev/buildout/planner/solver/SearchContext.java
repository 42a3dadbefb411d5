package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import org.jspecify.annotations.Nullable;

/** What the parts of one search share: its limits, what it has found, and how many schedules it has tried. */
final class SearchContext {

    private final ActivityNetwork network;
    private final SearchMonitor monitor;
    private final long moveLimit;
    private final long deadline;
    private final ElitePool pool;
    private final @Nullable SearchContext outer;
    private long moves;
    private boolean settled;

    /**
     * @param first what the search starts from
     * @param moveLimit most schedules to try
     * @param deadline the time of {@link System#nanoTime} at which to end, or the greatest value for never
     */
    SearchContext(ActivityNetwork network, Individual first, SearchMonitor monitor, long moveLimit, long deadline) {
        this(network, first, monitor, moveLimit, deadline, null);
    }

    private SearchContext(
            ActivityNetwork network,
            Individual first,
            SearchMonitor monitor,
            long moveLimit,
            long deadline,
            @Nullable SearchContext outer) {
        this.network = network;
        this.monitor = monitor;
        this.moveLimit = moveLimit;
        this.deadline = deadline;
        this.pool = new ElitePool(first);
        this.outer = outer;
    }

    /** A search of a part of this one's network, for at most so many schedules, which count here too. */
    SearchContext within(ActivityNetwork part, Individual first, long most) {
        return new SearchContext(part, first, monitor, most, deadline, this);
    }

    ActivityNetwork network() {
        return network;
    }

    /** Ends this search: nothing is better than its best. */
    void settle() {
        settled = true;
    }

    /** Schedules that may still be tried. */
    long movesLeft() {
        return moveLimit - moves;
    }

    /** Whether a limit is reached, the best is proved to be so, or somebody has said stop. */
    boolean isOver() {
        return settled
                || moves >= moveLimit
                || (outer != null && outer.isOver())
                || monitor.isStopped()
                || isPast(deadline);
    }

    /** Whether a time of {@link System#nanoTime} has come; the greatest value stands for never. */
    static boolean isPast(long deadline) {
        return deadline < Long.MAX_VALUE && System.nanoTime() - deadline >= 0;
    }

    /** Schedules tried. */
    long moves() {
        return moves;
    }

    void countMove() {
        moves++;
        if (outer == null) {
            monitor.countMove();
        } else {
            outer.countMove();
        }
    }

    /** Takes note of a move that was accepted. */
    void accepted(Individual individual) {
        monitor.countAcceptedMove();
        found(individual);
    }

    ElitePool pool() {
        return pool;
    }

    Individual best() {
        return pool.best();
    }

    /** Keeps what is worth keeping. */
    void found(Individual individual) {
        if (outer == null && individual.isBetterThan(pool.best())) {
            monitor.offer(individual);
        }
        pool.offer(individual);
    }
}
