package dev.buildout.planner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Solves instances of single projects. */
@Command(
        name = "psplib",
        description = {
            "Solve instances of one project with limited resources: PSPLIB's single-mode (.sm) and multi-mode (.mm)"
                    + " files, MMLIB's (.mm), and Patterson's format (.rcp). Counts the makespan in days.",
            "",
            "Usually searches 10 seconds for each. Ctrl-C ends with the best so far; a second Ctrl-C leaves at once."
        },
        footer = {
            "",
            "Examples:",
            "  buildout bench psplib instances/j30 --best-known best-known.csv",
            "  buildout bench psplib j120_1_1.rcp j120_2_1.rcp --time 30s --threads 2",
            "  buildout bench psplib J100101_1.mm --steps 20000 --json"
        })
final class BenchPsplibCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchPsplibCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Bench(BenchKind.PSPLIB, options, terminal).run(spec);
    }
}
