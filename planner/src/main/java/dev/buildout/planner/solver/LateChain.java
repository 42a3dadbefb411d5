package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.Cause;
import dev.buildout.planner.schedule.Schedule;
import java.util.Arrays;
import java.util.Random;

/**
 * Picks an activity that makes a block late: a block in proportion to what its lateness costs, then a link of the chain
 * of binding reasons that leads back from its live day.
 */
final class LateChain {

    /** A block that has no date at all breaks a rule: it comes before all lateness. */
    private static final int MISSING_WEIGHT = 50;

    private final ActivityNetwork network;
    private final double[] cumulativeLoss;
    private final int[] lastOfBlock;
    private final int[] chain;
    private Schedule schedule;

    LateChain(ActivityNetwork network, Schedule schedule) {
        this.network = network;
        this.schedule = schedule;
        this.chain = new int[network.activityCount()];
        this.lastOfBlock = new int[schedule.blockLive.length];
        this.cumulativeLoss = new double[schedule.blockLive.length];
    }

    /** Looks at another schedule from now on. */
    void read(Schedule other) {
        schedule = other;
        findLastOfBlocks();
        findLosses();
    }

    /** The activity that finishes last in each block, or one that has no date for a reason of its own. */
    private void findLastOfBlocks() {
        int[] last = lastOfBlock;
        Arrays.fill(last, -1);
        for (int a = 0; a < network.activityCount(); a++) {
            int block = network.block()[a];
            if (block < 0) {
                continue;
            }
            boolean missing = last[block] >= 0 && schedule.start[last[block]] < 0;
            if (schedule.isMissing(a) && !schedule.followsMissing(a)) {
                last[block] = a;
            } else if (!missing
                    && schedule.start[a] >= 0
                    && (last[block] < 0 || schedule.finish[a] > schedule.finish[last[block]])) {
                last[block] = a;
            }
        }
    }

    private void findLosses() {
        Phases phases = network.phases();
        double sum = 0;
        for (int p = 0; p < phases.count(); p++) {
            for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
                int live = schedule.blockLive[b] == Schedule.NONE ? network.horizon() : schedule.blockLive[b];
                int late = live - Math.max(0, phases.due()[p]);
                if (lastOfBlock[b] >= 0 && late > 0) {
                    int weight = schedule.blockLive[b] == Schedule.NONE ? MISSING_WEIGHT : 1;
                    sum += weight * phases.blockKw()[b] * phases.valuePerKwDay()[p] * late;
                }
                cumulativeLoss[b] = sum;
            }
        }
    }

    /** An activity of a chain, or −1 when nothing is late. */
    int pick(Random random) {
        double total = cumulativeLoss.length == 0 ? 0 : cumulativeLoss[cumulativeLoss.length - 1];
        if (total <= 0) {
            return -1;
        }
        double at = random.nextDouble() * total;
        int block = 0;
        while (cumulativeLoss[block] <= at) {
            block++;
        }
        int length = 0;
        int a = lastOfBlock[block];
        while (a >= 0) {
            chain[length++] = a;
            a = schedule.cause[a] == Cause.PREDECESSOR ? schedule.causeOf[a] : -1;
        }
        // The root is what binds: every other pick goes there.
        return random.nextBoolean() ? chain[length - 1] : chain[random.nextInt(length)];
    }
}
