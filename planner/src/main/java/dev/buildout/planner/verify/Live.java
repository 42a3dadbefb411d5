package dev.buildout.planner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** On which day each block is live by the dates of its activities: the day after the last of them. */
final class Live {

    private Live() {}

    /** By block of a phase, in order; empty for a block with an activity without dates, and for all of a forgone phase. */
    static List<OptionalInt> blocks(Case it, Work.Open open) {
        String phase = open.phase().id();
        List<OptionalInt> live = new ArrayList<>();
        for (int block = 1; block <= open.blockKw().size(); block++) {
            live.add(it.isBuilt(phase) ? block(it, phase, block) : OptionalInt.empty());
        }
        return live;
    }

    /** The day on which one block is live; day 0 when all of its work was done before. */
    static OptionalInt block(Case it, String phase, int block) {
        int last = 0;
        for (Expected expected : it.work().blockWork(phase, block)) {
            Placed placed = it.placed().get(expected.id());
            if (placed == null) {
                return OptionalInt.empty();
            }
            last = Math.max(last, placed.finish());
        }
        return OptionalInt.of(last);
    }
}
