package dev.buildout.planner.cli;

import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.Say;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Validates a scenario without planning it. */
@Command(
        name = "check",
        description = {
            "Check a scenario: every problem at once, with file, line and column.",
            "",
            "Does everything that 'plan' does before it searches."
        },
        footer = {
            "",
            "Examples:",
            "  buildout check scenarios/starter.yaml",
            "  buildout check scenarios/stargate-us.yaml --with softbank-slips"
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Services services;

    @Mixin
    private final ScenarioInput input = new ScenarioInput();

    CheckCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        LoadedScenario loaded = input.read(terminal, services);
        services.planning().check(loaded);
        Scenario scenario = loaded.scenario();
        List<Phase> phases = scenario.sites().values().stream()
                .map(Site::phases)
                .flatMap(map -> map.values().stream())
                .toList();
        double megawatts =
                phases.stream().mapToDouble(p -> p.power().megawatts()).sum();
        terminal.out().println(scenario.scenario() + ": no errors");
        terminal.out()
                .printf(
                        "%s with %s (%s), %s, %s, from %s to %s%n",
                        Say.count(scenario.sites().size(), "site", "sites"),
                        Say.count(phases.size(), "phase", "phases"),
                        Say.mw(megawatts),
                        Say.count(scenario.components().size(), "component", "components"),
                        Say.count(scenario.suppliers().size(), "supplier", "suppliers"),
                        scenario.start(),
                        scenario.end());
        return ExitCode.OK;
    }
}
