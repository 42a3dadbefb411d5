package dev.buildout.model.network;

import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.NetworkElement.Kind;
import dev.buildout.model.network.SinglePoint.Cut;
import dev.buildout.model.unit.Power;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes elements out of the network one at a time and looks what can still be supplied. Whatever a pair of component
 * and site depends on lies on every chain that supplies it, so only the elements of one working chain are tried.
 */
final class FailureSearch {

    private static final double NOTHING = 1e-9;

    private final SupplyNetwork network;
    private final Scenario scenario;
    private final Supply supply;
    private final Map<Pair, Set<String>> phases = new LinkedHashMap<>();
    private final Map<NetworkElement, Supply> without = new LinkedHashMap<>();

    /** What a site needs, with the phases that do. */
    private record Pair(String component, Set<String> alternatives, String site) {}

    FailureSearch(SupplyNetwork network, Scenario scenario) {
        this.network = network;
        this.scenario = scenario;
        this.supply = new Supply(network);
        List<MaterialNeed> needs = MaterialNeeds.of(scenario).stream()
                .filter(n -> scenario.components().keySet().containsAll(n.alternatives()))
                .toList();
        new OpeningCover(scenario).remaining(needs).forEach((need, units) -> {
            if (units > NOTHING) {
                phases.computeIfAbsent(
                                new Pair(need.component(), need.alternatives(), need.site()), p -> new TreeSet<>())
                        .addAll(need.phases());
            }
        });
    }

    /** Most power first, then larger elements first, then by id. */
    List<SinglePoint> singlePoints() {
        Map<NetworkElement, List<Pair>> broken = new LinkedHashMap<>();
        for (Pair pair : phases.keySet()) {
            for (NetworkElement element : chain(pair)) {
                Supply rest = without.computeIfAbsent(element, e -> new Supply(network, Optional.of(e)));
                if (!canSupply(rest, pair)) {
                    broken.computeIfAbsent(element, e -> new ArrayList<>()).add(pair);
                }
            }
        }
        return broken.entrySet().stream()
                .map(e -> singlePoint(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(SinglePoint::power)
                        .reversed()
                        .thenComparing(p -> p.element().kind())
                        .thenComparing(p -> p.element().id()))
                .toList();
    }

    private Set<NetworkElement> chain(Pair pair) {
        Set<NetworkElement> chain = new LinkedHashSet<>();
        pair.alternatives().stream()
                .filter(component -> supply.canSupply(component, pair.site()))
                .findFirst()
                .ifPresent(component -> supply.addChain(component, pair.site(), chain));
        chain.removeIf(element -> element.kind() == Kind.OFFER);
        return chain;
    }

    private static boolean canSupply(Supply supply, Pair pair) {
        return pair.alternatives().stream().anyMatch(component -> supply.canSupply(component, pair.site()));
    }

    private SinglePoint singlePoint(NetworkElement element, List<Pair> pairs) {
        List<Cut> cuts = pairs.stream()
                .map(p -> new Cut(p.component(), p.site()))
                .sorted()
                .toList();
        return new SinglePoint(element, cuts, power(pairs, true), power(pairs, false));
    }

    private Power power(List<Pair> pairs, boolean required) {
        Set<String> ids = pairs.stream()
                .flatMap(pair -> phases.getOrDefault(pair, Set.of()).stream())
                .collect(Collectors.toSet());
        return scenario.sites().values().stream()
                .flatMap(site -> site.phases().values().stream())
                .filter(phase -> ids.contains(phase.id()) && phase.required() == required)
                .map(Phase::power)
                .reduce(Power.ZERO, Power::plus);
    }

    /** Most power first, then by component. */
    List<SingleSource> singleSources() {
        Map<String, List<Pair>> byComponent = new TreeMap<>();
        phases.keySet()
                .forEach(p -> byComponent
                        .computeIfAbsent(p.component(), c -> new ArrayList<>())
                        .add(p));
        List<SingleSource> found = new ArrayList<>();
        byComponent.forEach((component, pairs) -> {
            Set<String> plants = pairs.stream()
                    .flatMap(p -> p.alternatives().stream().flatMap(c -> supply.sources(c, p.site()).stream()))
                    .map(Plant::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> suppliers = plants.stream()
                    .map(p -> scenario.supplierOf(p).id())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (suppliers.size() == 1) {
                found.add(new SingleSource(
                        component,
                        suppliers.iterator().next(),
                        List.copyOf(plants),
                        power(pairs, true),
                        power(pairs, false)));
            }
        });
        found.sort(Comparator.comparing(SingleSource::power).reversed().thenComparing(SingleSource::component));
        return found;
    }
}
