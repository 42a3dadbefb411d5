package dev.buildout.model.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;

/**
 * A steady weekly flow of units from one source to places that need them. {@link #fastestClearing} finds the largest
 * rate r such that every place can get r times its need each week at the same time, that is
 *
 * <pre>r = min over cuts of (capacity of the cut) / (need behind the cut),</pre>
 *
 * by Newton's method on r: solve a maximum flow with needs times r; when it does not fill them, its minimum cut gives
 * the next, smaller r. Each step is one push-relabel flow; the steps are at most as many as there are places in need,
 * plus one. After T. Radzik, Newton's method for fractional combinatorial optimization, FOCS 1992.
 */
final class FlowNetwork {

    static final String SOURCE = "source";
    private static final String SINK = "sink";

    /** Flows are scaled so that all needs add up to this; the solver's tolerance of 1e-9 is then relative. */
    private static final double SCALE = 1000;

    private static final double TOLERANCE = 1e-7;
    private static final double NUDGE = 1e-5;

    private final List<Arc> arcs = new ArrayList<>();
    private final Map<String, Double> needs = new LinkedHashMap<>();

    /** A way for units; the capacity is in units a week, infinite when there is no limit. */
    record Arc(int number, String from, String to, double capacity, Optional<NetworkElement> element) {}

    /** A cut: its arcs and the places in need that lie behind it. */
    record Cut(List<Arc> arcs, Set<String> behind) {

        double capacity() {
            return arcs.stream().mapToDouble(Arc::capacity).sum();
        }
    }

    /** The rate at which all needs shrink together, in 1/weeks (infinite without limit), and the cut that sets it. */
    record Clearing(double rate, Cut cut) {}

    void add(String from, String to) {
        arcs.add(new Arc(arcs.size(), from, to, Double.POSITIVE_INFINITY, Optional.empty()));
    }

    void add(String from, String to, double capacity, NetworkElement element) {
        arcs.add(new Arc(arcs.size(), from, to, capacity, Optional.of(element)));
    }

    void need(String place, double units) {
        needs.merge(place, units, Double::sum);
    }

    Clearing fastestClearing() {
        Set<String> limited = new TreeSet<>(needs.keySet());
        limited.removeAll(reachedWithoutLimit());
        double need = limited.stream().mapToDouble(this::needOf).sum();
        if (need <= 0) {
            return new Clearing(Double.POSITIVE_INFINITY, new Cut(List.of(), Set.of()));
        }
        double everything = arcs.stream()
                .mapToDouble(Arc::capacity)
                .filter(Double::isFinite)
                .sum();
        Clearing best = new Clearing(Math.max(1, everything / need), new Cut(List.of(), limited));
        for (int step = 0; step <= limited.size() + 1 && best.rate() > 0; step++) {
            // A little above the best rate, so that the cut is not that of the needs themselves.
            Cut cut = minimumCut(best.rate() * (1 + NUDGE), limited);
            double behind = cut.behind().stream().mapToDouble(this::needOf).sum();
            double rate = behind > 0 ? cut.capacity() / behind : best.rate();
            boolean isBetter = rate < best.rate() * (1 - TOLERANCE);
            if (behind > 0 && (isBetter || step == 0)) {
                best = new Clearing(Math.min(rate, best.rate()), cut);
            }
            if (!isBetter) {
                break;
            }
        }
        return best;
    }

    /** Most units a week that reach the places when each takes at most rate times its need. */
    double maximumFlow(double rate) {
        Cut cut = minimumCut(rate, needs.keySet());
        double open = needs.keySet().stream()
                .filter(place -> !cut.behind().contains(place))
                .mapToDouble(this::needOf)
                .sum();
        return cut.capacity() + rate * open;
    }

    /** The minimum cut when each of the places takes at most rate times its need. */
    Cut minimumCut(double rate, Set<String> places) {
        double total = rate * places.stream().mapToDouble(this::needOf).sum();
        DefaultDirectedWeightedGraph<String, Arc> graph = new DefaultDirectedWeightedGraph<>(Arc.class);
        graph.addVertex(SOURCE);
        graph.addVertex(SINK);
        for (Arc arc : arcs) {
            insert(graph, arc, total);
        }
        int number = arcs.size();
        for (String place : places) {
            double takes = rate * needOf(place);
            insert(graph, new Arc(number++, place, SINK, takes, Optional.empty()), total);
        }
        PushRelabelMFImpl<String, Arc> flow = new PushRelabelMFImpl<>(graph);
        flow.calculateMinCut(SOURCE, SINK);
        Set<String> before = flow.getSourcePartition();
        List<Arc> cut = arcs.stream()
                .filter(arc -> before.contains(arc.from()) && !before.contains(arc.to()))
                .toList();
        Set<String> behind = new TreeSet<>(places);
        behind.removeAll(before);
        return new Cut(cut, behind);
    }

    /** Adds an arc; twice the total flow is as good as no limit, and keeps the numbers of one size. */
    private static void insert(DefaultDirectedWeightedGraph<String, Arc> graph, Arc arc, double total) {
        graph.addVertex(arc.from());
        graph.addVertex(arc.to());
        graph.addEdge(arc.from(), arc.to(), arc);
        graph.setEdgeWeight(arc, Math.min(arc.capacity(), 2 * total) / total * SCALE);
    }

    private double needOf(String place) {
        return needs.getOrDefault(place, 0.0);
    }

    private Set<String> reachedWithoutLimit() {
        Set<String> reached = new TreeSet<>(Set.of(SOURCE));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Arc arc : arcs) {
                if (Double.isInfinite(arc.capacity()) && reached.contains(arc.from())) {
                    grew |= reached.add(arc.to());
                }
            }
        }
        return reached;
    }
}
