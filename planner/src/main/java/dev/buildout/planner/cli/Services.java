package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.PlanFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * The parts that commands call.
 *
 * @param scenarios reads a scenario file and applies what-ifs
 * @param planning makes plans
 * @param report writes a plan's report
 */
record Services(Scenarios scenarios, PlanningService planning, PlanFolder.PageWriter report) {

    /** Reads a scenario file with the named what-ifs and overrides applied. */
    @FunctionalInterface
    interface Scenarios {

        LoadedScenario read(Path file, List<String> with);
    }
}
