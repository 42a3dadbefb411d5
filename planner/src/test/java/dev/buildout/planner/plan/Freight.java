package dev.buildout.planner.plan;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.TransportMode;
import dev.buildout.model.unit.Distance;
import java.util.Map;

/** How long a planned lot travels and what that costs, from the scenario's lanes and modes alone. */
final class Freight {

    private Freight() {}

    /** All legs, and the stay at the hubs between them. */
    static int transitDays(Scenario scenario, PlannedLot lot) {
        int days = 0;
        for (int i = 0; i < lot.route().size(); i++) {
            PlannedLot.Leg leg = lot.route().get(i);
            TransportMode mode = mode(scenario, lot, leg);
            double miles = miles(scenario, leg);
            days += mode.time().count()
                    + mode.speed().map(s -> (int) Math.ceil(miles / s.miles())).orElse(0);
            if (i + 1 < lot.route().size()) {
                days += Keyed.get(scenario.hubs(), leg.to()).dwell().count();
            }
        }
        return days;
    }

    /** Dollars: whole loads on every leg. */
    static double dollars(Scenario scenario, PlannedLot lot) {
        Component component = Keyed.get(scenario.components(), lot.component());
        double sum = 0;
        for (PlannedLot.Leg leg : lot.route()) {
            TransportMode mode = mode(scenario, lot, leg);
            double kilograms = (double) component.mass().kilograms() * lot.bought();
            double loads = Math.ceil(kilograms / mode.load().kilograms());
            sum += loads * (mode.perLoad().dollars() + mode.perMile().dollars() * miles(scenario, leg));
        }
        return sum;
    }

    private static TransportMode mode(Scenario scenario, PlannedLot lot, PlannedLot.Leg leg) {
        Component component = Keyed.get(scenario.components(), lot.component());
        if (!component.transport().contains(leg.mode())) {
            throw new AssertionError(lot.id() + " may not travel by " + leg.mode());
        }
        return Keyed.get(scenario.transportModes(), leg.mode());
    }

    private static double miles(Scenario scenario, PlannedLot.Leg leg) {
        return scenario.lanes().values().stream()
                .filter(group -> group.modes().contains(leg.mode()))
                .map(LaneGroup::distances)
                .map(d -> d.getOrDefault(leg.from(), Map.of()))
                .filter(to -> to.containsKey(leg.to()))
                .map(to -> Keyed.get(to, leg.to()))
                .mapToDouble(Distance::miles)
                .findFirst()
                .orElseThrow();
    }
}
