package dev.buildout.planner.costbound;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import dev.buildout.planner.costbound.SmallProgramme.ModeRow;
import dev.buildout.planner.costbound.SmallProgramme.OfferRow;
import dev.buildout.planner.costbound.SmallProgramme.PhaseRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The least that a {@link SmallProgramme} can cost, by a constraint solver: a choice for each activity, mode and first day,
 * for each lot its offer, order day, day ex works and units of each week, and linear limits on what is shared. It knows
 * nothing of the engine but the rules of what a plan means. Costs are whole dollars, so a sum is a few dollars out.
 */
final class ExactOptimum {

    static final LocalDate START = LocalDate.of(2027, 1, 4);

    private static final int WEEK = 7;
    private static final double DAYS_PER_MONTH = 30.4375;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double SECONDS = 60;

    private final SmallProgramme programme;
    private final int horizon;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final LinearExprBuilder early = LinearExpr.newBuilder();
    private final List<LinearExprBuilder> crew = new ArrayList<>();
    private final List<LinearExprBuilder> kilowatts = new ArrayList<>();
    private final List<LinearExprBuilder> made = new ArrayList<>();
    private final Map<String, BoolVar> starts = new LinkedHashMap<>();
    private final Map<String, BoolVar> bought = new LinkedHashMap<>();

    ExactOptimum(SmallProgramme programme) {
        Loader.loadNativeLibraries();
        this.programme = programme;
        this.horizon = programme.horizon();
        for (int day = 0; day < horizon; day++) {
            crew.add(LinearExpr.newBuilder());
            kilowatts.add(LinearExpr.newBuilder());
        }
        for (int week = 0; week < horizon / WEEK; week++) {
            made.add(LinearExpr.newBuilder());
        }
        for (int p = 0; p < programme.phases().size(); p++) {
            addPhase(p);
        }
        for (int day = 0; day < horizon; day++) {
            model.addLessOrEqual(crew.get(day).build(), programme.workers()[day < horizon / 2 ? 0 : 1]);
            model.addLessOrEqual(
                    kilowatts.get(day).build(), programme.power()[day < programme.powerFrom() ? 0 : 1] * 1000L);
        }
        made.forEach(units -> model.addLessOrEqual(units.build(), programme.perWeek()));
        model.addLessOrEqual(early.build(), programme.first());
        model.minimize(cost.build());
    }

    /** A choice that a plan has made: activity, mode and day, or lot, offer, order day and day ex works. */
    ExactOptimum fixStart(String activity, int mode, int day) {
        model.addEquality(starts.get(key(activity, mode, day)), 1);
        return this;
    }

    ExactOptimum fixLot(String lot, int offer, int order, int exWorks) {
        model.addEquality(bought.get(key(lot + " order", offer, order)), 1);
        model.addEquality(bought.get(key(lot + " ex works", offer, exWorks)), 1);
        return this;
    }

