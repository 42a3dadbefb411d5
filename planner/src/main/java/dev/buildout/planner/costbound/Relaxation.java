package dev.buildout.planner.costbound;

import dev.buildout.planner.costbound.BlockWork.Part;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Links;
import dev.buildout.planner.problem.Phases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The plan that would be best if what is shared could be bought at prices instead of running out. Blocks then have nothing
 * to do with each other: each takes the live day on which lateness, power and its work with kit cost least together, and
 * an optional phase is built or forgone, whichever is cheaper.
 *
 * <p>For prices that are not negative, what this plan costs less what all capacity is worth at the prices is a lower
 * bound: a real plan keeps every limit, so at the prices its use is worth no more than the capacity, and it is one of the
 * plans from which each block takes its best.
 */
final class Relaxation {

    private final ActivityNetwork network;
    private final Limits limits;
    private final DollarCost dollars;
    private final PricedDays days;
    private final Supply supply;
    private final Heads heads;
    private final BlockWork work;
    private final int[] earliest;
    private final double[] bookedBefore;
    private final List<Curve> curves = new ArrayList<>();

    Relaxation(ActivityNetwork network, LocalDate start, Limits limits) {
        this.network = network;
        this.limits = limits;
        dollars = new DollarCost(network, start);
        days = new PricedDays(network, limits, dollars);
        supply = new Supply(network, limits);
        days.update(limits.free());
        supply.update(days, limits.free());
        int[] order = Links.predecessorsFirst(network);
        heads = new Heads(network, supply, days, order);
        work = new BlockWork(network, order);
        earliest = earliest();
        int horizon = network.horizon();
        bookedBefore = new double[horizon + 1];
        for (int d = 0; d < horizon; d++) {
            bookedBefore[d + 1] = bookedBefore[d] + dollars.discount[dollars.booked[d]];
        }
    }

    private int[] earliest() {
        int[] first = new int[network.phases().blockKw().length];
        for (int a = 0; a < network.activityCount(); a++) {
            if (network.block()[a] >= 0) {
                first[network.block()[a]] = Math.max(first[network.block()[a]], heads.finish[a]);
            }
        }
        for (int b = 0; b < first.length; b++) {
            for (Part part : work.parts(b)) {
                int a = part.activity();
                first[b] = Math.max(first[b], after(heads.finish[a], part.beforeFinish()));
                first[b] = Math.max(first[b], after(heads.start[a], part.beforeStart()));
            }
        }
        return first;
    }

    private static int after(int day, int before) {
        return before <= BlockWork.LOOSE / 2 ? 0 : day + before;
    }

    Bill emptyBill() {
        return new Bill(network.phases().count());
    }

    /** Elementary steps of an evaluation, about. */
    long effort(int step) {
        return limits.count() + (long) network.horizon() * (supply.optionCount() + network.modeWork().length) / step;
    }

    /**
     * What the best plan at prices costs, less the worth of all capacity; infinite when a required phase cannot be built
     * at all. What it uses of each limit replaces {@code use}; what it pays and loses is added to {@code bill}.
     *
     * @param step days between the live days, starts and places that are looked at; only 1 gives a bound, more are faster
     */
    double value(double[] price, int step, double[] use, Bill bill) {
        days.update(price);
        supply.update(days, price);
        Arrays.fill(use, 0);
        Takings takings = new Takings(network, limits, dollars, days, supply, use, bill);
        Phases phases = network.phases();
        double sum = 0;
        for (int p = 0; p < phases.count(); p++) {
            if (phases.required()[p]) {
                sum += build(p, step, Optional.of(takings));
            } else {
                double forgone = forgo(p);
                double built = build(p, step, Optional.empty());
                if (built < forgone) {
                    sum += build(p, step, Optional.of(takings));
                } else {
                    bill.forgone += forgone;
                    sum += forgone;
                }
            }
        }
        return sum - limits.worth(price);
    }

    private double forgo(int p) {
        Phases phases = network.phases();
        int horizon = network.horizon();
        double residual = network.finance().residualPerKw() * dollars.discount[horizon - 1];
        return phases.kw(p) * residual + late(p, phases.kw(p), horizon);
    }

    private double late(int p, int kw, int live) {
        int due = Math.min(network.horizon(), Math.max(0, network.phases().due()[p]));
        return live <= due ? 0 : kw * network.phases().valuePerKwDay()[p] * (bookedBefore[live] - bookedBefore[due]);
    }

    private double energy(int p, int kw, int live) {
        return kw
                * network.energyPerKwDay()[network.phases().site()[p]]
                * (bookedBefore[network.horizon()] - bookedBefore[live]);
    }

    private double build(int p, int step, Optional<Takings> takings) {
        double sum = 0;
        for (int b = network.phases().blockFrom()[p]; b < network.phases().blockFrom()[p + 1]; b++) {
            sum += buildBlock(p, b, step, takings);
        }
        return sum;
    }

    private double buildBlock(int p, int b, int step, Optional<Takings> takings) {
        List<Part> parts = work.parts(b);
        for (int i = 0; i < parts.size(); i++) {
            if (curves.size() <= i) {
                curves.add(new Curve(network, supply, days));
            }
            int a = parts.get(i).activity();
            if (heads.finish[a] > network.horizon()) {
                return PricedDays.NEVER;
            }
            curves.get(i).fill(a, heads.start[a], heads.finish[a], step);
        }
        double best = PricedDays.NEVER;
        int live = -1;
        for (int t = earliest[b]; t <= network.horizon(); t += step) {
            double cost = cost(p, b, t, parts, best);
            if (cost < best) {
                best = cost;
                live = t;
            }
        }
        if (live >= 0 && takings.isPresent()) {
            take(p, b, live, parts, takings.get());
        }
        return best;
    }

    /** What a block costs when it is live on a day; only a lower limit when that is no less than a best known. */
    private double cost(int p, int b, int live, List<Part> parts, double best) {
        int kw = network.phases().blockKw()[b];
        double cost = late(p, kw, live) + energy(p, kw, live);
        for (int i = 0; i < parts.size() && cost < best; i++) {
            cost += parts.get(i).share() * upTo(i, live, parts.get(i));
        }
        return cost;
    }

    private double upTo(int curve, int live, Part part) {
        return curves.get(curve).upTo(last(live, part.beforeFinish()), last(live, part.beforeStart()));
    }

    private void take(int p, int b, int live, List<Part> parts, Takings takings) {
        int kw = network.phases().blockKw()[b];
        takings.bill().late[p] += late(p, kw, live);
        takings.bill().energy += energy(p, kw, live);
        for (int i = 0; i < parts.size(); i++) {
            upTo(i, live, parts.get(i));
            takings.take(parts.get(i).activity(), curves.get(i), parts.get(i).share());
        }
    }

    private int last(int live, int before) {
        return before <= BlockWork.LOOSE / 2 ? network.horizon() : Math.min(network.horizon(), live - before);
    }

    /** What a phase's lateness costs at the least if it had everything to itself. */
    double lateAlone(int p) {
        double sum = 0;
        for (int b = network.phases().blockFrom()[p]; b < network.phases().blockFrom()[p + 1]; b++) {
            sum += late(p, network.phases().blockKw()[b], Math.min(network.horizon(), earliest[b]));
        }
        return sum;
    }
}
