package dev.buildout.planner.cli;

import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.report.ReportWriter;

/** The one place that puts the parts together. */
final class Wiring {

    private Wiring() {}

    static Services services() {
        return new Services(ScenarioReader::read, new SearchPlanning(), ReportWriter::write);
    }
}
