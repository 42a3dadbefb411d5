package dev.buildout.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.benchmark.BestKnown;
import dev.buildout.planner.benchmark.InstanceCompiler;
import dev.buildout.planner.benchmark.InstanceReader;
import dev.buildout.planner.benchmark.SharedBenchmarks;
import dev.buildout.planner.problem.ActivityNetwork;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No bound of a public instance is above the best solution that anyone has found, or below its critical path. */
class PublicInstancesBoundTest {

    /** A small part of what a bound may take, so that all instances are bounded within seconds. */
    private static final long STEPS = 20_000_000;

    private static final long DOLLARS_PER_DAY_OF_DELAY = 10_000;

    /** Gaps in per cent of the best known makespan, and proofs that it is optimal, that each set reaches at least. */
    @ParameterizedTest
    @CsvSource({"psplib/j30, 2.5, 30", "psplib/j60, 3.0, 32", "psplib/j120, 5.0, 18", "mmlib100, 7.0, 28"})
    void makespans(String folder, double largestMeanGap, int fewestProofs) {
        BestKnown known = BestKnown.read(SharedBenchmarks.path("best-known.csv"));
        List<Path> files = SharedBenchmarks.instances(folder);
        double gaps = 0;
        int proofs = 0;
        for (Path file : files) {
            ActivityNetwork network = network(file);
            long best = best(known, file).objective();
            int bound = LowerBound.of(network, STEPS).earliestLive()[0];

            assertThat(bound).as(file.toString()).isBetween(criticalPath(network), (int) best);
            gaps += 100.0 * (best - bound) / best;
            proofs += bound == best ? 1 : 0;
        }
        assertThat(gaps / files.size()).isLessThan(largestMeanGap);
        assertThat(proofs).isGreaterThanOrEqualTo(fewestProofs);
    }

    /** The least total project delay that is proved in each instance. */
    @ParameterizedTest
    @CsvSource({
        "A-1, 0",
        "A-2, 0",
        "A-3, 0",
        "A-4, 20",
        "A-5, 100",
        "A-6, 55",
        "A-7, 350",
        "A-8, 120",
        "A-9, 60",
        "A-10, 550"
    })
    void projectDelays(String name, long least) {
        Path file = SharedBenchmarks.path("mista/" + name + ".txt");
        BestKnown.Values best = best(BestKnown.read(SharedBenchmarks.path("best-known.csv")), file);
        ActivityNetwork network = network(file);

        LowerBound bound = LowerBound.of(network, STEPS);

        long makespan = best.totalMakespan().orElseThrow();
        int programme = network.phases().count() - 1;
        assertThat(bound.lateness())
                .isBetween(
                        (double) least * DOLLARS_PER_DAY_OF_DELAY,
                        (double) best.objective() * DOLLARS_PER_DAY_OF_DELAY + makespan);
        assertThat(bound.earliestLive()[programme])
                .isGreaterThanOrEqualTo(network.phases().due()[programme]);
        for (int p = 0; p < programme; p++) {
            assertThat(bound.earliestLive()[p])
                    .isGreaterThanOrEqualTo(network.phases().due()[p]);
        }
    }

    private static ActivityNetwork network(Path file) {
        return InstanceCompiler.compile(InstanceReader.read(file)).network();
    }

    private static BestKnown.Values best(BestKnown known, Path file) {
        String name = String.valueOf(file.getFileName());
        return known.find(name.substring(0, name.lastIndexOf('.'))).orElseThrow();
    }

    /** The longest path of finish-to-start links over the shortest modes. */
    private static int criticalPath(ActivityNetwork network) {
        int[] finish = new int[network.activityCount()];
        int last = 0;
        for (int round = 0; round < finish.length; round++) {
            for (int a = 0; a < finish.length; a++) {
                int start = 0;
                for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                    start = Math.max(start, finish[network.pred()[l]]);
                }
                int shortest = Integer.MAX_VALUE;
                for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
                    shortest = Math.min(shortest, network.modeWork()[m]);
                }
                finish[a] = start + shortest;
                last = Math.max(last, finish[a]);
            }
        }
        return last;
    }
}
