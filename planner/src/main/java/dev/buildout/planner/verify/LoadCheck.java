package dev.buildout.planner.verify;

import java.util.List;
import java.util.stream.Stream;

/** Labour pools, worker caps and other renewable resources, on every day on which they are used. */
final class LoadCheck implements Check {

    @Override
    public void run(Case it, Tally tally) {
        Loads loads = new Loads(it);
        List<Loads.Load> all = Stream.of(loads.pools(), loads.caps(), loads.others())
                .flatMap(map -> map.values().stream())
                .toList();
        for (Loads.Load load : all) {
            for (int day = 0; day < it.horizon(); day++) {
                if (load.use(day) > 0) {
                    tally.holds(
                            load.rule(),
                            load.id(),
                            load.use(day) <= load.capacity(day),
                            "Use of " + load.id() + " on " + it.date(day) + ":",
                            load.use(day),
                            "there are",
                            load.capacity(day));
                }
            }
        }
    }
}
