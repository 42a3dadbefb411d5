package dev.buildout.planner.feasibility;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.LotTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The payments that every plan makes, each at its least and as late as may be. */
final class Payments {

    private final World world;
    private final ActivityNetwork network;
    private final SoonestSupply supply;
    private final List<MustPay> payments = new ArrayList<>();

    Payments(World world) {
        this.world = world;
        this.network = world.network;
        this.supply = new SoonestSupply(network, false);
    }

    List<MustPay> all() {
        for (int a = 0; a < network.activityCount(); a++) {
            if (world.latest.needed[a]) {
                addWork(a);
                for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
                    addLot(a, network.lots()[l]);
                }
            }
        }
        return payments;
    }

    private void addWork(int a) {
        double labour = Double.MAX_VALUE;
        double works = Double.MAX_VALUE;
        for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
            labour = Math.min(labour, network.modeLabour()[m] + network.modeAcceleration()[m]);
            works = Math.min(works, network.modeWorks()[m]);
        }
        add(a, world.latest.finish[a], labour, sources(network.labourFunding()[a]));
        add(a, world.latest.finish[a], works, sources(network.worksFunding()[a]));
    }

    private void addLot(int a, Lot lot) {
        double deposit = Double.MAX_VALUE;
        double total = Double.MAX_VALUE;
        int order = Integer.MIN_VALUE;
        BitSet sources = new BitSet();
        for (LotMode mode : lot.modes()) {
            int units = leastBought(mode);
            LotTerms terms = mode.terms();
            double price = units == 0 ? 0 : terms.price(units) * (1 + terms.premium());
            double duty = Arrays.stream(terms.duty()).min().orElse(0);
            deposit = Math.min(deposit, price * terms.payOrder());
            total = Math.min(total, price * (1 + duty) + terms.freight(units));
            order = Math.max(order, world.latest.start[a] - mode.leadDays() - mode.transitDays());
            sources.or(sources(terms.funding()));
        }
        add(a, order, deposit, sources);
        add(a, world.latest.start[a], total - deposit, sources);
    }

    /** Units that a way of supplying buys even if nobody else takes from its opening orders. */
    private int leastBought(LotMode mode) {
        int shortage = mode.need() - supply.stockAtEnd(mode);
        return mode.buys() ? mode.unitsToBuy(shortage) : 0;
    }

    private void add(int a, int day, double dollars, BitSet sources) {
        if (dollars > 0) {
            payments.add(new MustPay(network.phase()[a], day, dollars, sources));
        }
    }

    private BitSet sources(int set) {
        BitSet sources = new BitSet();
        Arrays.stream(network.funding().sets()[set]).forEach(sources::set);
        return sources;
    }
}
