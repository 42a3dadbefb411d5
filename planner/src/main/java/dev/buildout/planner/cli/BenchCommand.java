package dev.buildout.planner.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the engine on public instances. */
@Command(
        name = "bench",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Measure the engine on public scheduling instances, whose best-known values anybody can look up.",
            "",
            "The same search that makes plans, without anything made for these instances."
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  buildout bench psplib instances/j30 --best-known best-known.csv",
            "  buildout bench mista --help"
        })
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as 'psplib'");
    }
}
