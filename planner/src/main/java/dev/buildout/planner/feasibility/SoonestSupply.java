package dev.buildout.planner.feasibility;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.StepProfile;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The first day on which a kit can be on site, as if nobody else wanted any of it. */
final class SoonestSupply {

    static final int DAYS_PER_WEEK = 7;

    private final ActivityNetwork network;
    private final boolean limits;
    private final Map<IntBuffer, StepProfile> together = new HashMap<>();

    /**
     * @param limits whether plant lines have the capacity they have, or as much as is asked for
     */
    SoonestSupply(ActivityNetwork network, boolean limits) {
        this.network = network;
        this.limits = limits;
    }

    /** The first day on which any way of supplying a lot has all of it there, or {@link Soonest#NEVER}. */
    int ready(Lot lot) {
        int ready = Soonest.NEVER;
        for (LotMode mode : lot.modes()) {
            ready = Math.min(ready, ready(mode));
        }
        return ready;
    }

    /** The way that has it there first. */
    LotMode soonest(Lot lot) {
        LotMode best = lot.modes().get(0);
        for (LotMode mode : lot.modes()) {
            best = ready(mode) < ready(best) ? mode : best;
        }
        return best;
    }

    private int ready(LotMode mode) {
        int fromStock = stockFull(mode);
        int shortage = mode.need() - stockAtEnd(mode);
        if (!mode.buys()) {
            return fromStock;
        }
        // Where opening orders can cover all of it, they may come later than something bought.
        return Math.min(fromStock, purchase(mode, mode.unitsToBuy(Math.max(1, shortage))));
    }

    private int purchase(LotMode mode, int units) {
        int arrive = mode.orderFrom() + mode.leadDays() + mode.transitDays();
        if (mode.orderUntil() < mode.orderFrom()) {
            return Soonest.NEVER;
        }
        if (limits && mode.line() >= 0) {
            int[] capacity = network.lines()[mode.line()].capacity();
            int week = firstWeek(mode);
            int rest = units;
            while (week < capacity.length && rest > capacity[week]) {
                rest -= capacity[week++];
            }
            arrive = week == capacity.length ? Soonest.NEVER : (week + 1) * DAYS_PER_WEEK + mode.transitDays();
        }
        return arrive > network.horizon() ? Soonest.NEVER : arrive;
    }

    /** The first week of a line whose units can be ordered in time. */
    static int firstWeek(LotMode mode) {
        return Math.max(0, -Math.floorDiv(-(mode.orderFrom() + mode.leadDays()), DAYS_PER_WEEK) - 1);
    }

    int stockAtEnd(LotMode mode) {
        return stockAt(mode, network.horizon());
    }

    private int stockAt(LotMode mode, int day) {
        return mode.stocks().length == 0
                ? 0
                : (int) Math.min(mode.need(), arrivals(mode).at(day));
    }

    private int stockFull(LotMode mode) {
        return mode.stocks().length == 0
                ? Soonest.NEVER
                : arrivals(mode).firstAt(mode.need()).orElse(Soonest.NEVER);
    }

    /** Many lots may be served by the same opening orders. */
    private StepProfile arrivals(LotMode mode) {
        return together.computeIfAbsent(
                IntBuffer.wrap(mode.stocks()),
                stocks -> StepProfile.sum(Arrays.stream(mode.stocks())
                        .mapToObj(stock -> network.stocks()[stock].arrivals())
                        .toList()));
    }
}
