package dev.buildout.planner.verify;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import java.util.Optional;

/** How a phase is cut: into the nearest whole number of equal blocks, kilowatts that do not divide going to the first. */
final class Blocks {

    private Blocks() {}

    static long count(Scenario scenario, Phase phase) {
        long size = phase.block()
                .or(() -> phase.template()
                        .flatMap(t -> Optional.ofNullable(scenario.templates().get(t)))
                        .map(BuildTemplate::block))
                .orElse(phase.power())
                .kilowatts();
        long kilowatts = phase.power().kilowatts();
        long least = Math.max(1, size);
        return Math.max(1, (2 * kilowatts + least) / (2 * least));
    }

    /** Kilowatts of a block, counted from 1. */
    static long kilowatts(Scenario scenario, Phase phase, int block) {
        long count = count(scenario, phase);
        long kilowatts = phase.power().kilowatts();
        return kilowatts / count + (block <= kilowatts % count ? 1 : 0);
    }
}
