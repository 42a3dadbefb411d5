package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the supply network of a scenario. */
@Command(
        name = "network",
        description = {
            "Show how components reach the sites: routes, what the network can carry in a week against what is"
                    + " needed, and whose loss would stop a site.",
        },
        footer = {"", "Example:", "  buildout network scenarios/stargate-us.yaml"})
final class NetworkCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Services services;

    @Mixin
    private final ScenarioInput input = new ScenarioInput();

    NetworkCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        LoadedScenario scenario = input.read(terminal, services);
        terminal.out().println(scenario.scenario().scenario());
        return ExitCode.OK;
    }
}
