package dev.buildout.planner.feasibility;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.schedule.PriorityRule;
import java.util.Arrays;

/**
 * For each activity a day before which it cannot start and one before which it cannot finish, whatever the plan: over
 * links, every bound from the mode that is best for it, each kit at its soonest. With limits, each activity and lot also
 * needs its workers, power and plant lines, as if nothing else used them. Start and finish are bounded apart, since the
 * mode that starts first need not be the one that finishes first.
 */
final class Soonest {

    /** Later than every day: not within the horizon. */
    static final int NEVER = Integer.MAX_VALUE / 2;

    /** What holds an activity until its soonest day. */
    enum Hold {
        NOTHING,
        LINK,
        LOT,
        POWER,
        WORKERS,
        DATE
    }

    final int[] start;
    final int[] finish;

    private final ActivityNetwork network;
    private final boolean limits;
    private final SoonestSupply supply;
    private final Hold[] hold;

    /** What the hold names: a predecessor, a lot or a resource. */
    private final int[] of;

    private Hold now = Hold.NOTHING;
    private int nowOf = -1;

    Soonest(ActivityNetwork network, boolean limits) {
        this.network = network;
        this.limits = limits;
        this.supply = new SoonestSupply(network, limits);
        int n = network.activityCount();
        this.start = new int[n];
        this.finish = new int[n];
        this.hold = new Hold[n];
        this.of = new int[n];
        Arrays.fill(hold, Hold.NOTHING);
        for (int a : PriorityRule.latestFinishTime(network).order) {
            bound(a);
        }
    }

    Hold holdOf(int activity) {
        return hold[activity];
    }

    int of(int activity) {
        return of[activity];
    }

    /** A day before which a block is not live. */
    int live(int block) {
        int live = 0;
        for (int a = 0; a < finish.length; a++) {
            live = network.block()[a] == block ? Math.max(live, finish[a]) : live;
        }
        return live;
    }

    /** The activity of a block that cannot be finished before its last. */
    int lastOf(int block) {
        int last = -1;
        for (int a = 0; a < finish.length; a++) {
            boolean later = last < 0 || finish[a] > finish[last];
            last = network.block()[a] == block && later ? a : last;
        }
        return last;
    }

    private void bound(int a) {
        start[a] = NEVER;
        finish[a] = NEVER;
        if (network.fixed()[a] >= 0) {
            int day = Math.max(network.fixed()[a], network.release()[a]);
            start[a] = day > network.horizon() ? NEVER : day;
            finish[a] = start[a];
            hold[a] = Hold.DATE;
            return;
        }
        for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
            int begins = earliest(a, m);
            int ends = begins == NEVER ? NEVER : calendar(a).finishOf(begins, network.modeWork()[m]);
            ends = ends < 0 || ends > network.horizon() ? NEVER : ends;
            start[a] = Math.min(start[a], ends == NEVER ? NEVER : begins);
            if (ends < finish[a] || m == network.modeFrom()[a]) {
                finish[a] = ends;
                hold[a] = now;
                of[a] = nowOf;
            }
        }
    }

    private DayCalendar calendar(int a) {
        return network.calendars()[network.calendar()[a]];
    }

    private int earliest(int a, int mode) {
        now = Hold.NOTHING;
        nowOf = -1;
        int day = 0;
        if (network.release()[a] > 0) {
            day = raise(day, network.release()[a], Hold.DATE, a);
        }
        int work = network.modeWork()[mode];
        for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
            day = raise(day, linked(l, calendar(a), work), Hold.LINK, network.pred()[l]);
        }
        for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
            Lot lot = network.lots()[l];
            day = raise(day, supply.ready(lot), Hold.LOT, l);
        }
        if (limits && network.energisesKw()[a] > 0) {
            day = raise(
                    day, Available.first(network.power()[network.site()[a]], network.energisesKw()[a]), Hold.POWER, a);
        }
        if (day > network.horizon()) {
            return NEVER;
        }
        int begins = limits ? withWorkers(a, mode, day) : calendar(a).startAt(day, work);
        return begins < 0 ? NEVER : begins;
    }

    private int raise(int day, int to, Hold by, int which) {
        if (to <= day) {
            return day;
        }
        now = by;
        nowOf = which;
        return to;
    }

    private int linked(int link, DayCalendar calendar, int work) {
        int p = network.pred()[link];
        int lag = network.predLag()[link];
        if (finish[p] == NEVER) {
            return NEVER;
        }
        return switch (network.predType()[link]) {
            case FS -> finish[p] + lag;
            case SS -> start[p] + lag;
            case FF -> calendar.startToFinishAt(Math.max(0, finish[p] + lag), work);
            case SF -> calendar.startToFinishAt(Math.max(0, start[p] + lag), work);
        };
    }

    /** The first start with which a mode's resources are there on all its working days, if nobody else used them. */
    private int withWorkers(int a, int mode, int day) {
        DayCalendar calendar = calendar(a);
        int work = network.modeWork()[mode];
        int begins = calendar.startAt(day, work);
        if (work == 0 || begins < 0) {
            return begins;
        }
        int run = 0;
        for (int k = calendar.workedBefore(begins); k < calendar.workDays(); k++) {
            run = isStaffed(mode, calendar.dayOf(k)) ? run + 1 : 0;
            if (run == work) {
                int first = calendar.dayOf(k - work + 1);
                raise(begins, first, Hold.WORKERS, mode);
                return first;
            }
        }
        now = Hold.WORKERS;
        nowOf = mode;
        return NEVER;
    }

    private boolean isStaffed(int mode, int day) {
        for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
            if (network.resources()[network.useResource()[u]].capacity()[day] < network.useAmount()[u]) {
                return false;
            }
        }
        return true;
    }
}
