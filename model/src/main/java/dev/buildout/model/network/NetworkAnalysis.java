package dev.buildout.model.network;

import dev.buildout.model.domain.Scenario;
import java.util.List;

/**
 * What a supply network can do for the phases that are not live: ways, weekly bottlenecks (tightest first), single
 * points of failure (most power first) and components with a single supplier.
 */
public record NetworkAnalysis(
        List<RouteRow> routes,
        List<Bottleneck> bottlenecks,
        List<SinglePoint> singlePoints,
        List<SingleSource> singleSources) {

    public NetworkAnalysis {
        routes = List.copyOf(routes);
        bottlenecks = List.copyOf(bottlenecks);
        singlePoints = List.copyOf(singlePoints);
        singleSources = List.copyOf(singleSources);
    }

    /**
     * Analyses the network of a scenario.
     *
     * @throws IllegalStateException when parts of components go round in a circle
     */
    public static NetworkAnalysis of(SupplyNetwork network, Scenario scenario) {
        Deliveries deliveries = new Deliveries(network, scenario);
        FailureSearch failures = new FailureSearch(network, scenario);
        return new NetworkAnalysis(
                new RouteTable(network, scenario).rows(),
                new BottleneckSearch(network, scenario).bottlenecks(deliveries.toRequiredPhases()),
                failures.singlePoints(),
                failures.singleSources());
    }

    /**
     * The single points of failure that are not merely part of another one: a plant's only line, or the lane from a
     * plant on which everything depends anyway, says nothing new.
     */
    public List<SinglePoint> largestSinglePoints() {
        return singlePoints.stream()
                .filter(p -> singlePoints.stream().noneMatch(larger -> includes(larger, p)))
                .toList();
    }

    private static boolean includes(SinglePoint larger, SinglePoint smaller) {
        return larger.element().kind().compareTo(smaller.element().kind()) < 0
                && larger.cuts().containsAll(smaller.cuts());
    }
}
