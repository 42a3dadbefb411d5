package dev.buildout.planner.cli;

import dev.buildout.planner.solver.SearchLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How long a search goes on, and how. */
final class SearchOptions {

    private static final int MOST_THREADS = 256;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "How long to search: 60s, 5m, 1h, 90 (seconds). Without limit when --steps is given.")
    private @Nullable Duration time;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = WholeNumbers.class,
            description = "How many schedules to try: the same number, seed and threads give the same plan.")
    private @Nullable Long steps;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumbers.class,
            defaultValue = "1",
            description = "Searches side by side that learn from each other. Usually ${DEFAULT-VALUE}.")
    private long threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumbers.class,
            defaultValue = "0",
            description = "Random seed. Usually ${DEFAULT-VALUE}.")
    private long seed;

    long seed() {
        return seed;
    }

    /** The limits that the options set; a usual time where they set none. */
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
