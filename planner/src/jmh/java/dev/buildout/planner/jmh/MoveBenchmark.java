package dev.buildout.planner.jmh;

import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import dev.buildout.planner.solver.SearchResult;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Moves of a whole search, a second: the figure is the secondary one named {@code moves}; the primary counts searches.
 * Each search begins anew, so its start (the starting rule, setting up the solver) counts as well; more steps make that
 * matter less.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class MoveBenchmark {

    /** Counts what the searches of an iteration tried. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Tried {

        public long moves;
    }

    /** How far each search goes, and its seed. */
    @State(Scope.Benchmark)
    public static class Limits {

        @Param("20000")
        public long steps;

        @Param("1")
        public long seed;
    }

    @Benchmark
    public SearchResult search(Measured measured, Limits limits, Tried tried) {
        SearchLimits until = new SearchLimits(Optional.empty(), OptionalLong.of(limits.steps), limits.seed);
        SearchResult result = new LocalSearchPlanner().search(measured.compiled(), until);
        tried.moves += result.moves();
        return result;
    }
}
