package dev.buildout.planner.verify;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Hub;
import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.TransportMode;
import dev.buildout.model.unit.Distance;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Routes: leg by leg a lane of the scenario that may carry the component, with its days, and dwell at hubs between. */
final class RouteCheck implements Check {

    /** Keeps a quotient such as 1000 / 500 from being rounded up by floating-point noise. */
    private static final double ROUNDING = 1e-9;

    @Override
    public void run(Case it, Tally tally) {
        for (PlanFile.Lot lot : it.plan().lots()) {
            if (lot.isBought()) {
                route(it, lot, tally);
            } else {
                tally.same(
                        Rule.ROUTES,
                        lot.id(),
                        "The legs of " + lot.id() + ":",
                        lot.route().size(),
                        0);
            }
        }
    }

    private static void route(Case it, PlanFile.Lot lot, Tally tally) {
        String at = lot.plant();
        int days = 0;
        for (int i = 0; i < lot.route().size(); i++) {
            PlanFile.Leg leg = lot.route().get(i);
            tally.same(Rule.ROUTES, lot.id(), "Leg " + (i + 1) + " of " + lot.id() + " begins at", leg.from(), at);
            leg(it, lot, leg, tally);
            if (i > 0) {
                Hub hub = it.scenario().hubs().get(leg.from());
                tally.holds(
                        Rule.ROUTES,
                        lot.id(),
                        hub != null,
                        lot.id() + " passes",
                        leg.from(),
                        "it may pass",
                        "hubs only");
                days += hub == null ? 0 : Math.max(0, hub.dwell().count());
            }
            days += leg.transitDays();
            at = leg.to();
        }
        tally.same(Rule.ROUTES, lot.id(), "The route of " + lot.id() + " ends at", at, lot.site());
        if (lot.exWorks().isPresent()) {
            int arrive = it.day(lot.exWorks().get()) + days;
            tally.holds(
                    Rule.ROUTES,
                    lot.id(),
                    it.day(lot.arrive()) == arrive,
                    lot.id() + " arrives on",
                    lot.arrive(),
                    "ex works on " + lot.exWorks().get() + " and " + days + " days on the way make it",
                    it.date(arrive));
        }
    }

    private static void leg(Case it, PlanFile.Lot lot, PlanFile.Leg leg, Tally tally) {
        TreeSet<Integer> days = new TreeSet<>();
        for (LaneGroup group : it.scenario().lanes().values()) {
            Distance distance =
                    group.distances().getOrDefault(leg.from(), Map.of()).get(leg.to());
            TransportMode mode = it.scenario().transportModes().get(leg.mode());
            if (distance != null && mode != null && group.modes().contains(leg.mode())) {
                days.add(transitDays(mode, distance.miles()));
            }
        }
        String what = "The leg of " + lot.id() + " from " + leg.from() + " to " + leg.to() + " by " + leg.mode();
        tally.holds(
                Rule.ROUTES,
                lot.id(),
                days.contains(leg.transitDays()),
                what + " takes",
                leg.transitDays() + " days",
                "the lane there takes",
                days.isEmpty() ? "no time, since there is none" : days + " days");
        Component component = it.scenario().components().get(lot.component());
        List<String> may = component == null ? List.of() : component.transport();
        tally.holds(
                Rule.ROUTES,
                lot.id(),
                may.isEmpty() || may.contains(leg.mode()),
                lot.component() + " travels by",
                leg.mode(),
                "it may travel by",
                String.join(", ", may));
    }

    private static int transitDays(TransportMode mode, double miles) {
        double moving = mode.speed()
                .map(speed -> Math.ceil(miles / speed.miles() - ROUNDING))
                .orElse(0.0);
        return mode.time().count() + (int) Math.max(0, moving);
    }
}
