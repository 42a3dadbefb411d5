package dev.buildout.planner.solver;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far a search is; written by the search, read by anybody. */
public final class SearchMonitor {

    private final AtomicLong moves = new AtomicLong();
    private final AtomicLong acceptedMoves = new AtomicLong();
    private volatile double bestObjective = Double.NaN;
    private volatile double bestLateMwMonths = Double.NaN;
    private volatile int bestUnplaced;
    private @Nullable Individual best;
    private volatile boolean stopped;

    private static final double KW_DAYS_PER_MW_MONTH = 1000 * 30.4375;

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    void countMove() {
        moves.incrementAndGet();
    }

    void countAcceptedMove() {
        acceptedMoves.incrementAndGet();
    }

    /** Takes note of an individual if it is the best so far. */
    synchronized void offer(Individual individual) {
        if (best == null || individual.isBetterThan(best)) {
            best = individual;
            bestObjective = individual.objective();
            bestLateMwMonths = individual.lateKwDays() / KW_DAYS_PER_MW_MONTH;
            bestUnplaced = individual.unplaced();
        }
    }

    /** Schedules tried so far. */
    public long moves() {
        return moves.get();
    }

    /** Moves accepted so far. */
    public long acceptedMoves() {
        return acceptedMoves.get();
    }

    /** Discounted dollars of the best schedule so far; NaN before the first. */
    public double bestObjective() {
        return bestObjective;
    }

    /** MW-months that the best schedule so far is late; NaN before the first. */
    public double bestLateMwMonths() {
        return bestLateMwMonths;
    }

    /** Activities without a date in the best schedule so far. */
    public int bestUnplaced() {
        return bestUnplaced;
    }
}
