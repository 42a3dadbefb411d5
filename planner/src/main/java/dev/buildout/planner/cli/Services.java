package dev.buildout.planner.cli;

import dev.buildout.model.scenario.Changes;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.PlanFolder;
import java.nio.file.Path;

/**
 * The parts that commands call.
 *
 * @param scenarios reads a scenario file and applies what-ifs
 * @param planning makes plans
 * @param report writes a plan's report
 */
record Services(Scenarios scenarios, PlanningService planning, PlanFolder.PageWriter report) {

    /** Reads a scenario file with changes applied. */
    @FunctionalInterface
    interface Scenarios {

        LoadedScenario read(Path file, Changes changes);
    }
}
