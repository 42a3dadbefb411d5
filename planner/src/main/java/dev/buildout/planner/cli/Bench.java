package dev.buildout.planner.cli;

import dev.buildout.planner.benchmark.BenchmarkRun;
import dev.buildout.planner.benchmark.BenchmarkSummary;
import dev.buildout.planner.benchmark.BestKnown;
import dev.buildout.planner.benchmark.Instance;
import dev.buildout.planner.benchmark.InstanceCompiler;
import dev.buildout.planner.benchmark.InstanceFiles;
import dev.buildout.planner.benchmark.InstanceReader;
import dev.buildout.planner.benchmark.ObjectiveBound;
import dev.buildout.planner.plan.PlanJson;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** Runs one kind of benchmark: reads everything first, then solves, checks and reports one instance after the other. */
final class Bench {

    private final BenchKind kind;
    private final BenchOptions options;
    private final Terminal terminal;

    Bench(BenchKind kind, BenchOptions options, Terminal terminal) {
        this.kind = kind;
        this.options = options;
        this.terminal = terminal;
    }

    int run(CommandSpec spec) {
        SearchLimits limits = options.limits(spec, kind.usualTime());
        BestKnown known = options.bestKnown();
        List<Instance> instances = read();
        options.solutions().ifPresent(folder -> requireRoom(folder, instances));
        BenchmarkRun run = new BenchmarkRun(limits, ObjectiveBound.proved());
        stopOnInterrupt(run);
        BenchTable table = new BenchTable(kind, known);
        print(table.head());
        List<BenchmarkRun.Result> results = new ArrayList<>();
        while (results.size() < instances.size() && !run.isStopped()) {
            String which = instances.size() == 1 ? "" : " (" + (results.size() + 1) + " of " + instances.size() + ")";
            BenchmarkRun.Result result = solve(run, instances.get(results.size()), which, limits);
            results.add(result);
            keep(result);
            print(List.of(table.row(result)));
        }
        BenchmarkSummary summary = BenchmarkSummary.of(results, known);
        if (options.json()) {
            PlanJson.write(BenchReport.of(kind, limits, instances.size(), results, known, summary), terminal.out());
        } else {
            print(table.summary(summary));
        }
        if (results.size() < instances.size()) {
            terminal.err().println("Stopped after " + results.size() + " of " + instances.size() + " instances.");
        }
        return summary.feasible() == summary.instances() ? ExitCode.OK : ExitCode.NOT_OK;
    }

    /** All instances, each known to compile, so that a mistake in the last file is not found after hours. */
    private List<Instance> read() {
        List<Instance> instances = InstanceFiles.find(options.files(), kind.formats()).stream()
                .map(InstanceReader::read)
                .toList();
        instances.forEach(InstanceCompiler::compile);
        return instances;
    }

    /** A solutions folder that can be written, for instances of different names. */
    private static void requireRoom(Path folder, List<Instance> instances) {
        Set<String> names = new HashSet<>();
        for (Instance instance : instances) {
            if (!names.add(instance.name())) {
                throw new InputException("two instances are named '" + instance.name()
                        + "', and their solutions would have one file; solve them one by one");
            }
        }
        WholeFile.requireFolder(folder);
    }

    private void stopOnInterrupt(BenchmarkRun run) {
        Interrupts.handle(() -> {
            terminal.err().println();
            terminal.err().println("Stopping with the best so far; Ctrl-C again to leave at once.");
            run.stop();
        });
    }

    private BenchmarkRun.Result solve(BenchmarkRun run, Instance instance, String which, SearchLimits limits) {
        List<ProgressTicker> tickers = new ArrayList<>();
        try (ProgressLine line = new ProgressLine(terminal, options.quiet(), System::nanoTime)) {
            Consumer<Progress> progress = p -> line.say(progress(instance, which, p));
            try {
                return run.solve(instance, (i, planner) -> tickers.add(ticking(planner, limits, progress)));
            } finally {
                tickers.forEach(ProgressTicker::close);
            }
        }
    }

    private static ProgressTicker ticking(
            LocalSearchPlanner planner, SearchLimits limits, Consumer<Progress> progress) {
        ProgressTicker ticker = new ProgressTicker(planner.monitor(), limits, progress);
        ticker.phase(ProgressTicker.SEARCHING);
        return ticker;
    }

    private static String progress(Instance instance, String which, Progress progress) {
        List<String> parts = new ArrayList<>(List.of(instance.name() + which, Clock.of(progress.elapsed())));
        progress.left().ifPresent(left -> parts.add(Clock.of(left) + " left"));
        return String.join("  ", parts);
    }

    private void keep(BenchmarkRun.Result result) {
        if (result.verdict().isFeasible()) {
            options.solutions()
                    .map(folder -> folder.resolve(result.instance().name() + ".csv"))
                    .ifPresent(file -> WholeFile.write(file, result.solution()::write));
        }
    }

    private void print(List<String> lines) {
        if (!options.json()) {
            lines.forEach(terminal.out()::println);
            terminal.out().flush();
        }
    }
}
