package dev.buildout.planner.cli;

import dev.buildout.planner.benchmark.BestKnown;
import dev.buildout.planner.solver.SearchLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What all benchmarks are told. */
final class BenchOptions {

    private static final int MOST_THREADS = 256;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Instance files, or folders: all instances in them, in natural order.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--time",
            paramLabel = "TIME",
            converter = Durations.class,
            description =
                    "How long to search each instance: 60s, 5m, 90 (seconds). Without limit when --steps is given.")
    private @Nullable Duration time;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = WholeNumbers.class,
            description = "How many schedules to try for each instance: the same number and seed give the same"
                    + " solutions.")
    private @Nullable Long steps;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumbers.class,
            defaultValue = "1",
            description = "Searches side by side. Usually ${DEFAULT-VALUE}.")
    private long threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumbers.class,
            defaultValue = "0",
            description = "Random seed. Usually ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--solutions",
            paramLabel = "DIR",
            description = "Write each feasible solution to DIR/<instance>.csv: project,activity,mode,start.")
    private @Nullable Path solutions;

    @Option(
            names = "--best-known",
            paramLabel = "CSV",
            description = "Compare with a file set,instance,lower_bound,best_known,tms,source.")
    private @Nullable Path bestKnown;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the results as JSON at the end instead of a table.")
    private boolean json;

    List<Path> files() {
        return files;
    }

    Optional<Path> solutions() {
        return Optional.ofNullable(solutions);
    }

    boolean quiet() {
        return quiet;
    }

    boolean json() {
        return json;
    }

    /** What is known of the instances; nothing when no file is named. */
    BestKnown bestKnown() {
        return bestKnown == null ? BestKnown.nothing() : BestKnown.read(bestKnown);
    }

    SearchLimits limits(CommandSpec spec, Duration usualTime) {
        requireRange(spec, "--threads", threads, MOST_THREADS);
        if (steps == null) {
            Duration limit = time == null ? usualTime : time;
            return new SearchLimits(Optional.of(limit), OptionalLong.empty(), seed, (int) threads);
        }
        requireRange(spec, "--steps", steps, Long.MAX_VALUE);
        return new SearchLimits(Optional.ofNullable(time), OptionalLong.of(steps), seed, (int) threads);
    }

    private static void requireRange(CommandSpec spec, String option, long value, long most) {
        if (value < 1 || value > most) {
            String range = most == Long.MAX_VALUE ? "at least 1" : "from 1 to " + most;
            throw new ParameterException(spec.commandLine(), option + " must be " + range + ", and is " + value);
        }
    }
}
