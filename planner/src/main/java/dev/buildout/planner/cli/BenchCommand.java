package dev.buildout.planner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Benchmarks, one subcommand each. */
@Command(
        name = "bench",
        synopsisSubcommandLabel = "BENCHMARK",
        description = {"Measure the engine that makes every plan."},
        commandListHeading = "%nBenchmarks:%n",
        footer = {"", "Example:", "  buildout bench scale --sites 10,100 --time 10s"})
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a benchmark is missing, such as 'scale'");
    }
}
