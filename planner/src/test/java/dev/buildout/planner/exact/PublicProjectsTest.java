package dev.buildout.planner.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.benchmark.BestKnown;
import dev.buildout.planner.benchmark.InstanceCompiler;
import dev.buildout.planner.benchmark.InstanceReader;
import dev.buildout.planner.benchmark.SharedBenchmarks;
import dev.buildout.planner.exact.DeadlineSearch.Outcome;
import dev.buildout.planner.problem.ActivityNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Projects large enough to learn long clauses from: what is known to be possible is never refuted. */
class PublicProjectsTest {

    private static final int MOST = 70;
    private static final long EFFORT = 1_000_000;

    @Test
    void noBestKnownMakespanIsRefutedAndMostAreFoundAndProved() throws IOException {
        BestKnown known = BestKnown.read(SharedBenchmarks.path("best-known.csv"));
        List<Path> files;
        try (var found = Files.list(SharedBenchmarks.path("psplib/j30"))) {
            files = found.sorted().toList();
        }
        int reached = 0;
        int proved = 0;
        for (Path file : files) {
            ActivityNetwork network =
                    InstanceCompiler.compile(InstanceReader.read(file)).network();
            String name = String.valueOf(file.getFileName());
            int best = (int) known.find(name.substring(0, name.lastIndexOf('.')))
                    .orElseThrow()
                    .objective();
            DeadlineSearch search = DeadlineSearch.of(network, MOST, best).orElseThrow();
            Outcome outcome = search.run(best, EFFORT, () -> false);

            assertThat(outcome).as(name).isNotEqualTo(Outcome.REFUTED);
            reached += outcome == Outcome.FOUND ? 1 : 0;
            if (outcome == Outcome.FOUND) {
                Outcome better = search.run(best - 1, EFFORT, () -> false);
                assertThat(better).as(name).isNotEqualTo(Outcome.FOUND);
                proved += better == Outcome.REFUTED ? 1 : 0;
            }
        }
        assertThat(reached).isGreaterThanOrEqualTo(files.size() * 9 / 10);
        assertThat(proved).isGreaterThanOrEqualTo(files.size() * 8 / 10);
    }
}
