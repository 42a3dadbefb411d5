package dev.buildout.model.network;

import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Mass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lists the routes of everything that phases which are not live need, optional phases, stand-ins and parts included. */
final class RouteTable {

    private final SupplyNetwork network;
    private final Scenario scenario;

    RouteTable(SupplyNetwork network, Scenario scenario) {
        this.network = network;
        this.scenario = scenario;
    }

    /** Rows sorted by component, destination, transit days, freight and plant. */
    List<RouteRow> rows() {
        List<RouteRow> rows = new ArrayList<>();
        destinations()
                .forEach((component, places) -> places.forEach(place -> {
                    List<RouteRow> toPlace = new ArrayList<>();
                    for (Plant plant : network.sellers(component)) {
                        addRoutes(component, plant.id(), place, toPlace);
                    }
                    toPlace.sort(Comparator.comparingInt(RouteRow::transitDays)
                            .thenComparing(RouteRow::freightPerUnit)
                            .thenComparing(RouteRow::plant));
                    rows.addAll(toPlace);
                }));
        return rows;
    }

    private void addRoutes(String component, String plant, String place, List<RouteRow> rows) {
        Mass mass = network.component(component).mass();
        for (Route route : network.routes(component, plant, place)) {
            rows.add(new RouteRow(component, plant, place, route, route.freightPerUnit(mass)));
        }
    }

    private Map<String, Set<String>> destinations() {
        Map<String, Set<String>> destinations = new TreeMap<>();
        for (MaterialNeed need : MaterialNeeds.of(scenario)) {
            need.alternatives().stream()
                    .filter(scenario.components()::containsKey)
                    .forEach(c -> destinations
                            .computeIfAbsent(c, key -> new TreeSet<>())
                            .add(need.site()));
        }
        BillOfMaterials bom = BillOfMaterials.of(scenario.components());
        for (String whole : bom.topologicalOrder()) {
            if (destinations.containsKey(whole)) {
                bom.parts(whole)
                        .keySet()
                        .forEach(part -> network.sellers(whole)
                                .forEach(p -> destinations
                                        .computeIfAbsent(part, key -> new TreeSet<>())
                                        .add(p.id())));
            }
        }
        return destinations;
    }
}
