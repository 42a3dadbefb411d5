package dev.buildout.planner.plan;

import dev.buildout.planner.plan.Milestone.ChainLink;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.schedule.Cause;
import dev.buildout.planner.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Walks from a live date back over binding reasons to the one that has no further cause. What of it all is the cause is
 * for package {@code explain} to say. */
final class ChainFinder {

    private final EvaluatedSchedule evaluated;
    private final ReasonWriter reasons;
    private final ActivityNetwork network;
    private final Schedule schedule;

    ChainFinder(EvaluatedSchedule evaluated, ReasonWriter reasons) {
        this.evaluated = evaluated;
        this.reasons = reasons;
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
    }

    /** The activity of a block that finishes last, or the first that has no date. */
    int lastOf(int block) {
        int last = -1;
        for (int a = 0; a < network.activityCount(); a++) {
            if (network.block()[a] != block) {
                continue;
            }
            if (schedule.isMissing(a)) {
                return failingFrom(a);
            }
            if (last < 0 || schedule.finish[a] > schedule.finish[last]) {
                last = a;
            }
        }
        return last;
    }

    /** Goes back over predecessors without a date to the one that has no date for a reason of its own. */
    private int failingFrom(int activity) {
        int a = activity;
        while (schedule.followsMissing(a)) {
            a = schedule.causeOf[a];
        }
        return a;
    }

    /** From an activity back to the root, latest first; activities without a date give none. */
    List<ChainLink> from(int activity) {
        List<ChainLink> chain = new ArrayList<>();
        int a = activity;
        while (a >= 0 && schedule.start[a] >= 0) {
            chain.add(link(a));
            Cause cause = schedule.cause[a];
            if (cause == Cause.LEAD_TIME || cause == Cause.PLANT_CAPACITY || cause == Cause.OPENING_ORDER) {
                chain.add(lotLink(schedule.causeOf[a]));
            }
            a = cause == Cause.PREDECESSOR ? schedule.causeOf[a] : -1;
        }
        return chain;
    }

    private ChainLink link(int a) {
        return new ChainLink(
                network.ids()[a],
                evaluated.compiled().activities().get(a).name(),
                evaluated.date(schedule.start[a]),
                evaluated.date(schedule.finish[a]),
                reasons.ofActivity(a));
    }

    private ChainLink lotLink(int l) {
        Lot lot = network.lots()[l];
        LocalDate arrive = evaluated.date(Math.max(0, schedule.lotArrive[l]));
        LocalDate from = schedule.lotOrder[l] == Schedule.NONE ? arrive : evaluated.date(schedule.lotOrder[l]);
        return new ChainLink(
                lot.id(),
                reasons.component(reasons.mode(l)).name() + " for "
                        + evaluated.compiled().activities().get(lot.activity()).name(),
                from,
                arrive,
                reasons.ofLot(l));
    }
}
