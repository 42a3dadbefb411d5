package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;

/** Adds what lateness costs to what is paid: the objective of a schedule. */
final class Evaluation {

    private final ActivityNetwork network;

    /** Sum of the discount factors of all days before a day. */
    private final double[] discountBefore;

    private final FixedDateLinks fixedDates;

    Evaluation(ActivityNetwork network) {
        this.network = network;
        discountBefore = Discounts.before(network.finance());
        fixedDates = new FixedDateLinks(network);
    }

    void evaluate(Decisions decisions, Schedule out, double paid) {
        findLiveDays(decisions, out);
        out.lateKwDays = 0;
        out.unplacedKw = 0;
        out.brokenDays = fixedDates.brokenDays(out);
        long overdue = 0;
        int horizon = network.horizon();
        Phases phases = network.phases();
        double value = 0;
        for (int p = 0; p < phases.count(); p++) {
            int due = Math.min(horizon, Math.max(0, phases.due()[p]));
            double energy = network.energyPerKwDay()[phases.site()[p]];
            for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
                int kw = phases.blockKw()[b];
                int live = out.blockLive[b];
                if (live == Schedule.NONE) {
                    value += kw
                            * network.finance().residualPerKw()
                            * network.finance().discount()[horizon];
                    if (decisions.built[p]) {
                        out.unplacedKw += kw;
                    }
                } else {
                    value += kw * energy * (discountBefore[horizon] - discountBefore[live]);
                }
                int until = live == Schedule.NONE ? horizon : live;
                if (decisions.built[p] && until > phases.latest()[p]) {
                    overdue += (long) kw * (until - Math.max(0, phases.latest()[p]));
                }
                if (until > due) {
                    value += kw * phases.valuePerKwDay()[p] * (discountBefore[until] - discountBefore[due]);
                    out.lateKwDays += (long) kw * (until - due);
                }
            }
        }
        out.overdueKw = (int) ((overdue + horizon - 1) / Math.max(1, horizon));
        out.objective = paid + value;
    }

    private void findLiveDays(Decisions decisions, Schedule out) {
        int[] blocks = network.block();
        Phases phases = network.phases();
        for (int p = 0; p < phases.count(); p++) {
            for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
                out.blockLive[b] = decisions.built[p] ? 0 : Schedule.NONE;
            }
        }
        for (int a = 0; a < blocks.length; a++) {
            int b = blocks[a];
            if (b >= 0 && out.blockLive[b] != Schedule.NONE) {
                out.blockLive[b] =
                        out.finish[a] == Schedule.NONE ? Schedule.NONE : Math.max(out.blockLive[b], out.finish[a]);
            }
        }
    }
}
