package dev.buildout.planner.verify;

import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.TransportMode;
import dev.buildout.model.unit.Distance;
import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What it costs to move goods along a route, by the scenario's lanes. */
final class Tariff {

    private final Scenario scenario;

    Tariff(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Freight in cents: on every leg the whole loads that the mass fills, each at the mode's cost of a load and of its
     * miles. Where several lane groups give a leg different distances, each is a possible answer; none when a leg is on no
     * lane.
     */
    NavigableSet<Long> freight(PlanFile.Lot lot, Mass unit) {
        TreeSet<Long> sums = new TreeSet<>();
        sums.add(0L);
        for (PlanFile.Leg leg : lot.route()) {
            TreeSet<Long> longer = new TreeSet<>();
            for (long cost : leg(leg, Math.multiplyExact(unit.kilograms(), (long) lot.bought()))) {
                sums.forEach(sum -> longer.add(Math.addExact(sum, cost)));
            }
            sums = longer;
        }
        return sums;
    }

    private NavigableSet<Long> leg(PlanFile.Leg leg, long kilograms) {
        TreeSet<Long> costs = new TreeSet<>();
        TransportMode mode = scenario.transportModes().get(leg.mode());
        for (LaneGroup group : scenario.lanes().values()) {
            Distance distance =
                    group.distances().getOrDefault(leg.from(), Map.of()).get(leg.to());
            if (mode != null && distance != null && group.modes().contains(leg.mode())) {
                long load = mode.load().kilograms();
                long loads = (kilograms + load - 1) / load;
                Money miles = Cents.round(mode.perMile().toDollars().multiply(Cents.exact(distance.miles())));
                costs.add(Math.multiplyExact(loads, mode.perLoad().plus(miles).cents()));
            }
        }
        return costs;
    }
}
