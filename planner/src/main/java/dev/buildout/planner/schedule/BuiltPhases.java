package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import java.util.Arrays;

/** What follows from which phases are built: the activities that are needed, and what a day of delay costs them. */
final class BuiltPhases {

    private final ActivityNetwork network;
    private final boolean[] siteActive;
    private final double[] siteCostOfDay;

    BuiltPhases(ActivityNetwork network) {
        this.network = network;
        this.siteActive = new boolean[network.power().length];
        this.siteCostOfDay = new double[network.power().length];
    }

    void read(Decisions decisions) {
        Phases phases = network.phases();
        Arrays.fill(siteActive, false);
        Arrays.fill(siteCostOfDay, 0);
        for (int p = 0; p < phases.count(); p++) {
            if (decisions.built[p]) {
                siteActive[phases.site()[p]] = true;
                siteCostOfDay[phases.site()[p]] += phases.kw(p) * phases.valuePerKwDay()[p];
            }
        }
    }

    boolean needs(int activity, Decisions decisions) {
        int phase = network.phase()[activity];
        return phase >= 0 ? decisions.built[phase] : siteActive[network.site()[activity]];
    }

    /** Dollars lost for each day of the block or phase that an activity readies, or of all that is built on its site. */
    double costOfDay(int a) {
        Phases phases = network.phases();
        int block = network.block()[a];
        int phase = network.phase()[a];
        if (phase >= 0) {
            return (block >= 0 ? phases.blockKw()[block] : phases.kw(phase)) * phases.valuePerKwDay()[phase];
        }
        boolean awaited = network.succFrom()[a + 1] > network.succFrom()[a];
        return awaited ? siteCostOfDay[network.site()[a]] : 0;
    }
}
