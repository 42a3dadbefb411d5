package dev.buildout.model.network;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Coordinates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jgrapht.graph.DirectedMultigraph;

/**
 * Plants, hubs and sites with the lanes between them. Goods pass only through hubs: another plant or a site on the way
 * ends a route. Immutable; safe to share between threads.
 */
public final class SupplyNetwork {

    private final Scenario scenario;
    private final Map<String, Place> places;
    private final DirectedMultigraph<String, Lane> graph;
    private final Map<String, List<Lane>> lanesToHubs;
    private final Map<Trip, List<Route>> routes = new ConcurrentHashMap<>();

    private record Trip(String component, String plant, String destination) {}

    /** A vertex of the network: what stands there and where it is. */
    record Place(String id, Kind kind, Coordinates location, int dwellDays) {

        enum Kind {
            PLANT,
            HUB,
            SITE
        }
    }

    private SupplyNetwork(Scenario scenario) {
        this.scenario = scenario;
        this.places = places(scenario);
        this.graph = new DirectedMultigraph<>(Lane.class);
        places.keySet().forEach(graph::addVertex);
        for (Lane lane : new LaneFactory(scenario).lanes()) {
            if (joinsPlaces(lane)) {
                graph.addEdge(lane.from(), lane.to(), lane);
            }
        }
        this.lanesToHubs = graph.edgeSet().stream()
                .filter(lane -> place(lane.to()).kind() == Place.Kind.HUB)
                .collect(Collectors.groupingBy(Lane::from));
    }

    /**
     * The network of a scenario. Lanes that cannot be used (an end that is not a place, a mode that cannot move) are
     * left out; {@link #check} reports them.
     */
    public static SupplyNetwork of(Scenario scenario) {
        return new SupplyNetwork(scenario);
    }

    /**
     * Everything that keeps a scenario from being supplied, and why; {@code places} knows where an entry such as
     * {@code sites/abilene} stands. References must be whole: dangling ids are the reader's to report.
     */
    public static List<Finding> check(Scenario scenario, Places places) {
        return new SupplyCheck(of(scenario), places).run();
    }

    /**
     * The best ways to bring a component from a plant to a site, or to the plant that builds it in: all Pareto optima
     * of transit days against freight per unit, fastest first. Of equally fast and cheap routes only the one with the
     * fewest legs, then the least ids, is kept. Only modes that the component may travel by are used. Empty when there
     * is no way.
     *
     * @throws IllegalArgumentException when an id is unknown
     */
    public List<Route> routes(String component, String plant, String destination) {
        return routes.computeIfAbsent(new Trip(component, plant, destination), this::search);
    }

    private List<Route> search(Trip trip) {
        return new RouteSearch(this, component(trip.component())).paretoFront(trip.plant(), trip.destination());
    }

    /** Plants that have an offer for a component, in the order of the file. */
    public List<Plant> sellers(String component) {
        return scenario.plants().filter(p -> p.offers().containsKey(component)).toList();
    }

    /** All usable lanes, in the order of the file. */
    public Set<Lane> lanes() {
        return graph.edgeSet();
    }

    Set<Lane> lanesFrom(String place) {
        return graph.outgoingEdgesOf(place);
    }

    Set<Lane> lanesBetween(String from, String to) {
        return graph.getAllEdges(from, to);
    }

    /** The lanes from a place on which goods can go on afterwards. */
    List<Lane> lanesToHubs(String from) {
        return lanesToHubs.getOrDefault(from, List.of());
    }

    Set<Lane> lanesTo(String place) {
        return graph.incomingEdgesOf(place);
    }

    Optional<Place> findPlace(String id) {
        return Optional.ofNullable(places.get(id));
    }

    Place place(String id) {
        return findPlace(id)
                .orElseThrow(() -> new IllegalArgumentException("No plant, hub or site is named \"" + id + "\""));
    }

    Component component(String id) {
        Component component = scenario.components().get(id);
        if (component == null) {
            throw new IllegalArgumentException("No component is named \"" + id + "\"");
        }
        return component;
    }

    Scenario scenario() {
        return scenario;
    }

    static boolean carries(Lane lane, Component component) {
        return component.transport().isEmpty() || component.transport().contains(lane.mode());
    }

    private boolean joinsPlaces(Lane lane) {
        return places.containsKey(lane.from())
                && places.containsKey(lane.to())
                && !lane.from().equals(lane.to());
    }

    private static Map<String, Place> places(Scenario scenario) {
        Map<String, Place> places = new TreeMap<>();
        scenario.plants().forEach(p -> places.put(p.id(), new Place(p.id(), Place.Kind.PLANT, p.location(), 0)));
        scenario.hubs().values().forEach(h -> {
            int dwell = Math.max(0, h.dwell().count());
            places.putIfAbsent(h.id(), new Place(h.id(), Place.Kind.HUB, h.location(), dwell));
        });
        scenario.sites()
                .values()
                .forEach(s -> places.putIfAbsent(s.id(), new Place(s.id(), Place.Kind.SITE, s.location(), 0)));
        return places;
    }
}
