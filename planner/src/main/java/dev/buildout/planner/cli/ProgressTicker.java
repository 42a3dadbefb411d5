package dev.buildout.planner.cli;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.solver.SearchLimits;
import dev.buildout.planner.solver.SearchMonitor;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Reports a search's progress at once and then four times a second, from a thread of its own, until closed. */
final class ProgressTicker implements AutoCloseable {

    /** The phase whose speed and time left are known. */
    static final String SEARCHING = "Searching";

    private static final long PERIOD_MILLIS = 250;

    private final SearchMonitor monitor;
    private final SearchLimits limits;
    private final Consumer<Progress> progress;
    private final long began = System.nanoTime();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread ticks = new Thread(this::tickUntilClosed, "progress");
    private volatile double bound = Double.NaN;
    private volatile String phase = "";
    private volatile long phaseBegan = began;

    ProgressTicker(SearchMonitor monitor, SearchLimits limits, Consumer<Progress> progress) {
        this.monitor = monitor;
        this.limits = limits;
        this.progress = progress;
    }

    /** Begins a phase; the first one begins the reports. */
    void phase(String name) {
        boolean first = phase.isEmpty();
        phaseBegan = System.nanoTime();
        phase = name;
        if (first) {
            ticks.setDaemon(true);
            ticks.start();
        }
    }

    private void tickUntilClosed() {
        try {
            do {
                tick();
            } while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        long now = System.nanoTime();
        Duration inPhase = Duration.ofNanos(now - phaseBegan);
        double seconds = Math.max(1e-3, inPhase.toNanos() / 1e9);
        boolean searching = phase.equals(SEARCHING);
        progress.accept(new Progress(
                phase,
                Duration.ofNanos(now - began),
                best(),
                searching ? monitor.moves() / seconds : 0,
                gap(),
                searching ? limits.time().map(time -> time.minus(inPhase)) : Optional.empty()));
    }

    /** Tells what no plan can cost less than. */
    void bound(double dollars) {
        bound = dollars;
    }

    private OptionalDouble gap() {
        double objective = monitor.bestObjective();
        return Double.isNaN(bound) || Double.isNaN(objective) || monitor.bestUnplaced() > 0 || objective <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, (objective - bound) / objective));
    }

    private Optional<Progress.Best> best() {
        double objective = monitor.bestObjective();
        return Double.isNaN(objective)
                ? Optional.empty()
                : Optional.of(new Progress.Best(
                        Money.ofDollars(objective), monitor.bestLateMwMonths(), monitor.bestUnplaced()));
    }

    /** No report comes after this. */
    @Override
    public void close() {
        closed.countDown();
        try {
            ticks.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
