package dev.buildout.planner.cli;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.NetworkAnalysis;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.planner.report.NetworkText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the supply network of a scenario. */
@Command(
        name = "network",
        description = {
            "Show how components reach the sites: routes, what the network can carry in a week against what is"
                    + " needed, and whose loss would stop a site."
        },
        footer = {
            "",
            "Examples:",
            "  buildout network scenarios/stargate-us.yaml",
            "  buildout network scenarios/stargate-us.yaml --all-routes"
        })
final class NetworkCommand implements Callable<Integer> {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;

    private final Terminal terminal;
    private final Services services;

    @Mixin
    private final ScenarioInput input = new ScenarioInput();

    @Option(
            names = "--all-routes",
            description =
                    "Every route that no other beats in both days and freight, not only the fastest and cheapest.")
    private boolean allRoutes;

    NetworkCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        Scenario scenario = input.read(terminal, services).scenario();
        NetworkAnalysis analysis = NetworkAnalysis.of(SupplyNetwork.of(scenario), scenario);
        int width = terminal.outIsTerminal() ? Math.max(NARROWEST, Math.min(WIDEST, terminal.columns())) : WIDEST;
        NetworkText.lines(analysis, allRoutes, width).forEach(terminal.out()::println);
        return ExitCode.OK;
    }
}
