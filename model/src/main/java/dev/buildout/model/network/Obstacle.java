package dev.buildout.model.network;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.network.SupplyNetwork.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts into words what stands between a plant and a place. */
final class Obstacle {

    /** Plants named one by one in a message; more are only counted. */
    static final int MOST_NAMED = 3;

    private final SupplyNetwork network;
    private final Supply supply;

    Obstacle(SupplyNetwork network, Supply supply) {
        this.network = network;
        this.supply = supply;
    }

    /** The modes that a component may travel by, as a sentence; empty when it may travel by all. */
    String travel(String component) {
        List<String> modes = network.component(component).transport();
        return modes.isEmpty() ? "" : "It may travel by " + String.join(", ", modes) + ". ";
    }

    /** What keeps one plant from supplying a place. */
    String whyNot(String component, Plant plant, String destination) {
        if (supply.reachedFrom(component, plant.id()).containsKey(destination)) {
            return whyNotMade(component, plant);
        }
        Place farthest = farthest(component, plant.id(), destination);
        String reach = farthest.id().equals(plant.id())
                ? "From plant " + plant.id()
                : "From plant " + plant.id() + " it gets as far as " + farthest.id() + "; from there";
        return reach + " " + whyNoLane(component, farthest.id(), destination);
    }

    private String whyNotMade(String component, Plant plant) {
        String part = supply.missingPart(component, plant).orElse("");
        String why = network.sellers(part).isEmpty()
                ? "nobody sells it"
                : "no plant that sells it (" + ids(network.sellers(part)) + ") can bring it there";
        return "Plant " + plant.id() + " could deliver, but cannot get its part `" + part + "`: " + why;
    }

    private String whyNoLane(String component, String from, String destination) {
        List<Lane> direct = network.lanesFrom(from).stream()
                .filter(lane -> lane.to().equals(destination))
                .toList();
        if (!direct.isEmpty()) {
            return "the lane to " + destination + " goes by " + modes(direct) + " only";
        }
        List<Lane> onwards = network.lanesFrom(from).stream()
                .filter(lane -> !SupplyNetwork.carries(lane, network.component(component)))
                .toList();
        return onwards.isEmpty()
                ? "no lane leads on to " + destination
                : "no lane that it may take leads on to " + destination + " (lanes there go by " + modes(onwards) + ")";
    }

    /** The likely fix: allow a mode on a chain of lanes that is there, or else add the lane that is missing. */
    String remedy(String component, List<Plant> sellers, String destination) {
        for (Plant seller : sellers) {
            Optional<Lane> barred = firstBarredLane(component, seller.id(), destination);
            if (barred.isPresent()) {
                return "Maybe add `" + barred.get().mode() + "` to the transport of `" + component + "`: the lane "
                        + barred.get().label() + " would open the way from " + seller.id() + ".";
            }
        }
        Component travelling = network.component(component);
        String mode = travelling.transport().isEmpty() ? "" : " by " + String.join(" or ", travelling.transport());
        String from = sellers.stream()
                .map(p -> farthest(component, p.id(), destination))
                .min(nearestTo(destination))
                .map(Place::id)
                .orElse("a plant");
        return "Maybe add a lane " + from + " → " + destination + mode + ".";
    }

    private Optional<Lane> firstBarredLane(String component, String plant, String destination) {
        Map<String, Lane> arrivals = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(plant));
        while (!open.isEmpty()) {
            String place = open.remove();
            if (place.equals(plant) || network.place(place).kind() == Place.Kind.HUB) {
                for (Lane lane : network.lanesFrom(place)) {
                    if (!lane.to().equals(plant) && arrivals.putIfAbsent(lane.to(), lane) == null) {
                        open.add(lane.to());
                    }
                }
            }
        }
        Optional<Lane> barred = Optional.empty();
        Lane lane = arrivals.get(destination);
        while (lane != null) {
            if (!SupplyNetwork.carries(lane, network.component(component))) {
                barred = Optional.of(lane);
            }
            lane = arrivals.get(lane.from());
        }
        return barred;
    }

    /** Of the plant and the hubs that it reaches, the one nearest to the destination. */
    private Place farthest(String component, String plant, String destination) {
        return supply.reachedFrom(component, plant).keySet().stream()
                .map(network::place)
                .filter(place -> place.id().equals(plant) || place.kind() == Place.Kind.HUB)
                .min(nearestTo(destination))
                .orElseGet(() -> network.place(plant));
    }

    private Comparator<Place> nearestTo(String destination) {
        Place end = network.place(destination);
        return Comparator.<Place>comparingDouble(p -> p.location().milesTo(end.location()))
                .thenComparing(p -> p.kind() == Place.Kind.HUB ? 0 : 1)
                .thenComparing(Place::id);
    }

    private static String modes(List<Lane> lanes) {
        return lanes.stream().map(Lane::mode).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
    }

    private static String ids(List<Plant> plants) {
        return plants.stream().limit(MOST_NAMED).map(Plant::id).collect(Collectors.joining(", "))
                + (plants.size() > MOST_NAMED ? " and others" : "");
    }

    /** A quantity with at most one decimal: 46 or 2.3. */
    static String number(double units) {
        return BigDecimal.valueOf(units)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
