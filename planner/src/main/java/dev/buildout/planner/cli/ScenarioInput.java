package dev.buildout.planner.cli;

import dev.buildout.model.scenario.Changes;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario that a command works on, with what-ifs. */
final class ScenarioInput {

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Scenario file (YAML), or one that came with the program, such as buildout:starter.")
    private Path file = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "NAME",
            split = ",",
            description = "What-ifs or overrides of the file to apply, in this order, separated by commas.")
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change one value, on top of everything else: --set sites.abilene.worker-cap=+20%%. May be"
                    + " repeated. --set lanes.from=lanes.csv lays a table over a section; its path counts from the"
                    + " working folder.")
    private List<String> set = new ArrayList<>();

    Path file() {
        return file;
    }

    Changes changes() {
        return new Changes(with, set);
    }

    /** Reads it, checks that it can be supplied, and prints warnings. */
    LoadedScenario read(Terminal terminal, Services services) {
        return read(terminal, services, () -> {});
    }

    /** The same, with something to do between reading and printing. */
    LoadedScenario read(Terminal terminal, Services services, Runnable afterReading) {
        return read(file, changes(), terminal, services, afterReading);
    }

    /** The same for a file that is not an argument. */
    static LoadedScenario read(
            Path file, Changes changes, Terminal terminal, Services services, Runnable afterReading) {
        Reading reading = services.scenarios().read(file, changes);
        LoadedScenario scenario = reading.valid();
        afterReading.run();
        Failures.print(terminal, reading.findings());
        return scenario;
    }
}
