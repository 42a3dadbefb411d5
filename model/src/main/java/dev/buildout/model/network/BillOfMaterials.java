package dev.buildout.model.network;

import dev.buildout.model.domain.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** What components are made of: a graph from each component to its parts. */
public final class BillOfMaterials {

    private final Map<String, Component> components;
    private final DefaultDirectedGraph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);

    private BillOfMaterials(Map<String, Component> components) {
        this.components = components;
        components.keySet().forEach(graph::addVertex);
        components
                .values()
                .forEach(whole -> whole.bom().keySet().stream()
                        .filter(graph::containsVertex)
                        .forEach(part -> graph.addEdge(whole.id(), part)));
    }

    /** The graph of components by id; a part that is no component is left out. */
    public static BillOfMaterials of(Map<String, Component> components) {
        return new BillOfMaterials(components);
    }

    /**
     * Components that are made of themselves, each case as one shortest circle that starts and ends with its least id:
     * {@code [cdu, rack, cdu]}. Empty when there is none.
     */
    public List<List<String>> cycles() {
        Set<String> unnamed = new TreeSet<>(new CycleDetector<>(graph).findCycles());
        List<List<String>> cycles = new ArrayList<>();
        while (!unnamed.isEmpty()) {
            List<String> cycle = shortestCycle(unnamed.iterator().next());
            cycles.add(cycle);
            Set<String> tangle = new HashSet<>(new CycleDetector<>(graph).findCyclesContainingVertex(cycle.get(0)));
            unnamed.removeAll(tangle);
            unnamed.removeAll(new HashSet<>(cycle));
        }
        return cycles;
    }

    private List<String> shortestCycle(String start) {
        return graph.outgoingEdgesOf(start).stream()
                .map(edge -> BFSShortestPath.findPathBetween(graph, graph.getEdgeTarget(edge), start))
                .filter(path -> path != null)
                .map(GraphPath::getVertexList)
                .min(Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString))
                .map(rest -> {
                    List<String> cycle = new ArrayList<>(List.of(start));
                    cycle.addAll(rest);
                    return cycle;
                })
                .orElseThrow();
    }

    /**
     * All parts that one unit of a component takes, parts of parts included, by id in an order in which every part
     * comes after what it goes into. A component without parts gives an empty map.
     *
     * @throws IllegalStateException when the parts go round in a circle
     */
    public Map<String, BigDecimal> explode(String component) {
        Map<String, BigDecimal> units = new LinkedHashMap<>(Map.of(component, BigDecimal.ONE));
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (String whole : topologicalOrder()) {
            BigDecimal wholes = units.get(whole);
            if (wholes == null) {
                continue;
            }
            if (!whole.equals(component)) {
                parts.put(whole, wholes);
            }
            parts(whole).forEach((part, each) -> units.merge(part, wholes.multiply(each), BigDecimal::add));
        }
        return parts;
    }

    /** The parts that go straight into one unit of a component. */
    Map<String, BigDecimal> parts(String component) {
        Component whole = components.get(component);
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        if (whole != null) {
            parts.putAll(whole.bom());
            parts.keySet().retainAll(components.keySet());
        }
        return parts;
    }

    /** All components, each before its parts; ties by id. */
    List<String> topologicalOrder() {
        if (new CycleDetector<>(graph).detectCycles()) {
            throw new IllegalStateException("Components are made of themselves: " + cycles());
        }
        List<String> order = new ArrayList<>();
        new TopologicalOrderIterator<>(graph, Comparator.<String>naturalOrder()).forEachRemaining(order::add);
        return order;
    }
}
