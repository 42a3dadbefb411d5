package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.NetworkAnalysis;
import dev.buildout.model.network.SupplyNetwork;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "  buildout network scenarios/stargate-us.yaml --component lpt"
        })
final class NetworkCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Services services;

    @Mixin
    private final ScenarioInput input = new ScenarioInput();

    @Option(names = "--component", paramLabel = "ID", description = "All routes of this component, and nothing else.")
    private @Nullable String component;

    NetworkCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        Scenario scenario = input.read(terminal, services).scenario();
        if (component != null && !scenario.components().containsKey(component)) {
            String hint = NearestName.hint(component, scenario.components().keySet());
            throw new InputException("the scenario has no component '" + component + "'. " + hint);
        }
        NetworkAnalysis analysis = NetworkAnalysis.of(SupplyNetwork.of(scenario), scenario);
        NetworkSummary summary = new NetworkSummary(scenario, analysis);
        if (component == null) {
            summary.print(terminal);
        } else {
            summary.print(terminal, component);
        }
        return ExitCode.OK;
    }
}
