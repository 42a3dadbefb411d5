package dev.buildout.model.network;

import dev.buildout.model.domain.Component;
import dev.buildout.model.network.SupplyNetwork.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Shortest paths under two criteria, transit days and freight per unit, by label setting. Labels are settled in the
 * order of days, then cost; both only grow along a path, so a label is Pareto optimal at its place exactly when it is
 * cheaper than every label settled there before, and no optimal path visits a place twice. With P optimal labels over
 * hubs and destination and d lanes from a place to these, this takes O(P d log(P d)); P is at most places times distinct
 * days. After
 * E. Martins, On a multicriteria shortest path problem, European Journal of Operational Research 16 (1984).
 */
final class RouteSearch {

    /** Costs are compared as whole ten-thousandths of a cent, so that sums do not depend on the order of adding. */
    private static final double PARTS_PER_CENT = 10_000;

    private static final Comparator<Label> ORDER = Comparator.comparingInt(Label::days)
            .thenComparingLong(Label::cost)
            .thenComparingInt(Label::legs)
            .thenComparing(Label::ids);

    private final SupplyNetwork network;
    private final Component component;

    /** A path that ends at a place; {@code days} leaves out the dwell there. */
    private record Label(
            String place,
            int days,
            long cost,
            int legs,
            String ids,
            @Nullable Label before,
            @Nullable Lane lane) {}

    RouteSearch(SupplyNetwork network, Component component) {
        this.network = network;
        this.component = component;
    }

    List<Route> paretoFront(String plant, String destination) {
        List<Route> front = new ArrayList<>();
        Map<String, Long> leastCost = new HashMap<>();
        PriorityQueue<Label> open = new PriorityQueue<>(ORDER);
        open.add(new Label(network.place(plant).id(), 0, 0, 0, "", null, null));
        String end = network.place(destination).id();
        while (!open.isEmpty()) {
            Label label = open.remove();
            if (label.cost() >= leastCost.getOrDefault(label.place(), Long.MAX_VALUE)) {
                continue;
            }
            leastCost.put(label.place(), label.cost());
            if (label.place().equals(end)) {
                front.add(route(plant, label));
            } else if (label.legs() == 0 || network.place(label.place()).kind() == Place.Kind.HUB) {
                extend(label, end, open);
            }
        }
        return List.copyOf(front);
    }

    /** Other places than hubs and the destination are dead ends; a plant may have lanes to thousands of sites. */
    private void extend(Label label, String end, PriorityQueue<Label> open) {
        extend(label, network.lanesToHubs(label.place()), open);
        if (network.place(end).kind() != Place.Kind.HUB) {
            extend(label, network.lanesBetween(label.place(), end), open);
        }
    }

    private void extend(Label label, Collection<Lane> lanes, PriorityQueue<Label> open) {
        int dwell = label.legs() == 0 ? 0 : network.place(label.place()).dwellDays();
        for (Lane lane : lanes) {
            if (SupplyNetwork.carries(lane, component)) {
                open.add(new Label(
                        lane.to(),
                        Math.addExact(label.days(), Math.addExact(dwell, lane.transitDays())),
                        Math.addExact(label.cost(), cost(lane)),
                        label.legs() + 1,
                        label.ids() + "|" + lane.id(),
                        label,
                        lane));
            }
        }
    }

    private long cost(Lane lane) {
        double unitsPerLoad =
                (double) lane.load().kilograms() / component.mass().kilograms();
        return Math.round(lane.costPerLoad().cents() / unitsPerLoad * PARTS_PER_CENT);
    }

    private static Route route(String plant, Label end) {
        Deque<Leg> legs = new ArrayDeque<>();
        for (Label label = end; label != null && label.lane() != null; label = label.before()) {
            legs.addFirst(label.lane().asLeg());
        }
        return new Route(plant, end.place(), List.copyOf(legs), end.days());
    }
}
