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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects large enough to learn long clauses from: what is known to be possible is never refuted. */
class PublicProjectsTest {

    private static final int MOST = 70;
    private static final int DAYS = 8;
    private static final long EFFORT = 300_000;

    /** Deadline by deadline down to the best known and one day below it, with all that was learned on the way. */
    @ParameterizedTest
    @CsvSource({"j30, 0.9, 0.8", "j60, 0.5, 0.4"})
    void noMakespanThatIsKnownIsRefutedAndMostAreFoundAndProved(String set, double found, double proved)
            throws IOException {
        BestKnown known = BestKnown.read(SharedBenchmarks.path("best-known.csv"));
        List<Path> files;
        try (var all = Files.list(SharedBenchmarks.path("psplib/" + set))) {
            files = all.sorted().toList();
        }
        int reached = 0;
        int refuted = 0;
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            int best = (int) known.find(name.substring(0, name.lastIndexOf('.')))
                    .orElseThrow()
                    .objective();
            ActivityNetwork network =
                    InstanceCompiler.compile(InstanceReader.read(file)).network();
            DeadlineSearch search =
                    DeadlineSearch.of(network, MOST, best + DAYS).orElseThrow();
            int by = best + DAYS + 1;
            Outcome outcome = Outcome.FOUND;
            while (outcome == Outcome.FOUND && by > best) {
                by--;
                outcome = search.run(by, EFFORT, () -> false);
                assertThat(outcome).as("%s by %s", name, by).isNotEqualTo(Outcome.REFUTED);
            }
            reached += outcome == Outcome.FOUND ? 1 : 0;
            refuted += outcome == Outcome.FOUND && search.run(best - 1, EFFORT, () -> false) == Outcome.REFUTED ? 1 : 0;
        }
        assertThat(reached).isGreaterThanOrEqualTo((int) (found * files.size()));
        assertThat(refuted).isGreaterThanOrEqualTo((int) (proved * files.size()));
    }
}
