package dev.buildout.planner.bound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;

/** What lateness costs, discounted day by day as the engine does it. */
final class Lateness {

    private final ActivityNetwork network;
    private final int[] blockHead;

    /** Sum of the discount factors of all days before a day. */
    private final double[] discountBefore;

    Lateness(ActivityNetwork network, Heads heads) {
        this.network = network;
        double[] discount = network.finance().discount();
        discountBefore = new double[network.horizon() + 1];
        for (int d = 1; d < discountBefore.length; d++) {
            discountBefore[d] = discountBefore[d - 1] + discount[d - 1];
        }
        blockHead = new int[network.phases().blockKw().length];
        for (int a = 0; a < network.activityCount(); a++) {
            int block = network.block()[a];
            if (block >= 0) {
                blockHead[block] = Math.max(blockHead[block], heads.finish()[a]);
            }
        }
    }

    /**
     * Least dollars of a phase whose last block is not live before a day: every block is live by its critical path at the
     * earliest, and one of them, the cheapest to wait for, on that day. A phase that is never live waits to the horizon,
     * which costs no less.
     */
    double least(int phase, int lastLive) {
        Phases phases = network.phases();
        double sum = 0;
        double wait = Double.POSITIVE_INFINITY;
        for (int b = phases.blockFrom()[phase]; b < phases.blockFrom()[phase + 1]; b++) {
            double early = cost(phase, b, blockHead[b]);
            sum += early;
            wait = Math.min(wait, cost(phase, b, Math.max(lastLive, blockHead[b])) - early);
        }
        return phases.blockFrom()[phase] == phases.blockFrom()[phase + 1] ? 0 : sum + wait;
    }

    private double cost(int phase, int block, int live) {
        Phases phases = network.phases();
        int horizon = network.horizon();
        int due = Math.min(horizon, Math.max(0, phases.due()[phase]));
        int until = Math.max(due, Math.min(horizon, live));
        double days = discountBefore[until] - discountBefore[due];
        return phases.blockKw()[block] * phases.valuePerKwDay()[phase] * days;
    }
}
