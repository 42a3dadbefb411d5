package dev.buildout.model.scenario;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Phase;

/** How a phase is cut: the nearest whole number of equal blocks. */
record Blocks(long count, double megawatts) {

    static Blocks of(Phase phase, BuildTemplate template) {
        long usual = Math.max(1, phase.block().orElse(template.block()).kilowatts());
        long power = phase.power().kilowatts();
        long count = Math.max(1, Math.round(power / (double) usual));
        return new Blocks(count, phase.power().megawatts() / count);
    }
}
