package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import java.util.Arrays;

/**
 * What lateness costs at the least, known while a schedule is being generated: an activity that finishes on a day keeps
 * its block from being live until the work that must follow it in the block is done in its fastest modes. Only ever grows
 * during a generation, so a schedule whose bound is too dear need not be finished.
 */
final class LateBound {

    private final int[] block;
    private final int[] tail;
    private final double[] valuePerDay;
    private final int[] due;
    private final double[] discountBefore;
    private final int[] live;
    private double cost;

    LateBound(ActivityNetwork network) {
        block = network.block();
        tail = tails(network);
        discountBefore = Discounts.before(network.finance());
        Phases phases = network.phases();
        live = new int[phases.blockKw().length];
        valuePerDay = new double[live.length];
        due = new int[live.length];
        for (int p = 0; p < phases.count(); p++) {
            for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
                valuePerDay[b] = phases.blockKw()[b] * phases.valuePerKwDay()[p];
                due[b] = Math.max(0, Math.min(network.horizon(), phases.due()[p]));
            }
        }
    }

    /** Days from the finish of each activity to the first day on which its block can be live. */
    private static int[] tails(ActivityNetwork network) {
        int[] tails = new int[network.activityCount()];
        int[] order = Linearization.byKey(network, new long[tails.length]);
        for (int i = order.length - 1; i >= 0; i--) {
            int a = order[i];
            for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                int p = network.pred()[l];
                // A fixed date waits for nobody.
                if (network.block()[p] == network.block()[a] && network.fixed()[a] < 0) {
                    int after = switch (network.predType()[l]) {
                        case FS -> PriorityRule.shortest(network, a) + tails[a];
                        case FF -> tails[a];
                        case SS, SF -> Integer.MIN_VALUE / 2;
                    };
                    tails[p] = Math.max(tails[p], after + network.predLag()[l]);
                }
            }
        }
        return tails;
    }

    void reset() {
        Arrays.fill(live, 0);
        cost = 0;
    }

    void copyFrom(LateBound other) {
        System.arraycopy(other.live, 0, live, 0, live.length);
        cost = other.cost;
    }

    /** An activity finishes on a day. */
    void placed(int activity, int finish) {
        int b = block[activity];
        if (b < 0) {
            return;
        }
        int earliest = Math.min(finish + tail[activity], discountBefore.length - 1);
        if (earliest > live[b]) {
            int before = Math.max(live[b], due[b]);
            live[b] = earliest;
            if (earliest > before) {
                cost += valuePerDay[b] * (discountBefore[earliest] - discountBefore[before]);
            }
        }
    }

    /** Discounted dollars that are lost by lateness at the least. */
    double cost() {
        return cost;
    }
}
