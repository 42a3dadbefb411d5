package dev.buildout.planner.cli;

import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.feasibility.Feasibility;
import dev.buildout.planner.plan.Say;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Validates a scenario without planning it. */
@Command(
        name = "check",
        description = {
            "Check a scenario: every problem at once, with file, line and column.",
            "",
            "Does everything that 'plan' does before it searches. What proves in moments that no plan can keep"
                    + " every rule is a warning; with --feasible it is what is asked for, and ends with exit code 1."
        },
        footer = {
            "",
            "Examples:",
            "  buildout check scenarios/starter.yaml",
            "  buildout check --feasible scenarios/starter.yaml",
            "  buildout check scenarios/stargate-us.yaml --with softbank-slips"
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Services services;

    @Mixin
    private final ScenarioInput input = new ScenarioInput();

    @Option(
            names = "--feasible",
            description = "Prove, before any search, whether dates, lead times, power, plants, workers and money leave"
                    + " room for the required phases at all.")
    private boolean feasible;

    @Option(names = "--json", description = "With --feasible: print what was found as JSON.")
    private boolean json;

    CheckCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        LoadedScenario loaded = input.read(terminal, services);
        Feasibility found = services.planning().check(loaded);
        FeasibilityText text = new FeasibilityText(loaded, found);
        if (feasible) {
            text.print(terminal, json);
            return found.refutations().isEmpty() ? ExitCode.OK : ExitCode.NOT_OK;
        }
        Failures.print(terminal, text.warnings());
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
