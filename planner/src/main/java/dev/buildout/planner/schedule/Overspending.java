package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Nonrenewables;
import java.util.Arrays;

/** How far chosen modes go beyond what there is of non-renewable resources. */
final class Overspending {

    private final Nonrenewables resources;
    private final int[] used;

    Overspending(Nonrenewables resources) {
        this.resources = resources;
        this.used = new int[resources.count()];
    }

    /** Units beyond capacity, summed over the resources; of all activities, since all are needed where there are any. */
    int units(ActivityNetwork network, Decisions decisions) {
        if (used.length == 0) {
            return 0;
        }
        Arrays.fill(used, 0);
        for (int a = 0; a < decisions.mode.length; a++) {
            int mode = network.modeFrom()[a] + decisions.mode[a];
            for (int u = resources.useFrom()[mode]; u < resources.useFrom()[mode + 1]; u++) {
                used[resources.useResource()[u]] += resources.useAmount()[u];
            }
        }
        int units = 0;
        for (int r = 0; r < used.length; r++) {
            units += Math.max(0, used[r] - resources.capacity()[r]);
        }
        return units;
    }
}
