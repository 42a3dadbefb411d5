package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * The serial schedule-generation scheme: takes activities in their order and puts each on the earliest day on which links, kit, workers, power and money allow it. Kits are bought as
 * late as they may be for that day.
 *
 * <p>Whatever is placed stays, and everything taken is checked on all later days, so a schedule never breaks a rule; what
 * has no day within the horizon is left out and counted. One generation costs about the number of activities times the
 * days that each must be looked for. Follows R. Kolisch, "Serial and parallel resource-constrained project scheduling
 * methods revisited", European Journal of Operational Research 90 (1996), with supply, power and money added.
 *
 * <p>Keeps its work space between generations; for one thread.
 */
public final class ScheduleGenerator {

    private static final int NEVER = LotPlacer.NEVER;

    private final ActivityNetwork network;
    private final Workspace now;
    private final RenewableProfiles renewables;
    private final Levels[] power;
    private final Purse purse;
    private final LotPlacer lots;
    private final LateBound bound;
    private final Evaluation evaluation;
    private final Overspending overspending;
    private final Slack slack;
    private final boolean[] plain;
    private final BuiltPhases built;

    private double cutoff = Double.POSITIVE_INFINITY;
    private Cause cause = Cause.DATA_DATE;
    private int causeOf = -1;

    /** A generator for one network, for one thread; it keeps its working memory between schedules. */
    public ScheduleGenerator(ActivityNetwork network) {
        this.network = network;
        this.now = new Workspace(network);
        this.renewables = now.renewables;
        this.power = now.power;
        this.purse = now.purse;
        this.lots = now.lots;
        this.bound = now.bound;
        this.evaluation = new Evaluation(network);
        this.overspending = new Overspending(network.nonrenewables());
        this.slack = new Slack(network, renewables);
        this.plain = PlainActivities.of(network);
        this.built = new BuiltPhases(network);
    }

    /**
     * Gives up on schedules that are sure to cost more than so many discounted dollars; they are marked as
     * {@linkplain Schedule#isCut cut}. Infinity, as at first, gives up on none.
     */
    public void cutoff(double dollars) {
        cutoff = dollars;
    }

    /** Makes the schedule of some decisions; what it held before is overwritten. */
    public void generate(Decisions decisions, Schedule out) {
        generate(decisions, out, false);
    }

    /** Makes the schedule and returns every payment with the source that it is drawn from. */
    public List<Draw> generateWithPayments(Decisions decisions, Schedule out) {
        generate(decisions, out, true);
        return purse.draws();
    }

    /** Units that each line finishes for the plan in each week, as the last generation left it. */
    public int[] lineUse(int line) {
        int[] capacity = network.lines()[line].capacity();
        int[] use = new int[capacity.length];
        for (int w = 0; w < use.length; w++) {
            use[w] = capacity[w] - lots.lines().free(line, w);
        }
        return use;
    }

    /** The last day on which a bought lot of the last generation could be ordered, everything else of it held. */
    public int orderBy(int lot, Schedule schedule) {
        return lots.orderBy(lot, schedule);
    }

    /** Units that its plant's line finishes for a lot of the last generation, by week. */
    public SortedMap<Integer, Integer> made(int lot, Schedule schedule) {
        return lots.made(lot, schedule);
    }

    /** Units that a lot of the last generation took from each opening order of its mode, in the mode's order. */
    public int[] stockUse(int lot, Schedule schedule) {
        return lots.stockUse(lot, schedule);
    }

    /**
     * Days by which an activity of the last generation could start later, everything else held, without moving a
     * successor or the day on which its block is live.
     */
    public int slack(int activity, Decisions decisions, Schedule schedule) {
        return slack.days(activity, decisions, schedule);
    }

    /** The first day on which an activity's links, release and fixed dates alone would let it start. */
    public int earliestByLinks(int activity, Decisions decisions, Schedule schedule) {
        int mode = network.modeFrom()[activity] + decisions.mode[activity];
        DayCalendar calendar = network.calendars()[network.calendar()[activity]];
        int work = network.modeWork()[mode];
        return calendar.startAt(earliestByLinks(activity, calendar, work, schedule), work);
    }

    private void generate(Decisions decisions, Schedule out, boolean record) {
        purse.record(record);
        begin(decisions, out);
        place(decisions, out, 0, decisions.order.length);
        finish(decisions, out);
    }

    /** Units that chosen modes take of non-renewable resources beyond what there is. */
    int overspent(Decisions decisions) {
        return overspending.units(network, decisions);
    }

    ActivityNetwork network() {
        return network;
    }

