package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.Supplier;
import dev.buildout.model.domain.TemplateActivity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ids that nothing refers to, neither in the scenario nor in one of its overrides and sweeps. */
final class UnusedCheck {

    private final Validation validation;
    private final Scenario scenario;

    UnusedCheck(Validation validation) {
        this.validation = validation;
        this.scenario = validation.scenario();
    }

    void run() {
        List<Site> sites = List.copyOf(scenario.sites().values());
        List<Phase> phases =
                sites.stream().flatMap(s -> s.phases().values().stream()).toList();
        Set<String> pools = new HashSet<>();
        Set<String> regions = new HashSet<>();
        sites.forEach(s -> pools.add(s.labourPool()));
        sites.forEach(s -> regions.add(s.region()));
        Set<String> templates = new HashSet<>();
        phases.forEach(p -> p.template().ifPresent(templates::add));
        report("calendars", scenario.calendars(), calendars(), "no labour pool and no activity works by calendar");
        report("events", scenario.events(), events(sites, phases), "nothing waits for event");
        report("regions", scenario.regions(), regions, "no site is in region");
        report("labour-pools", scenario.labourPools(), pools, "no site draws on labour pool");
        report("resources", scenario.resources(), resources(), "no mode uses resource");
        report("components", scenario.components(), components(sites), "nothing needs component");
        report("transport-modes", scenario.transportModes(), modes(), "no lane is served by transport mode");
        report("hubs", scenario.hubs(), hubs(), "no lane touches hub");
        report("templates", scenario.templates(), templates, "no phase is built with template");
        plants();
    }

    private void report(String section, Map<String, ?> all, Set<String> used, String what) {
        all.keySet().stream().filter(id -> !used.contains(id)).forEach(id -> unused(path(section, id), id, what));
    }

    private void unused(String at, String id, String what) {
        if (!validation.named().contains(id)) {
            validation.keyWarning(FindingCode.UNUSED, at, what + " `" + id + "`", "Maybe leave it out.");
        }
    }

    private Set<String> calendars() {
        Set<String> used = new HashSet<>();
        scenario.labourPools().values().forEach(p -> used.add(p.calendar()));
        activities().forEach(a -> a.calendar().ifPresent(used::add));
        return used;
    }

    private List<TemplateActivity> activities() {
        return scenario.templates().values().stream()
                .flatMap(t -> t.activities().values().stream())
                .toList();
    }

    private Set<String> events(List<Site> sites, List<Phase> phases) {
        Set<String> used = new HashSet<>();
        activities().forEach(a -> a.notBefore().ifPresent(used::add));
        sites.forEach(s -> addEvents(s.progress(), used));
        phases.forEach(p -> addEvents(p.progress(), used));
        for (FundingSource source : scenario.funding().values()) {
            source.tranches().values().forEach(t -> t.condition().ifPresent(used::add));
        }
        return used;
    }

    private static void addEvents(Map<String, Progress> progress, Set<String> used) {
        progress.values().forEach(p -> p.event().ifPresent(used::add));
    }

    private Set<String> resources() {
        Set<String> used = new HashSet<>();
        activities()
                .forEach(a ->
                        a.modes().values().forEach(m -> used.addAll(m.uses().keySet())));
        return used;
    }

    /** That somebody sells it is no use of it. */
    private Set<String> components(List<Site> sites) {
        Set<String> used = new HashSet<>();
        activities().forEach(a -> addNeeds(a.needs(), used));
        sites.forEach(s -> s.needs().values().forEach(needs -> addNeeds(needs, used)));
        scenario.components().values().forEach(c -> used.addAll(c.bom().keySet()));
        scenario.openingOrders().values().stream().map(OpeningOrder::component).forEach(used::add);
        return used;
    }

    private static void addNeeds(Map<String, Need> needs, Set<String> used) {
        used.addAll(needs.keySet());
        needs.values().forEach(n -> used.addAll(n.or().keySet()));
    }

    private Set<String> modes() {
        Set<String> used = new HashSet<>();
        scenario.lanes().values().forEach(l -> used.addAll(l.modes()));
        return used;
    }

    private Set<String> hubs() {
        Set<String> used = new HashSet<>();
        for (LaneGroup group : scenario.lanes().values()) {
            used.addAll(group.distances().keySet());
            group.distances().values().forEach(row -> used.addAll(row.keySet()));
        }
        return used;
    }

    private void plants() {
        for (Supplier supplier : scenario.suppliers().values()) {
            if (supplier.plants().isEmpty()) {
                unused(path("suppliers", supplier.id()), supplier.id(), "nothing can be bought from supplier");
            }
            for (Plant plant : supplier.plants().values()) {
                if (plant.offers().isEmpty()) {
                    unused(
                            path("suppliers", supplier.id(), "plants", plant.id()),
                            plant.id(),
                            "nothing can be bought from plant");
                }
            }
        }
    }
}
