package dev.buildout.planner.benchmark;

import dev.buildout.model.domain.FixedDate;
import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One copy of a scenario's sites and of everything that belongs to them alone. */
final class ScaleRound {

    private final Scenario base;
    private final int number;
    private final double wageFactor;
    private final List<ScaleSite> sites = new ArrayList<>();

    ScaleRound(Scenario base, int number, SplittableRandom random) {
        this.base = base;
        this.number = number;
        this.wageFactor = ScaleSite.priceFactor(random);
    }

    void add(Site site, SplittableRandom random) {
        sites.add(ScaleSite.copy(site, this, base.end(), random));
    }

    List<ScaleSite> sites() {
        return sites;
    }

    /** What the copy of something is called. */
    String id(String original) {
        return original + "-r" + number;
    }

    /** What people call the copy of something. */
    String name(String original) {
        return original + " " + number;
    }

    Stream<FixedDate> events() {
        return base.events().values().stream().map(e -> new FixedDate(id(e.id()), name(e.name()), e.date()));
    }

    /** The pools that its sites draw on. */
    Stream<LabourPool> labourPools() {
        Set<String> drawnOn = sites.stream().map(s -> s.site().labourPool()).collect(Collectors.toSet());
        return base.labourPools().values().stream()
                .filter(pool -> drawnOn.contains(id(pool.id())))
                .map(pool -> new LabourPool(
                        id(pool.id()),
                        name(pool.name()),
                        pool.workers(),
                        pool.competitors(),
                        pool.wage().times(wageFactor),
                        pool.hoursPerDay(),
                        pool.calendar()));
    }

    /** The orders that may serve one of its sites. */
    Stream<OpeningOrder> openingOrders() {
        return base.openingOrders().values().stream()
                .filter(order -> forAll(order.sites(), order.phases())
                        || order.sites().stream().anyMatch(this::hasSite)
                        || order.phases().stream().anyMatch(this::hasPhase))
                .map(order -> new OpeningOrder(
                        id(order.id()),
                        order.component(),
                        order.quantity(),
                        order.from(),
                        order.rate(),
                        sitesOf(order.sites(), order.phases()),
                        phasesOf(order.phases()),
                        Optional.empty()));
    }

    /** The sources that pay for one of its sites, in the order of use. */
    Stream<FundingSource> funding() {
        return base.funding().values().stream().filter(this::pays).map(source -> {
            FundingSource.Coverage covers = source.covers();
            return new FundingSource(
                    id(source.id()),
                    name(source.name()),
                    new FundingSource.Coverage(
                            sitesOf(covers.sites(), covers.phases()), phasesOf(covers.phases()), covers.categories()),
                    source.interest(),
                    tranches(source));
        });
    }

    private boolean pays(FundingSource source) {
        FundingSource.Coverage covers = source.covers();
        boolean here = covers.sites().isEmpty() || covers.sites().stream().anyMatch(this::hasSite);
        return here && (covers.phases().isEmpty() || covers.phases().stream().anyMatch(this::hasPhase));
    }

    private Map<String, FundingSource.Tranche> tranches(FundingSource source) {
        Map<String, FundingSource.Tranche> tranches = new LinkedHashMap<>();
        source.tranches()
                .forEach((id, tranche) -> tranches.put(
                        id,
                        new FundingSource.Tranche(
                                id,
                                tranche.amount().times(1 + ScaleSite.MOST_PRICE_CHANGE),
                                tranche.date(),
                                tranche.condition().map(this::id))));
        return tranches;
    }

    private static boolean forAll(List<String> sites, List<String> phases) {
        return sites.isEmpty() && phases.isEmpty();
    }

    private boolean hasSite(String original) {
        return sites.stream().anyMatch(s -> s.original().equals(original));
    }

    private boolean hasPhase(String original) {
        return sites.stream().anyMatch(s -> s.site().phases().containsKey(id(original)));
    }

    /** The copies of named sites; where nothing is named, all sites here. */
    private List<String> sitesOf(List<String> named, List<String> phases) {
        return sites.stream()
                .filter(s -> forAll(named, phases) || named.contains(s.original()))
                .map(s -> s.site().id())
                .toList();
    }

    private List<String> phasesOf(List<String> named) {
        return named.stream().filter(this::hasPhase).map(this::id).toList();
    }
}
