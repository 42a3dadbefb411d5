package dev.buildout.model.network;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.Bottleneck.CutPart;
import dev.buildout.model.network.Deliveries.Delivery;
import dev.buildout.model.network.FlowNetwork.Clearing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Finds for each group of components how fast its need can be cleared. Components are in one group when they share a
 * production line or stand in for one another; groups share lanes, but each is looked at as if it had them alone.
 */
final class BottleneckSearch {

    private static final double DAYS_PER_WEEK = 7;

    /** Capacities are averaged up to the due date, or over a year when less than a quarter of production is left. */
    private static final int SHORTEST_WINDOW_DAYS = 91;

    private static final int USUAL_WINDOW_DAYS = 364;

    private final SupplyNetwork network;
    private final Scenario scenario;
    private final Supply supply;

    BottleneckSearch(SupplyNetwork network, Scenario scenario) {
        this.network = network;
        this.scenario = scenario;
        this.supply = new Supply(network);
    }

    /** Tightest first; what cannot be supplied at all is left out, it is an error of its own. */
    List<Bottleneck> bottlenecks(List<Delivery> deliveries) {
        List<Delivery> possible =
                deliveries.stream().filter(d -> !sources(d).isEmpty()).toList();
        List<Bottleneck> found = new ArrayList<>();
        for (Set<String> group : groups(possible)) {
            found.add(bottleneck(
                    possible.stream().filter(d -> group.contains(d.component())).toList()));
        }
        found.sort(Comparator.comparingDouble(Bottleneck::tightness)
                .reversed()
                .thenComparing(b -> b.components().toString()));
        return found;
    }

    private List<Source> sources(Delivery delivery) {
        List<Source> sources = new ArrayList<>();
        for (String component : delivery.alternatives()) {
            for (String place : delivery.destinations()) {
                supply.sources(component, place).stream()
                        .flatMap(plant -> Source.of(network.component(component), plant, place).stream())
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private List<Set<String>> groups(List<Delivery> deliveries) {
        SimpleGraph<String, DefaultEdge> shared = new SimpleGraph<>(DefaultEdge.class);
        for (Delivery delivery : deliveries) {
            shared.addVertex(delivery.component());
            for (Source source : sources(delivery)) {
                join(shared, delivery.component(), source.component().id());
                source.offer()
                        .line()
                        .map(line -> "line " + source.plant().id() + "/" + line)
                        .ifPresent(line -> join(shared, source.component().id(), line));
            }
        }
        return new ConnectivityInspector<>(shared).connectedSets();
    }

    private static void join(SimpleGraph<String, DefaultEdge> graph, String a, String b) {
        graph.addVertex(a);
        graph.addVertex(b);
        if (!a.equals(b)) {
            graph.addEdge(a, b);
        }
    }

    private Bottleneck bottleneck(List<Delivery> deliveries) {
        List<Source> sources =
                deliveries.stream().flatMap(d -> sources(d).stream()).toList();
        LocalDate due =
                deliveries.stream().map(Delivery::due).max(LocalDate::compareTo).orElseThrow();
        LocalDate made = sources.stream()
                .map(s -> s.firstMade(scenario))
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to =
                ChronoUnit.DAYS.between(made, due) >= SHORTEST_WINDOW_DAYS ? due : made.plusDays(USUAL_WINDOW_DAYS);
        Clearing clearing =
                new WeeklyFlow(network, made, to).of(deliveries, sources).fastestClearing();
        double units = deliveries.stream().mapToDouble(Delivery::units).sum();
        double weeksUntilDue = Math.max(1, scenario.day(due)) / DAYS_PER_WEEK;
        double weeksToFirst =
                sources.stream().mapToInt(this::firstArrival).min().orElseThrow() / DAYS_PER_WEEK;
        return new Bottleneck(
                components(deliveries),
                units,
                units / weeksUntilDue,
                units * clearing.rate(),
                cut(clearing),
                clearing.cut().behind().stream()
                        .map(WeeklyFlow::destination)
                        .distinct()
                        .sorted()
                        .toList(),
                weeksToFirst,
                weeksToFirst + 1 / clearing.rate(),
                weeksUntilDue,
                due);
    }

    private int firstArrival(Source source) {
        int made = scenario.day(source.firstMade(scenario));
        return network.routes(source.component().id(), source.plant().id(), source.destination()).stream()
                .mapToInt(route -> made + route.transitDays())
                .findFirst()
                .orElse(made);
    }

    private static List<String> components(List<Delivery> deliveries) {
        Set<String> ids = new TreeSet<>();
        deliveries.forEach(d -> ids.addAll(d.alternatives()));
        return List.copyOf(ids);
    }

    private static List<CutPart> cut(Clearing clearing) {
        return clearing.cut().arcs().stream()
                .flatMap(arc -> arc.element().stream().map(element -> new CutPart(element, arc.capacity())))
                .sorted(Comparator.comparingDouble(CutPart::unitsPerWeek)
                        .reversed()
                        .thenComparing(part -> part.element().id()))
                .toList();
    }
}
