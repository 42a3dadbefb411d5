package dev.buildout.model.network;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.Deliveries.Delivery;
import dev.buildout.model.network.SupplyNetwork.Place;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Builds the flow network of a group of components: source → line (average capacity in the window) → component at the
 * plant (less, where its offer holds only part of the window) → lanes of its own layer → component at its destination →
 * need.
 */
final class WeeklyFlow {

    private final SupplyNetwork network;
    private final Scenario scenario;
    private final LocalDate from;
    private final LocalDate to;
    private final FlowNetwork flow = new FlowNetwork();
    private final Set<String> built = new HashSet<>();

    /** Capacities are averaged from a day to another (exclusive). */
    WeeklyFlow(SupplyNetwork network, LocalDate from, LocalDate to) {
        this.network = network;
        this.scenario = network.scenario();
        this.from = from;
        this.to = to;
    }

    FlowNetwork of(List<Delivery> deliveries, List<Source> sources) {
        sources.forEach(this::addSource);
        sources.stream()
                .collect(Collectors.groupingBy(Source::component))
                .forEach((component, ofComponent) -> addLanes(
                        component, ofComponent.stream().map(s -> s.plant().id()).collect(Collectors.toSet())));
        deliveries.forEach(this::addNeed);
        return flow;
    }

    /** What a cut keeps waiting, from the name that {@link #addNeed} gave it. */
    static String destination(String need) {
        return need.substring(need.indexOf('>') + 1);
    }

    private void addNeed(Delivery delivery) {
        String need = "need " + delivery.alternatives() + ">" + String.join(", ", delivery.destinations());
        flow.need(need, delivery.units());
        if (!built.add(need)) {
            return;
        }
        for (String component : delivery.alternatives()) {
            delivery.destinations().forEach(place -> flow.add(arrived(component, place), need));
        }
    }

    private void addSource(Source source) {
        String plant = source.plant().id();
        String component = source.component().id();
        String made = at(component, plant);
        if (!built.add(made)) {
            return;
        }
        flow.add(made, arrived(component, plant));
        if (source.rates().isEmpty()) {
            flow.add(FlowNetwork.SOURCE, made);
            return;
        }
        String id = source.offer().line().orElseThrow();
        String line = "line " + plant + "/" + id;
        if (built.add(line)) {
            double rate = LineCapacity.average(source.rates().get(), from, to);
            flow.add(FlowNetwork.SOURCE, line, rate, NetworkElement.line(plant, id));
        }
        Optional<Double> whileOffered = rateWhileOffered(source);
        if (whileOffered.isPresent()) {
            flow.add(line, made, whileOffered.get(), NetworkElement.offer(plant, component));
        } else {
            flow.add(line, made);
        }
    }

    /** The line's average over the window, counting only days on which the offer can be met; empty when all can. */
    private Optional<Double> rateWhileOffered(Source source) {
        LocalDate first = later(from, source.firstMade(scenario));
        LocalDate last = source.madeUntil().filter(day -> day.isBefore(to)).orElse(to);
        if (first.equals(from) && last.equals(to)) {
            return Optional.empty();
        }
        double share = Math.max(0, ChronoUnit.DAYS.between(first, last)) / (double) ChronoUnit.DAYS.between(from, to);
        return source.rates().map(rates -> share > 0 ? share * LineCapacity.average(rates, first, last) : 0);
    }

    private void addLanes(Component component, Set<String> plants) {
        Set<String> seen = new LinkedHashSet<>(plants);
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String place = open.remove();
            for (Lane lane : network.lanesFrom(place)) {
                if (SupplyNetwork.carries(lane, component)) {
                    boolean isHub = network.place(lane.to()).kind() == Place.Kind.HUB;
                    addLane(
                            component,
                            lane,
                            isHub ? at(component.id(), lane.to()) : arrived(component.id(), lane.to()));
                    if (isHub && seen.add(lane.to())) {
                        open.add(lane.to());
                    }
                }
            }
        }
    }

    private void addLane(Component component, Lane lane, String end) {
        String start = at(component.id(), lane.from());
        String way = component.id() + " on " + lane.id();
        double capacity = lane.unitsPerWeek(component.mass()).orElse(Double.POSITIVE_INFINITY);
        flow.add(start, way, capacity, NetworkElement.lane(lane));
        flow.add(way, end);
    }

    private static String at(String component, String place) {
        return component + "@" + place;
    }

    private static String arrived(String component, String place) {
        return component + ">" + place;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
