package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario that a command works on, with what-ifs. */
final class ScenarioInput {

    @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML).")
    private Path file = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "NAME",
            split = ",",
            description = "What-ifs or overrides of the file to apply, in this order, separated by commas.")
    private List<String> with = new ArrayList<>();

    /** Reads it and prints warnings. */
    LoadedScenario read(Terminal terminal, Services services) {
        LoadedScenario scenario = services.scenarios().read(file, List.copyOf(with));
        Failures.print(terminal, scenario.warnings());
        return scenario;
    }
}
