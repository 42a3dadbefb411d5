package dev.buildout.planner.cli;

import dev.buildout.planner.benchmark.InstanceReader.Format;
import java.time.Duration;
import java.util.Set;

/** What {@code bench} can run. */
enum BenchKind {

    /** Several projects at once: total project delay, then total makespan. */
    MISTA(Duration.ofSeconds(60)),

    /** One project: makespan. */
    PSPLIB(Duration.ofSeconds(10));

    private final Duration usualTime;

    BenchKind(Duration usualTime) {
        this.usualTime = usualTime;
    }

    /** How long an instance is searched when nothing is said. */
    Duration usualTime() {
        return usualTime;
    }

    /** The files that are its instances. */
    Set<Format> formats() {
        return switch (this) {
            case MISTA -> Set.of(Format.MISTA_LIST);
            case PSPLIB -> Set.of(Format.SINGLE_MODE, Format.MULTI_MODE, Format.PATTERSON);
        };
    }
}
