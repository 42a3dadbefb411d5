package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.planner.solver.SearchLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run ends when it is told, and hands nothing out that is refuted. */
class BenchmarkRunTest {

    private static final SearchLimits LONG =
            new SearchLimits(Optional.of(Duration.ofHours(1)), OptionalLong.empty(), 0, 1);
    private static final SearchLimits SHORT = new SearchLimits(Optional.empty(), OptionalLong.of(50), 0, 1);

    @TempDir
    Path folder;

    private Instance instance() {
        return InstanceReader.read(InstanceTexts.write(folder.resolve("a.rcp"), InstanceTexts.PATTERSON));
    }

    @Test
    @Timeout(60)
    void stoppingEndsTheInstanceWithItsBestAndTheRestAtTheirStart() {
        BenchmarkRun run = new BenchmarkRun(LONG, ObjectiveBound.none());

        BenchmarkRun.Result result = run.solve(instance(), (i, planner) -> run.stop());

        assertThat(result.verdict().isFeasible()).isTrue();
        assertThat(run.isStopped()).isTrue();
        assertThat(run.solve(instance(), (i, planner) -> {}).objective()).isEqualTo(7);
    }

    @Test
    void aBoundThatIsReachedIsReported() {
        BenchmarkRun run = new BenchmarkRun(SHORT, compiled -> OptionalLong.of(7));

        assertThat(run.solve(instance(), (i, planner) -> {}).bound()).hasValue(7);
    }

    @Test
    void earliestDaysOfProjectsAddUpToABoundOfTheirDelay() {
        CompiledInstance one = InstanceCompiler.compile(instance());
        CompiledInstance two = InstanceCompiler.compile(InstanceReader.read(InstanceTexts.writeMista(folder)));

        assertThat(ObjectiveBound.ofPhases(one, new int[] {6})).isEqualTo(6);
        assertThat(ObjectiveBound.ofPhases(two, new int[] {7, 8, 99})).isEqualTo((7 - 4) + (8 - 6));
    }

    @Test
    void aSolutionBetterThanItsBoundIsOurFault() {
        BenchmarkRun run = new BenchmarkRun(SHORT, compiled -> OptionalLong.of(8));

        assertThatThrownBy(() -> run.solve(instance(), (i, planner) -> {}))
                .isInstanceOf(RefutedSolutionException.class)
                .hasMessageContaining("7 is better than the bound 8");
    }
}
