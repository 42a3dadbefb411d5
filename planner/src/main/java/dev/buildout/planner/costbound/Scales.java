package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.Phases;
import java.util.Arrays;

/** The size of a sensible price of each limit: what a month of all that needs it is worth, by the unit needed. */
final class Scales {

    private static final double DAYS = 30;

    private Scales() {}

    static double[] of(ActivityNetwork network, Limits limits) {
        double[] needed = new double[limits.count()];
        double[] worth = new double[limits.count()];
        int weeks = limits.weeks;
        Phases phases = network.phases();
        for (int a = 0; a < network.activityCount(); a++) {
            if (network.block()[a] < 0) {
                continue;
            }
            int phase = network.phase()[a];
            if (!phases.required()[phase] && !phases.impossible()[phase].isEmpty()) {
                continue;
            }
            double value = phases.blockKw()[network.block()[a]] * phases.valuePerKwDay()[phase] * DAYS;
            int mode = network.modeFrom()[a];
            for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
                int row = limits.resourceFrom[network.useResource()[u]];
                needed[row] += network.useAmount()[u] * (double) network.modeWork()[mode];
                worth[row] += value / 5;
            }
            for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
                boolean[] seen = new boolean[limits.count()];
                for (LotMode m : network.lots()[l].modes()) {
                    if (m.line() >= 0 && !seen[limits.lineFrom[m.line()]]) {
                        seen[limits.lineFrom[m.line()]] = true;
                        needed[limits.lineFrom[m.line()]] += m.need();
                        worth[limits.lineFrom[m.line()]] += value;
                    }
                    for (int s : m.stocks()) {
                        if (!seen[limits.stockFrom[s]]) {
                            seen[limits.stockFrom[s]] = true;
                            needed[limits.stockFrom[s]] += m.need();
                            worth[limits.stockFrom[s]] += value / 10;
                        }
                    }
                }
            }
            int kw = network.energisesKw()[a];
            if (kw > 0) {
                needed[limits.powerFrom[network.site()[a]]] += kw;
                worth[limits.powerFrom[network.site()[a]]] += value;
            }
        }
        double[] scale = new double[limits.count()];
        for (int from : limits.lineFrom) Arrays.fill(scale, from, from + weeks, ratio(worth, needed, from));
        for (int from : limits.stockFrom) Arrays.fill(scale, from, from + weeks + 1, ratio(worth, needed, from));
        for (int from : limits.resourceFrom) Arrays.fill(scale, from, from + weeks, ratio(worth, needed, from));
        for (int i = 0; i < limits.powerFrom.length; i++) {
            int from = limits.powerFrom[i];
            Arrays.fill(scale, from, from + network.power()[i].from().length, ratio(worth, needed, from));
        }
        for (int from : limits.sourceFrom) Arrays.fill(scale, from, from + network.funding().from().length, 0.05);
        return scale;
    }

    private static double ratio(double[] worth, double[] needed, int row) {
        return needed[row] > 0 ? worth[row] / needed[row] : 0;
    }
}
