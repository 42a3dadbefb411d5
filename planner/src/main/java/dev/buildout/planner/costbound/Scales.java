package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.Phases;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The size of a sensible price for a unit of each limit: what a month of all the megawatts that need it is worth, shared
 * out by the units that they need. Only how fast good prices are found depends on it.
 */
final class Scales {

    private static final double DAYS_PER_MONTH = 30;

    /** Prices of opening orders and workers add up over the weeks that they are held for. */
    private static final double STOCK_SHARE = 0.1;

    private static final double WORKER_SHARE = 0.2;

    /** A twentieth of a dollar for a dollar. */
    private static final double MONEY = 0.05;

    private final ActivityNetwork network;
    private final Limits limits;

    /** Units needed, and what a month of what needs them is worth, in the first row of each limit. */
    private final double[] needed;

    private final double[] worth;

    private Scales(ActivityNetwork network, Limits limits) {
        this.network = network;
        this.limits = limits;
        needed = new double[limits.count()];
        worth = new double[limits.count()];
    }

    /** A scale for each row. */
    static double[] of(ActivityNetwork network, Limits limits) {
        Scales scales = new Scales(network, limits);
        Phases phases = network.phases();
        for (int a = 0; a < network.activityCount(); a++) {
            int phase = network.phase()[a];
            boolean possible = phase >= 0 && (phases.required()[phase] || phases.impossible()[phase].isEmpty());
            if (network.block()[a] >= 0 && possible) {
                double kw = phases.blockKw()[network.block()[a]];
                scales.addNeeds(a, kw * phases.valuePerKwDay()[phase] * DAYS_PER_MONTH);
            }
        }
        return scales.rows();
    }

    private void addNeeds(int a, double value) {
        int mode = network.modeFrom()[a];
        for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
            double workerDays = network.useAmount()[u] * (double) network.modeWork()[mode];
            add(limits.resourceFrom[network.useResource()[u]], workerDays, value * WORKER_SHARE);
        }
        for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
            Set<Integer> seen = new HashSet<>();
            for (LotMode way : network.lots()[l].modes()) {
                if (way.line() >= 0 && seen.add(limits.lineFrom[way.line()])) {
                    add(limits.lineFrom[way.line()], way.need(), value);
                }
                for (int stock : way.stocks()) {
                    if (seen.add(limits.stockFrom[stock])) {
                        add(limits.stockFrom[stock], way.need(), value * STOCK_SHARE);
                    }
                }
            }
        }
        if (network.energisesKw()[a] > 0) {
            add(limits.powerFrom[network.site()[a]], network.energisesKw()[a], value);
        }
    }

    private void add(int row, double units, double value) {
        needed[row] += units;
        worth[row] += value;
    }

    private double[] rows() {
        double[] scale = new double[limits.count()];
        int money = limits.familyFrom[Limits.Family.MONEY.place];
        double current = 0;
        Set<Integer> first = new HashSet<>();
        for (int[] starts : new int[][] {limits.lineFrom, limits.stockFrom, limits.resourceFrom, limits.powerFrom}) {
            Arrays.stream(starts).forEach(first::add);
        }
        for (int r = 0; r < money; r++) {
            if (first.contains(r)) {
                current = needed[r] > 0 ? worth[r] / needed[r] : 0;
            }
            scale[r] = current;
        }
        Arrays.fill(scale, money, scale.length, MONEY);
        return scale;
    }
}
