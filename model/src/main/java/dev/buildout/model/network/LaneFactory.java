package dev.buildout.model.network;

import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.TransportMode;
import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Turns lane groups into lanes: one for each group, mode, origin and destination. */
final class LaneFactory {

    /** A hundred years: as good as never, and sums of it stay small. */
    private static final long LONGEST_TRIP = 36_525;

    /** Keeps an exact quotient such as 1000 / 500 from being rounded up by floating-point noise. */
    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;

    LaneFactory(Scenario scenario) {
        this.scenario = scenario;
    }

    /** All lanes in the order of the file. A mode or distance with which nothing can move makes no lane. */
    List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        for (LaneGroup group : scenario.lanes().values()) {
            group.distances()
                    .forEach((from, row) -> row.forEach((to, distance) -> {
                        if (isLength(distance.miles())) {
                            addLanes(lanes, group, from, to, distance.miles());
                        }
                    }));
        }
        return lanes;
    }

    private void addLanes(List<Lane> lanes, LaneGroup group, String from, String to, double miles) {
        OptionalDouble capacity = group.capacity().isPresent()
                ? OptionalDouble.of(group.capacity().get().perWeek())
                : OptionalDouble.empty();
        for (String id : group.modes().stream().distinct().toList()) {
            TransportMode mode = scenario.transportModes().get(id);
            if (mode != null && canMove(mode)) {
                Money cost = mode.perLoad().plus(mode.perMile().times(BigDecimal.valueOf(miles)));
                lanes.add(new Lane(
                        group.id(), id, from, to, miles, transitDays(mode, miles), cost, mode.load(), capacity));
            }
        }
    }

    /** Whole days of a trip: fixed time plus distance over speed, rounded up; a century where it would be more. */
    static int transitDays(TransportMode mode, double miles) {
        double underWay = mode.speed()
                .map(speed -> Math.ceil(miles / speed.miles() - ROUNDING))
                .orElse(0.0);
        return (int) Math.min(LONGEST_TRIP, mode.time().count() + Math.max(0, Math.round(underWay)));
    }

    /** Whether a mode carries something, in finite time, at a cost that is not negative. */
    static boolean canMove(TransportMode mode) {
        return mode.load().kilograms() > 0
                && mode.time().count() >= 0
                && mode.speed().map(speed -> speed.miles() > 0).orElse(true)
                && mode.perLoad().cents() >= 0
                && mode.perMile().cents() >= 0;
    }

    static boolean isLength(double miles) {
        return miles >= 0 && !Double.isInfinite(miles);
    }
}
