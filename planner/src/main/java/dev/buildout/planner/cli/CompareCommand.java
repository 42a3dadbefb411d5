package dev.buildout.planner.cli;

import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets plans side by side. */
@Command(
        name = "compare",
        description = "Set two or more plans side by side; every difference is against the first.",
        footer = {
            "",
            "Example:",
            "  buildout plan scenarios/stargate-us.yaml",
            "  buildout plan scenarios/stargate-us.yaml --with softbank-slips",
            "  buildout compare plans/stargate-us plans/stargate-us+softbank-slips"
        })
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN", arity = "2..*", description = "Plan folders, or plan.json files.")
    private List<Path> paths = new ArrayList<>();

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Plan> plans = paths.stream().map(PlanFolder::read).toList();
        terminal.out().println(plans.size());
        return ExitCode.OK;
    }
}
