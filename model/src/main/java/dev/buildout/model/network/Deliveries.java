package dev.buildout.model.network;

import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Works out what has to be bought and where it has to come to, parts of what is bought included. */
final class Deliveries {

    private static final double NOTHING = 1e-9;

    private final Scenario scenario;
    private final Supply supply;

    /**
     * Units of a component to buy.
     *
     * @param alternatives the component and what may stand in for it
     * @param destinations one site, or all plants that build the part in
     */
    record Delivery(
            String component, Set<String> alternatives, Set<String> destinations, double units, LocalDate due) {}

    Deliveries(SupplyNetwork network, Scenario scenario) {
        this.scenario = scenario;
        this.supply = new Supply(network);
    }

    /** What required phases still need and opening orders do not cover, by component and site; then the parts of it. */
    List<Delivery> toRequiredPhases() {
        List<MaterialNeed> needs = MaterialNeeds.of(scenario).stream()
                .filter(MaterialNeed::required)
                .filter(n -> scenario.components().keySet().containsAll(n.alternatives()))
                .toList();
        Map<List<Object>, Delivery> bySite = new LinkedHashMap<>();
        new OpeningCover(scenario).remaining(needs).forEach((need, units) -> {
            if (units > NOTHING) {
                bySite.merge(
                        List.of(need.component(), need.site(), need.alternatives()),
                        new Delivery(need.component(), need.alternatives(), Set.of(need.site()), units, lastDue(need)),
                        Deliveries::sum);
            }
        });
        List<Delivery> all = new ArrayList<>(bySite.values());
        addParts(all);
        return all;
    }

    private LocalDate lastDue(MaterialNeed need) {
        return scenario.sites().values().stream()
                .flatMap(site -> site.phases().values().stream())
                .filter(phase -> need.phases().contains(phase.id()))
                .map(phase -> phase.due())
                .max(LocalDate::compareTo)
                .orElse(need.due());
    }

    private static Delivery sum(Delivery a, Delivery b) {
        return new Delivery(
                a.component(),
                a.alternatives(),
                a.destinations(),
                a.units() + b.units(),
                a.due().isAfter(b.due()) ? a.due() : b.due());
    }

    private void addParts(List<Delivery> deliveries) {
        BillOfMaterials bom = BillOfMaterials.of(scenario.components());
        for (String whole : bom.topologicalOrder()) {
            List<Delivery> wholes =
                    deliveries.stream().filter(d -> d.component().equals(whole)).toList();
            if (wholes.isEmpty()) {
                continue;
            }
            double units = wholes.stream().mapToDouble(Delivery::units).sum();
            LocalDate due =
                    wholes.stream().map(Delivery::due).max(LocalDate::compareTo).orElseThrow();
            Set<String> plants =
                    supply.sellersInTime(whole).stream().map(Plant::id).collect(Collectors.toCollection(TreeSet::new));
            bom.parts(whole)
                    .forEach((part, each) ->
                            deliveries.add(new Delivery(part, Set.of(part), plants, units * each.doubleValue(), due)));
        }
    }
}
