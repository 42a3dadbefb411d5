package dev.buildout.planner.cli;

import dev.buildout.planner.benchmark.BestKnown;
import dev.buildout.planner.solver.SearchLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all benchmarks are told. */
final class BenchOptions {

    @Mixin
    private final SearchOptions search = new SearchOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Instance files, or folders: all instances in them, in natural order.")
    private List<Path> files = new ArrayList<>();

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
        return search.limits(spec, usualTime);
    }
}
