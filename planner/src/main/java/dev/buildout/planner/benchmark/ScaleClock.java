package dev.buildout.planner.benchmark;

import dev.buildout.planner.solver.SearchMonitor;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Times the moves of a search alone: from the moment at which its first move has been accepted, so that what comes before
 * (the starting rule, setting up) does not count.
 */
final class ScaleClock implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final SearchMonitor monitor;
    private final Thread watcher;
    private volatile long movesThen = -1;
    private volatile long nanosThen;

    ScaleClock(SearchMonitor monitor) {
        this.monitor = monitor;
        this.watcher = new Thread(this::watch, "scale-clock");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        try {
            while (monitor.acceptedMoves() == 0) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
            nanosThen = System.nanoTime();
            movesThen = monitor.moves();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Moves a second so far; empty when the search was over before it was seen to have begun. */
    OptionalDouble movesPerSecond() {
        long moves = monitor.moves() - movesThen;
        double seconds = (System.nanoTime() - nanosThen) / 1e9;
        return movesThen < 0 || moves == 0 ? OptionalDouble.empty() : OptionalDouble.of(moves / seconds);
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
