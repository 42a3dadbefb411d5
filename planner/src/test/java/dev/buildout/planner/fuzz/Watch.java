package dev.buildout.planner.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs something in a thread of its own and gives up when it takes too long. */
final class Watch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A wait for something that never comes takes no processor time. */
    private static final int WAITS = 10;

    private Watch() {}

    /** Something that takes longer than it may. */
    static final class Hang extends AssertionError {
        private static final long serialVersionUID = 1L;

        Hang(String message) {
            super(message);
        }
    }

    /**
     * Runs a task to its end.
     *
     * @param longest processor time, since the machine may be busy; ten times as much may pass on the clock
     * @return the processor time that it took
     * @throws Hang with what all threads do, when it is not finished by then
     */
    static Duration run(Duration longest, Callable<?> task) throws Exception {
        FutureTask<Long> timed = new FutureTask<>(() -> {
            long before = THREADS.getCurrentThreadCpuTime();
            task.call();
            return THREADS.getCurrentThreadCpuTime() - before;
        });
        Thread thread = new Thread(timed, "case");
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + longest.multipliedBy(WAITS).toNanos();
        while (true) {
            try {
                return Duration.ofNanos(timed.get(100, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                if (THREADS.getThreadCpuTime(thread.getId()) > longest.toNanos() || System.nanoTime() > end) {
                    String doing = dump();
                    thread.interrupt();
                    throw new Hang("it takes longer than " + longest.toSeconds() + " s:\n" + doing);
                }
            } catch (ExecutionException e) {
                Throwable cause = Objects.requireNonNull(e.getCause());
                if (cause instanceof Error error) {
                    throw error;
                }
                throw (Exception) cause;
            }
        }
    }

    private static String dump() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(t -> !t.getKey().isDaemon() || t.getKey().getName().equals("case"))
                .map(t -> t.getKey().getName()
                        + Stream.of(t.getValue())
                                .limit(40)
                                .map(f -> "\n    at " + f)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
