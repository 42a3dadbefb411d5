package dev.buildout.planner.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Some hundred spoiled scenarios at each build. For a longer run: {@code mvn -pl planner -am -Dtest=FuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.seconds=300 -Dfuzz.seed=7 test}.
 */
class FuzzTest {

    private static final int CASES = 200;
    private static final int PLAN_EVERY = 10;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void whateverStandsInAFileTheAnswerIsFindings() throws Exception {
        long seconds = Long.getLong("fuzz.seconds", 0);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (FuzzRun run = new FuzzRun(folder, Path.of("..", "scenarios"), Long.getLong("fuzz.seed", 1), PLAN_EVERY)) {
            while (seconds > 0 ? System.nanoTime() < end : run.cases() < CASES) {
                run.next();
            }
            if (seconds > 0) {
                System.out.printf(
                        "%d cases, %d without errors, %d planned, %d failed%n",
                        run.cases(), run.valid(), run.planned(), run.failures().size());
            }
            assertThat(run.failures()).isEmpty();
            assertThat(run.valid()).isGreaterThan(run.cases() / 50);
            assertThat(run.planned()).isPositive();
        }
    }
}