    /** What is left for the activities not yet placed. */
    Workspace workspace() {
        return now;
    }

    /** Clears a schedule and everything that was taken. */
    void begin(Decisions decisions, Schedule out) {
        out.clear();
        now.reset();
        built.read(decisions);
    }

    /** Takes over which phases are built. */
    void builds(Decisions decisions) {
        built.read(decisions);
    }

    /** Places the activities at {@code [from, to)} of the order, unless it gives up on the schedule. */
    void place(Decisions decisions, Schedule out, int from, int to) {
        for (int i = from; i < to && !out.cut; i++) {
            int activity = decisions.order[i];
            if (built.needs(activity, decisions)) {
                if (plain[activity]) {
                    placePlain(activity, decisions, out);
                } else {
                    place(activity, decisions, out);
                }
                out.cut = purse.cost() + bound.cost() > cutoff;
            }
        }
    }

    /** Evaluates a schedule whose activities are all placed. */
    void finish(Decisions decisions, Schedule out) {
        if (out.cut) {
            out.objective = purse.cost() + bound.cost();
            return;
        }
        evaluation.evaluate(decisions, out, purse.cost());
        out.overspent = overspending.units(network, decisions);
    }

    /** Places an activity that only links, its release and workers without holidays can hold up. */
    private void placePlain(int a, Decisions decisions, Schedule out) {
        int mode = network.modeFrom()[a] + decisions.mode[a];
        int day = network.release()[a];
        cause = day > 0 ? Cause.FIXED_DATE : Cause.DATA_DATE;
        causeOf = -1;
        for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
            int p = network.pred()[l];
            int earliest = out.finish[p] < 0 ? NEVER : out.finish[p] + network.predLag()[l];
            if (earliest > day) {
                day = earliest;
                cause = Cause.PREDECESSOR;
                causeOf = p;
            }
        }
        int start = day > network.horizon() ? -1 : renewables.earliestStart(mode, day);
        if (start < 0) {
            if (day <= network.horizon()) {
                remember(renewables.blocking() >= 0 ? Cause.LABOUR : Cause.HORIZON, renewables.blocking());
            }
            fail(a, out);
            return;
        }
        if (renewables.blocking() >= 0) {
            remember(Cause.LABOUR, renewables.blocking());
        }
        renewables.take(mode, start);
        out.start[a] = start;
        out.finish[a] = start + network.modeWork()[mode];
        out.cause[a] = cause;
        out.causeOf[a] = causeOf;
        bound.placed(a, out.finish[a]);
    }

    private void place(int a, Decisions decisions, Schedule out) {
        int mode = network.modeFrom()[a] + decisions.mode[a];
        DayCalendar calendar = network.calendars()[network.calendar()[a]];
        int day = earliestByLinks(a, calendar, network.modeWork()[mode], out);
        if (day == NEVER) {
            // In a schedule that goes on from another, its lots may still be as they are there.
            Arrays.fill(out.lotMode, network.lotFrom()[a], network.lotFrom()[a + 1], Schedule.NONE);
            Arrays.fill(out.lotCause, network.lotFrom()[a], network.lotFrom()[a + 1], Cause.POLICY);
            fail(a, out);
            return;
        }
        chooseLotModes(a, day, decisions, out);
        int purseMark = purse.mark();
        double costBefore = purse.cost();
        int lineMark = lots.markLines();
        int stockMark = lots.markStocks();
        while (day <= network.horizon()) {
            int start = earliestWithResources(a, mode, calendar, day, out);
            if (start == NEVER) {
                break;
            }
            int finish = calendar.finishOf(start, network.modeWork()[mode]);
            int next = finish < 0 ? NEVER : supplyAndPay(a, mode, start, finish, out);
            if (next == start) {
                commit(a, mode, calendar, start, finish, out);
                return;
            }
            purse.rollBack(purseMark, costBefore);
            lots.rollBack(lineMark, stockMark);
            if (next == NEVER) {
                break;
            }
            day = next;
        }
        fail(a, out);
    }

    private void commit(int a, int mode, DayCalendar calendar, int start, int finish, Schedule out) {
        renewables.take(calendar, mode, start, 1);
        if (network.energisesKw()[a] > 0) {
            power[network.site()[a]].take(start, network.energisesKw()[a]);
        }
        out.start[a] = start;
        out.finish[a] = finish;
        out.cause[a] = cause;
        out.causeOf[a] = causeOf;
        if (isLotCause(cause)) {
            out.lotCause[causeOf] = cause;
        }
        bound.placed(a, finish);
    }

    private void fail(int a, Schedule out) {
        out.unplaced++;
        out.start[a] = Schedule.NONE;
        out.finish[a] = Schedule.NONE;
        out.cause[a] = cause;
        out.causeOf[a] = causeOf;
        for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
            out.lotArrive[l] = Schedule.NONE;
            out.lotOrder[l] = Schedule.NONE;
            out.lotExWorks[l] = Schedule.NONE;
            out.lotBought[l] = 0;
            out.lotStock[l] = 0;
        }
    }

    /** The first day that links, release and fixed dates allow; remembers what set it. */
    private int earliestByLinks(int a, DayCalendar calendar, int work, Schedule out) {
        int day = 0;
        cause = Cause.DATA_DATE;
        causeOf = -1;
        if (network.fixed()[a] >= 0 || network.release()[a] > 0) {
            day = Math.max(network.fixed()[a], network.release()[a]);
            cause = Cause.FIXED_DATE;
        }
        if (network.fixed()[a] >= 0) {
            return day;
        }
        for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
            int p = network.pred()[l];
            if (out.start[p] < 0) {
                cause = Cause.PREDECESSOR;
                causeOf = p;
                return NEVER;
            }
            int bound = LinkBounds.earliestStart(network, l, calendar, work, out);
            if (bound > day) {
                day = bound;
                cause = Cause.PREDECESSOR;
                causeOf = p;
            }
        }
        return day;
    }

    private void chooseLotModes(int a, int day, Decisions decisions, Schedule out) {
        double costOfDay = built.costOfDay(a);
        for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
            int chosen = decisions.lotMode[l];
            out.lotCause[l] = Cause.POLICY;
            out.lotMode[l] = chosen == Decisions.DISPATCH ? lots.dispatch(l, day, costOfDay) : chosen;
        }
    }

    private int earliestWithResources(int a, int mode, DayCalendar calendar, int from, Schedule out) {
        int day = from;
        while (true) {
            for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
                int ready = lots.earliest(l, out.lotMode[l], day);
                if (ready > day) {
                    remember(lots.cause(), l);
                    day = ready;
                }
                if (day == NEVER) {
                    return NEVER;
                }
            }
            int start = renewables.earliestStart(calendar, mode, day);
            if (start < 0) {
                remember(renewables.blocking() >= 0 ? Cause.LABOUR : Cause.HORIZON, renewables.blocking());
                return NEVER;
            }
            if (renewables.blocking() >= 0) {
                remember(Cause.LABOUR, renewables.blocking());
            }
            int powered = earliestWithPower(a, start);
            if (powered == start) {
                return start;
            }
            remember(Cause.POWER, network.site()[a]);
            if (powered == NEVER) {
                return NEVER;
            }
            day = powered;
        }
    }

    private int earliestWithPower(int a, int start) {
        int kw = network.energisesKw()[a];
        if (kw == 0) {
            return start;
        }
        int day = power[network.site()[a]].earliest(kw, start);
        return day < 0 ? NEVER : day;
    }

    /** Supplies the kit and pays for it and for the work; returns the start, or a later day to try, or never. */
    private int supplyAndPay(int a, int mode, int start, int finish, Schedule out) {
        for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
            int placed = lots.place(l, out.lotMode[l], start, out);
            if (placed < 0) {
                return whenMoneyComes(start);
            }
            if (placed != start) {
                remember(lots.cause(), l);
                return placed;
            }
        }
        double labour = network.modeLabour()[mode] + network.modeAcceleration()[mode];
        purse.payFor(Draw.What.WORK_LABOUR, a);
        if (labour > 0 && !purse.payEvenly(network.labourFunding()[a], start, finish, labour)) {
            return whenMoneyComes(start);
        }
        double works = network.modeWorks()[mode];
        purse.payFor(Draw.What.WORK_WORKS, a);
        if (works > 0 && !purse.payEvenly(network.worksFunding()[a], start, finish, works)) {
            return whenMoneyComes(start);
        }
        return start;
    }

    private int whenMoneyComes(int start) {
        int failed = purse.failedDay();
        remember(Cause.FUNDING, purse.failedSet());
        int change = purse.nextChange(failed);
        return change < 0 ? NEVER : start + Math.max(1, change - failed);
    }

    private void remember(Cause moved, int of) {
        cause = moved;
        causeOf = of;
    }

    private static boolean isLotCause(Cause cause) {
        return cause == Cause.LEAD_TIME || cause == Cause.PLANT_CAPACITY || cause == Cause.OPENING_ORDER;
    }
}
