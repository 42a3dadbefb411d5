package dev.buildout.model.network;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.NetworkElement.Kind;
import dev.buildout.model.network.SupplyNetwork.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who can bring what where within the horizon, perhaps with one element of the network lost. Not thread-safe. */
final class Supply {

    private final SupplyNetwork network;
    private final Scenario scenario;
    private final Optional<NetworkElement> lost;
    private final Map<List<String>, Map<String, Optional<Lane>>> reached = new HashMap<>();
    private final Map<List<String>, Boolean> supplied = new HashMap<>();

    Supply(SupplyNetwork network) {
        this(network, Optional.empty());
    }

    Supply(SupplyNetwork network, Optional<NetworkElement> lost) {
        this.network = network;
        this.scenario = network.scenario();
        this.lost = lost;
    }

    /**
     * Whether a component can come to a place: some plant sells it in time, has a way there, and can itself be
     * supplied with all parts of it.
     */
    boolean canSupply(String component, String destination) {
        List<String> pair = List.of(component, destination);
        Boolean known = supplied.get(pair);
        if (known == null) {
            // A component that is made of itself cannot be supplied: the question inside the question is answered no.
            supplied.put(pair, false);
            known = findSource(component, destination).isPresent();
            supplied.put(pair, known);
        }
        return known;
    }

    Optional<Plant> findSource(String component, String destination) {
        return sources(component, destination).stream().findFirst();
    }

    /** All plants that can supply a component to a place, in the order of the file. */
    List<Plant> sources(String component, String destination) {
        return sellersInTime(component).stream()
                .filter(p -> reachedFrom(component, p.id()).containsKey(destination))
                .filter(p -> missingPart(component, p).isEmpty())
                .toList();
    }

    List<Plant> sellersInTime(String component) {
        return network.sellers(component).stream()
                .filter(p -> !isLost(Kind.PLANT, p.id()))
                .filter(p -> whyNotSold(p, component).isEmpty())
                .toList();
    }

    /** The first part of a component that cannot come to a plant. */
    Optional<String> missingPart(String component, Plant plant) {
        return network.component(component).bom().keySet().stream()
                .filter(part -> scenario.components().containsKey(part))
                .filter(part -> !canSupply(part, plant.id()) && !isInStock(part))
                .findFirst();
    }

    private boolean isInStock(String part) {
        return scenario.openingOrders().values().stream()
                .anyMatch(
                        order -> order.component().equals(part) && order.sites().isEmpty());
    }

    /** Why a plant's offer cannot be taken in the horizon, as the end of a sentence; empty when it can. */
    Optional<String> whyNotSold(Plant plant, String component) {
        Offer offer = plant.offers().get(component);
        if (offer == null) {
            return Optional.of("does not sell it");
        }
        Component sold = network.component(component);
        if (offer.until().filter(day -> day.isBefore(scenario.start())).isPresent()) {
            return Optional.of("took the last order on " + offer.until().get());
        }
        if (offer.from().filter(day -> !day.isBefore(scenario.end())).isPresent()) {
            return Optional.of("takes no order before " + offer.from().get());
        }
        if (sold.availableFrom().filter(day -> !day.isBefore(scenario.end())).isPresent()) {
            return Optional.of("cannot sell it before " + sold.availableFrom().get());
        }
        return offer.line().filter(line -> isIdle(plant, line)).map(line -> "makes none on its line " + line);
    }

    /** The entry that keeps a plant's offer from being taken in the horizon; empty when nothing does. */
    Optional<String> whatKeeps(Plant plant, String component) {
        Offer offer = plant.offers().get(component);
        if (offer == null || whyNotSold(plant, component).isEmpty()) {
            return Optional.empty();
        }
        String of = "suppliers/" + scenario.supplierOf(plant.id()).id() + "/plants/" + plant.id();
        if (offer.until().filter(day -> day.isBefore(scenario.start())).isPresent()) {
            return Optional.of(of + "/offers/" + component + "/until");
        }
        if (offer.from().filter(day -> !day.isBefore(scenario.end())).isPresent()) {
            return Optional.of(of + "/offers/" + component + "/from");
        }
        return network.component(component)
                .availableFrom()
                .filter(day -> !day.isBefore(scenario.end()))
                .map(day -> "components/" + component + "/available-from")
                .or(() -> offer.line().map(line -> of + "/lines/" + line));
    }

    private boolean isIdle(Plant plant, String line) {
        return isLost(Kind.LINE, plant.id() + "/" + line)
                || (plant.lines().containsKey(line)
                        && LineCapacity.average(plant.lines().get(line), scenario.start(), scenario.end()) <= 0);
    }

    /** Everywhere a component can get from a plant, each with the lane that it arrives by (none at the plant). */
    Map<String, Optional<Lane>> reachedFrom(String component, String plant) {
        return reached.computeIfAbsent(List.of(component, plant), pair -> spread(network.component(component), plant));
    }

    private Map<String, Optional<Lane>> spread(Component component, String plant) {
        Map<String, Optional<Lane>> arrivals = new LinkedHashMap<>(Map.of(plant, Optional.empty()));
        Deque<String> open = new ArrayDeque<>(List.of(plant));
        while (!open.isEmpty()) {
            String place = open.remove();
            if (!place.equals(plant) && !isPassable(place)) {
                continue;
            }
            for (Lane lane : network.lanesFrom(place)) {
                if (SupplyNetwork.carries(lane, component)
                        && !isLost(Kind.LANE, lane.id())
                        && arrivals.putIfAbsent(lane.to(), Optional.of(lane)) == null) {
                    open.add(lane.to());
                }
            }
        }
        return arrivals;
    }

    private boolean isPassable(String place) {
        return network.place(place).kind() == Place.Kind.HUB && !isLost(Kind.HUB, place);
    }

    /** The lanes of one way from a plant, with the fewest legs, last lane first; empty when there is none. */
    List<Lane> anyWay(String component, String plant, String destination) {
        Map<String, Optional<Lane>> arrivals = reachedFrom(component, plant);
        List<Lane> way = new ArrayList<>();
        Optional<Lane> lane = arrivals.getOrDefault(destination, Optional.empty());
        while (lane.isPresent()) {
            way.add(lane.get());
            lane = arrivals.getOrDefault(lane.get().from(), Optional.empty());
        }
        return way;
    }

    private boolean isLost(Kind kind, String id) {
        return lost.filter(e -> e.kind() == kind && e.id().equals(id)).isPresent();
    }

    /** Every element on one working chain to a place, with the chains of the parts: what could be a single point. */
    void addChain(String component, String destination, Set<NetworkElement> chain) {
        Optional<Plant> source = findSource(component, destination);
        if (source.isEmpty() || !chain.add(NetworkElement.offer(source.get().id(), component))) {
            return;
        }
        Plant plant = source.get();
        chain.add(NetworkElement.plant(plant.id()));
        Optional<String> line =
                Optional.ofNullable(plant.offers().get(component)).flatMap(Offer::line);
        line.ifPresent(id -> chain.add(NetworkElement.line(plant.id(), id)));
        for (Lane lane : anyWay(component, plant.id(), destination)) {
            chain.add(NetworkElement.lane(lane));
            if (!lane.from().equals(plant.id())) {
                chain.add(NetworkElement.hub(lane.from()));
            }
        }
        network.component(component).bom().keySet().stream()
                .filter(scenario.components()::containsKey)
                .forEach(part -> addChain(part, plant.id(), chain));
    }
}
