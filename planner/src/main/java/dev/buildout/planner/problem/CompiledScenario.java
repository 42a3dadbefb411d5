package dev.buildout.planner.problem;

import dev.buildout.model.domain.Scenario;
import java.util.List;

/**
 * A scenario as the engine sees it, with the way back.
 *
 * @param scenario the scenario
 * @param network the engine's world
 * @param activities what each activity of the network is
 * @param componentIds component ids by the network's index
 * @param siteIds site ids by the network's index
 */
public record CompiledScenario(
        Scenario scenario,
        ActivityNetwork network,
        List<ActivityRef> activities,
        List<String> componentIds,
        List<String> siteIds) {}