    /** Dollars, proved to be the least; nothing when nothing keeps all limits. */
    OptionalLong solve() {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setMaxTimeInSeconds(SECONDS)
                .setLinearizationLevel(2);
        CpSolverStatus status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) {
            return OptionalLong.empty();
        }
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("The optimum was not proved: " + status);
        }
        return OptionalLong.of(Math.round(solver.objectiveValue()));
    }

    private void addPhase(int p) {
        PhaseRow phase = programme.phases().get(p);
        BoolVar built = model.newBoolVar("built " + p);
        if (p == 0) {
            model.addEquality(built, 1);
        }
        int mw = phase.blockMw() * phase.blocks();
        String id = "p-" + (p + 1);
        Choice shell = activity(id + "/shell", programme.shell(), built, programme.works() * mw);
        for (int b = 1; b <= phase.blocks(); b++) {
            String block = id + "/b" + b;
            Choice fitOut = activity(block + "/fit-out", List.of(programme.fitOut()), built, 0);
            Choice test = activity(block + "/test", List.of(programme.test()), built, 0);
            follows(shell, fitOut);
            follows(fitOut, test);
            addLot(block + "/fit-out/skid", phase.blockMw(), fitOut, built);
            addLive(phase, test, built);
        }
    }

    /** Variables of an activity by mode and first day, with the days that each mode takes. */
    private record Choice(List<ModeRow> modes, BoolVar[][] on) {

        /** Adds what has started by a day, times a factor. */
        void started(LinearExprBuilder sum, int day, long factor) {
            for (BoolVar[] days : on) {
                for (int t = 0; t <= Math.min(day, days.length - 1); t++) {
                    sum.addTerm(days[t], factor);
                }
            }
        }

        void finished(LinearExprBuilder sum, int day, long factor) {
            for (int m = 0; m < on.length; m++) {
                for (int t = 0; t + modes.get(m).days() <= day && t < on[m].length; t++) {
                    sum.addTerm(on[m][t], factor);
                }
            }
        }
    }

    private Choice activity(String id, List<ModeRow> modes, BoolVar built, long works) {
        BoolVar[][] on = new BoolVar[modes.size()][];
        LinearExprBuilder once = LinearExpr.newBuilder().addTerm(built, -1);
        for (int m = 0; m < modes.size(); m++) {
            ModeRow mode = modes.get(m);
            on[m] = new BoolVar[horizon - mode.days() + 1];
            long dollars = works + (long) mode.crew() * mode.days() * SmallProgramme.HOURS * programme.wage();
            for (int t = 0; t < on[m].length; t++) {
                on[m][t] = model.newBoolVar(key(id, m, t));
                starts.put(key(id, m, t), on[m][t]);
                once.addTerm(on[m][t], 1);
                cost.addTerm(on[m][t], Math.round(spread(dollars, t, t + mode.days())));
                int before = Math.max(0, Math.min(mode.days(), programme.second() - t));
                early.addTerm(on[m][t], (long) Math.floor((double) dollars * before / mode.days()));
                for (int day = t; day < t + mode.days(); day++) {
                    crew.get(day).addTerm(on[m][t], mode.crew());
                }
            }
        }
        model.addEquality(once.build(), 0);
        return new Choice(modes, on);
    }

    /** A successor starts when its predecessor is finished. */
    private void follows(Choice before, Choice after) {
        for (int day = 0; day < horizon; day++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            after.started(sum, day, 1);
            before.finished(sum, day, -1);
            model.addLessOrEqual(sum.build(), 0);
        }
    }

    /** Power from the first day of the test; value lost until its end, or all of it and the residual if not built. */
    private void addLive(PhaseRow phase, Choice test, BoolVar built) {
        for (int t = 0; t < test.on()[0].length; t++) {
            long lost = Math.round(lateness(phase, t + programme.test().days()));
            cost.addTerm(test.on()[0][t], lost);
            for (int day = t; day < horizon; day++) {
                kilowatts.get(day).addTerm(test.on()[0][t], phase.blockMw() * 1000L);
            }
        }
        long never = Math.round(
                lateness(phase, horizon) + discounted((double) programme.residual() * phase.blockMw(), horizon - 1));
        cost.add(never).addTerm(built, -never);
    }

    /** One lot: an offer, its order day and its day ex works; where a line limits it, units by week between the two. */
    private void addLot(String id, int units, Choice fitOut, BoolVar built) {
        LinearExprBuilder once = LinearExpr.newBuilder().addTerm(built, -1);
        LinearExprBuilder[] arrived = new LinearExprBuilder[horizon];
        Arrays.setAll(arrived, d -> LinearExpr.newBuilder());
        for (int o = 0; o < programme.offers().size(); o++) {
            OfferRow offer = programme.offers().get(o);
            Map<Integer, BoolVar> order = new LinkedHashMap<>();
            Map<Integer, BoolVar> exWorks = new LinkedHashMap<>();
            for (int day = offer.lead(); day < horizon; day++) {
                if (!offer.line() || (day % WEEK == 0 && day >= WEEK)) {
                    order.put(day, choice(id + " order", o, day - offer.lead()));
                    exWorks.put(day, choice(id + " ex works", o, day));
                }
            }
            exWorks.values().forEach(v -> once.addTerm(v, 1));
            model.addEquality(sum(order), sum(exWorks));
            pay(offer, units, order, exWorks);
            exWorks.forEach((day, v) -> {
                for (int on = day + offer.transit(); on < horizon; on++) {
                    arrived[on].addTerm(v, -1);
                }
            });
            if (offer.line()) {
                make(id, o, units, order, exWorks);
            } else {
                order.forEach((day, v) -> model.addEquality(v, exWorks.get(day)));
            }
        }
        model.addEquality(once.build(), 0);
        for (int day = 0; day < horizon; day++) {
            fitOut.started(arrived[day], day, 1);
            model.addLessOrEqual(arrived[day].build(), 0);
        }
    }

    private BoolVar choice(String id, int offer, int day) {
        BoolVar chosen = model.newBoolVar(key(id, offer, day));
        bought.put(key(id, offer, day), chosen);
        return chosen;
    }

    /** A fifth with the order, three tenths and freight ex works, half on arrival. */
    private void pay(OfferRow offer, int units, Map<Integer, BoolVar> order, Map<Integer, BoolVar> exWorks) {
        double price = (double) offer.price() * units;
        order.forEach((day, v) -> addPayment(v, price * 0.2, day - offer.lead()));
        exWorks.forEach((day, v) -> {
            addPayment(v, price * 0.3 + offer.freight() * units, day);
            addPayment(v, price * 0.5, day + offer.transit());
        });
    }

    private void addPayment(BoolVar chosen, double dollars, int day) {
        cost.addTerm(chosen, Math.round(discounted(dollars, day)));
        if (day < programme.second()) {
            early.addTerm(chosen, (long) Math.floor(dollars));
        }
    }

    /** Weeks are known by the day on which their units are ex works. The first and the last week make something. */
    private void make(String id, int offer, int units, Map<Integer, BoolVar> order, Map<Integer, BoolVar> exWorks) {
        LinearExprBuilder all = LinearExpr.newBuilder();
        LinearExprBuilder begun = LinearExpr.newBuilder();
        LinearExprBuilder open = LinearExpr.newBuilder();
        exWorks.values().forEach(v -> all.addTerm(v, -units));
        exWorks.values().forEach(v -> open.addTerm(v, units));
        for (int day : exWorks.keySet()) {
            IntVar some = model.newIntVar(0, units, key(id + " made", offer, day));
            begun.addTerm(order.get(day), units);
            model.addLessOrEqual(some, begun.build());
            model.addLessOrEqual(some, open.build());
            open.addTerm(exWorks.get(day), -units);
            model.addGreaterOrEqual(some, order.get(day));
            model.addGreaterOrEqual(some, exWorks.get(day));
            all.addTerm(some, 1);
            made.get(day / WEEK - 1).addTerm(some, 1);
        }
        model.addEquality(all.build(), 0);
    }

    private static LinearExpr sum(Map<Integer, BoolVar> chosen) {
        return LinearExpr.sum(chosen.values().toArray(new BoolVar[0]));
    }

    private static String key(String id, int choice, int day) {
        return id + " " + choice + " " + day;
    }

    private double discounted(double dollars, int day) {
        return dollars * Math.pow(1 + programme.discount() / 100.0, -day / DAYS_PER_YEAR);
    }

    /** Work is paid evenly over its days, each month's on its last day, or the last day of the work. */
    private double spread(long dollars, int from, int to) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += discounted((double) dollars / (to - from), bookedOn(day, from, to));
        }
        return sum;
    }

    /** A tranche that comes on the way ends what is booked before it. */
    private int bookedOn(int day, int from, int to) {
        int until = day < programme.second() && programme.second() > from ? Math.min(to, programme.second()) : to;
        return Math.min(monthEnd(day), until - 1);
    }

    private static int monthEnd(int day) {
        LocalDate date = START.plusDays(day);
        return day + date.lengthOfMonth() - date.getDayOfMonth();
    }

    private double lateness(PhaseRow phase, int live) {
        double sum = 0;
        for (int day = phase.due(); day < live; day++) {
            double lost = (double) programme.value() * phase.blockMw() / DAYS_PER_MONTH;
            sum += discounted(lost, Math.min(monthEnd(day), horizon - 1));
        }
        return sum;
    }
}
