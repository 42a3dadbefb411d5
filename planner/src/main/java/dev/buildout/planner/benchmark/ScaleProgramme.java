package dev.buildout.planner.benchmark;

import dev.buildout.model.domain.FixedDate;
import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.RenewableResource;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.Supplier;
import dev.buildout.model.unit.Distance;
import dev.buildout.model.unit.Power;
import dev.buildout.model.unit.Throughput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A programme of any number of sites, made of copies of a scenario's own sites in rotation. A round of copies is one copy
 * of the whole scenario, perhaps unfinished in the last round.
 *
 * <p>What is local is copied with each round: sites with their phases, progress, power, worker caps and extra needs;
 * labour pools, events, opening orders and funding sources. Whatever served every site serves every site of its round;
 * an opening order can no longer be reassigned, since a scenario would let it go to any site in the country. What the
 * sites of an unfinished round do not name is left out of it.
 *
 * <p>What is national exists once: calendars, regions, components, transport modes, hubs, templates, suppliers with
 * their plants and offers, other renewable resources, and the events that templates name. Plant lines and other
 * resources get capacity in proportion to the power still to be built, so every site competes for the same lines as in
 * the original. Lanes reach every copy.
 *
 * <p>Each copy is moved a little: all due dates of a site by up to four weeks either way, within the horizon; the power
 * of each phase by up to 6 % down; works, wages, power prices and road distances by up to 3 % either way. Power schedules
 * and worker caps stay; money grows by 3 %, the most by which a price may. The same scenario and seed give the same
 * programme, and a larger programme has the sites of a smaller one.
 */
public final class ScaleProgramme {

    private final Scenario base;
    private final List<ScaleRound> rounds = new ArrayList<>();
    private final int sites;
    private final double growth;

    private ScaleProgramme(Scenario base, int sites, long seed) {
        this.base = base;
        this.sites = sites;
        List<Site> originals = List.copyOf(base.sites().values());
        SplittableRandom root = new SplittableRandom(seed);
        for (int i = 0; i < sites; i++) {
            if (i % originals.size() == 0) {
                rounds.add(new ScaleRound(base, rounds.size() + 1, root.split()));
            }
            rounds.get(rounds.size() - 1).add(originals.get(i % originals.size()), root.split());
        }
        this.growth =
                (double) kilowattsToBuild(copies().stream().map(ScaleSite::site).toList())
                        / Math.max(1, kilowattsToBuild(originals));
    }

    /**
     * A programme of so many sites.
     *
     * @throws IllegalArgumentException when there is no site to copy, or none is wanted
     */
    public static Scenario of(Scenario base, int sites, long seed) {
        if (base.sites().isEmpty() || sites < 1) {
            throw new IllegalArgumentException("A programme needs at least one site and one to copy");
        }
        return new ScaleProgramme(base, sites, seed).scenario();
    }

    private static long kilowattsToBuild(Collection<Site> sites) {
        return sites.stream()
                .flatMap(site -> site.phases().values().stream())
                .filter(phase -> !phase.live())
                .map(phase -> phase.power())
                .mapToLong(Power::kilowatts)
                .sum();
    }

    private List<ScaleSite> copies() {
        return rounds.stream().flatMap(round -> round.sites().stream()).toList();
    }

    private Scenario scenario() {
        Map<String, FixedDate> events = new LinkedHashMap<>(base.events());
        Map<String, LabourPool> pools = new LinkedHashMap<>();
        Map<String, OpeningOrder> orders = new LinkedHashMap<>();
        Map<String, FundingSource> funding = new LinkedHashMap<>();
        Map<String, Site> made = new LinkedHashMap<>();
        for (ScaleRound round : rounds) {
            round.events().forEach(e -> events.put(e.id(), e));
            round.labourPools().forEach(p -> pools.put(p.id(), p));
            round.openingOrders().forEach(o -> orders.put(o.id(), o));
            round.funding().forEach(f -> funding.put(f.id(), f));
            round.sites().forEach(s -> made.put(s.site().id(), s.site()));
        }
        return new Scenario(
                base.scenario() + "-" + sites + "-sites",
                base.title(),
                base.start(),
                base.end(),
                base.discountRate(),
                base.storage(),
                base.value(),
                base.calendars(),
                events,
                base.regions(),
                pools,
                resources(),
                base.components(),
                base.transportModes(),
                base.hubs(),
                suppliers(),
                lanes(),
                orders,
                base.templates(),
                made,
                funding);
    }

    private Map<String, RenewableResource> resources() {
        Map<String, RenewableResource> grown = new LinkedHashMap<>();
        base.resources()
                .forEach((id, resource) -> grown.put(
                        id,
                        new RenewableResource(
                                id, resource.name(), resource.capacity().map(units ->
                                        (int) Math.ceil(units * growth)))));
        return grown;
    }

    private Map<String, Supplier> suppliers() {
        Map<String, Supplier> grown = new LinkedHashMap<>();
        base.suppliers().forEach((id, supplier) -> {
            Map<String, Plant> plants = new LinkedHashMap<>();
            supplier.plants().forEach((plantId, plant) -> plants.put(plantId, grown(plant)));
            grown.put(id, new Supplier(id, supplier.name(), plants));
        });
        return grown;
    }

    private Plant grown(Plant plant) {
        return new Plant(
                plant.id(),
                plant.name(),
                plant.location(),
                plant.country(),
                plant.lines().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                line -> line.getValue().map(rate -> new Throughput(rate.perWeek() * growth)),
                                (a, b) -> a,
                                LinkedHashMap::new)),
                plant.offers());
    }

    private Map<String, LaneGroup> lanes() {
        Map<String, List<ScaleSite>> copiesOf = copies().stream().collect(Collectors.groupingBy(ScaleSite::original));
        Map<String, LaneGroup> longer = new LinkedHashMap<>();
        base.lanes().forEach((id, group) -> {
            Map<String, Map<String, Distance>> distances = new LinkedHashMap<>();
            group.distances().forEach((from, row) -> distances.put(from, row(row, copiesOf)));
            longer.put(id, new LaneGroup(id, group.modes(), group.capacity(), distances));
        });
        return longer;
    }

    private Map<String, Distance> row(Map<String, Distance> row, Map<String, List<ScaleSite>> copiesOf) {
        Map<String, Distance> distances = new LinkedHashMap<>();
        row.forEach((to, distance) -> {
            if (base.sites().containsKey(to)) {
                copiesOf.getOrDefault(to, List.of())
                        .forEach(copy -> distances.put(
                                copy.site().id(), new Distance(distance.miles() * copy.distanceFactor())));
            } else {
                distances.put(to, distance);
            }
        });
        return distances;
    }
}
