package dev.buildout.planner.solver;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs pieces of work at the same time, each in a thread of its own. */
final class SideBySide {

    private SideBySide() {}

    /** Waits until all are done; what one of them throws is thrown on. */
    static void run(List<Runnable> work) {
        if (work.size() == 1) {
            work.get(0).run();
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<?> done : work.stream().map(threads::submit).toList()) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
