package dev.buildout.planner.cli;

import dev.buildout.model.scenario.Changes;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.Reading;
import dev.buildout.planner.plan.PlanFolder;
import java.nio.file.Path;

/**
 * The parts that commands call.
 *
 * @param scenarios reads a scenario file and applies what-ifs
 * @param planning makes plans
 * @param report writes a plan's report
 */
record Services(Scenarios scenarios, PlanningService planning, Reports report) {

    /** Writes the report of a plan of the scenario given. */
    @FunctionalInterface
    interface Reports {

        PlanFolder.PageWriter of(LoadedScenario scenario);
    }

    /** Reads a scenario file with changes applied, and says what is wrong or doubtful. */
    @FunctionalInterface
    interface Scenarios {

        Reading read(Path file, Changes changes);
    }
}
