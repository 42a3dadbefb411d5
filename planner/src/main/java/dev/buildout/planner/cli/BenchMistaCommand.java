package dev.buildout.planner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Solves instances of the MISTA 2013 challenge. */
@Command(
        name = "mista",
        description = {
            "Solve instances of the MISTA 2013 challenge: several projects at once, activities with several modes,"
                    + " resources of their own and shared ones. Counts the total project delay first, then the total"
                    + " makespan, both in days.",
            "",
            "A FILE is a list of projects (.txt); the projects' files are looked for beside it. Usually searches 60"
                    + " seconds for each. Ctrl-C ends with the best so far; a second Ctrl-C leaves at once."
        },
        footer = {
            "",
            "Examples:",
            "  buildout bench mista instances/A-1.txt --time 15s",
            "  buildout bench mista instances --best-known best-known.csv",
            "  buildout bench mista A-4.txt --steps 20000 --seed 7 --solutions out"
        })
final class BenchMistaCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchMistaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Bench(BenchKind.MISTA, options, terminal).run(spec);
    }
}
