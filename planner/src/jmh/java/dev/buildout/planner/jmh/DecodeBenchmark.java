package dev.buildout.planner.jmh;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.PriorityRule;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One decode: a schedule from an order and modes. The decisions are the starting rule's with every lot's mode decided, as
 * in a search; before each decode two neighbours swap places in the order, so that no two decodes are the same.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecodeBenchmark {

    private static final long SEED = 1;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private @Nullable Bench bench;

    /** What a decode works with. */
    private record Bench(
            ActivityNetwork network, ScheduleGenerator generator, Decisions decisions, Schedule schedule) {

        static Bench of(ActivityNetwork network) {
            Bench bench = new Bench(
                    network, new ScheduleGenerator(network), PriorityRule.latestFinishTime(network), new Schedule(network));
            bench.generator.generate(bench.decisions, bench.schedule);
            int[] lotMode = bench.decisions.lotMode;
            for (int lot = 0; lot < lotMode.length; lot++) {
                lotMode[lot] = Math.max(0, bench.schedule.lotMode[lot]);
            }
            return bench;
        }

        boolean precedes(int before, int after) {
            for (int l = network.predFrom()[after]; l < network.predFrom()[after + 1]; l++) {
                if (network.pred()[l] == before) {
                    return true;
                }
            }
            return false;
        }
    }

    @Setup(Level.Trial)
    public void setUp(Measured measured) {
        bench = Bench.of(measured.compiled());
    }

    @Benchmark
    public double decode() {
        Bench with = Objects.requireNonNull(bench);
        int[] order = with.decisions.order;
        int at = random.nextInt(order.length - 1);
        boolean swaps = !with.precedes(order[at], order[at + 1]);
        if (swaps) {
            swap(order, at);
        }
        with.generator.generate(with.decisions, with.schedule);
        if (swaps) {
            swap(order, at);
        }
        return with.schedule.objective();
    }

    private static void swap(int[] order, int at) {
        int later = order[at];
        order[at] = order[at + 1];
        order[at + 1] = later;
    }
}
