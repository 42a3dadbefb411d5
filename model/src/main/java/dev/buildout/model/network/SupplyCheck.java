package dev.buildout.model.network;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.TransportMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds what cannot be supplied and says why. What only optional phases need, or what opening orders alone could
 * cover, does not stop a plan: the first is a warning, the second nothing.
 */
final class SupplyCheck {

    private final SupplyNetwork network;
    private final Scenario scenario;
    private final Places places;
    private final Supply supply;
    private final Obstacle obstacle;
    private final List<Finding> findings = new ArrayList<>();

    /** One site's need of one component, over all its phases and activities. */
    private record Wanted(String component, String site, List<MaterialNeed> needs) {

        boolean required() {
            return needs.stream().anyMatch(MaterialNeed::required);
        }

        Set<String> alternatives() {
            return needs.get(0).alternatives();
        }

        String units() {
            double units = needs.stream().mapToDouble(MaterialNeed::units).sum();
            return Obstacle.number(units) + " for " + site;
        }
    }

    SupplyCheck(SupplyNetwork network, Places places) {
        this.network = network;
        this.scenario = network.scenario();
        this.places = places;
        this.supply = new Supply(network);
        this.obstacle = new Obstacle(network, supply);
    }

    List<Finding> run() {
        checkParts();
        checkLanes();
        if (findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR)) {
            checkNeeds();
        }
        if (findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR)) {
            warnOfParts();
            warnOfLaneCapacity();
        }
        return List.copyOf(findings);
    }

    private void checkParts() {
        for (List<String> cycle : BillOfMaterials.of(scenario.components()).cycles()) {
            error(
                    SupplyCode.PARTS_IN_A_CIRCLE,
                    "components/" + cycle.get(0) + "/bom",
                    "`" + cycle.get(0) + "` is made of itself: " + String.join(" → ", cycle)
                            + "; a component cannot be its own part",
                    "Maybe `" + cycle.get(cycle.size() - 2) + "` should not list `" + cycle.get(0)
                            + "` among its parts.");
        }
    }

    /** Parts are checked and counted in the network, but plans buy finished components only. */
    private void warnOfParts() {
        scenario.components().values().stream()
                .filter(component -> !component.bom().isEmpty())
                .forEach(component -> add(
                        SupplyCode.PARTS_NOT_PLANNED,
                        "components/" + component.id() + "/bom",
                        "the parts of `" + component.id()
                                + "` count in `buildout network`, but a plan does not yet order them",
                        "",
                        false));
    }

    private void checkLanes() {
        for (LaneGroup group : scenario.lanes().values()) {
            group.distances()
                    .forEach((from, row) -> row.forEach((to, miles) -> checkLane(group.id(), from, to, miles.miles())));
        }
        scenario.lanes().values().stream()
                .flatMap(group -> group.modes().stream())
                .distinct()
                .forEach(this::checkMode);
    }

    private void warnOfLaneCapacity() {
        scenario.lanes().values().stream()
                .filter(group -> group.capacity().isPresent())
                .forEach(group -> add(
                        SupplyCode.LANE_CAPACITY_NOT_PLANNED,
                        "lanes/" + group.id() + "/capacity",
                        "the capacity of the lanes `" + group.id()
                                + "` counts in `buildout network`, but does not yet limit a plan",
                        "",
                        false));
    }

    private void checkLane(String group, String from, String to, double miles) {
        String path = "lanes/" + group + "/distances/" + from + "/" + to;
        String lane = "the lane " + from + " → " + to;
        if (network.findPlace(from).isEmpty() || network.findPlace(to).isEmpty()) {
            String stray = network.findPlace(from).isEmpty() ? from : to;
            String message = lane + " goes nowhere: no plant, hub or site is named `" + stray + "`";
            error(SupplyCode.USELESS_LANE, path, message, "");
        } else if (from.equals(to) || !LaneFactory.isLength(miles)) {
            String message = lane
                    + (from.equals(to) ? " joins a place to itself" : " cannot be used: a distance is not negative");
            error(SupplyCode.USELESS_LANE, path, message, "");
        }
    }

    private void checkMode(String id) {
        TransportMode mode = scenario.transportModes().get(id);
        if (mode != null && !LaneFactory.canMove(mode)) {
            String message = "nothing can travel by `" + id
                    + "`: its load and speed must be above zero, its time and cost not negative";
            add(SupplyCode.USELESS_LANE, "transport-modes/" + id, message, "", false);
        }
    }

    private void checkNeeds() {
        Map<String, List<Wanted>> unsupplied = new TreeMap<>();
        Set<String> cutOff = new LinkedHashSet<>();
        for (Wanted wanted : wanted()) {
            boolean possible = wanted.alternatives().stream().anyMatch(c -> supply.canSupply(c, wanted.site()));
            if (!possible && !new OpeningCover(scenario).couldCover(wanted.needs())) {
                if (network.lanesTo(wanted.site()).isEmpty() && cutOff.add(wanted.site())) {
                    reportCutOff(wanted);
                }
                unsupplied
                        .computeIfAbsent(wanted.component(), c -> new ArrayList<>())
                        .add(wanted);
            }
        }
        unsupplied.forEach((component, sites) -> report(component, sites, cutOff));
    }

    private void report(String component, List<Wanted> sites, Set<String> cutOff) {
        if (network.sellers(component).isEmpty()) {
            reportForAll(
                    SupplyCode.NOBODY_SELLS,
                    component,
                    sites,
                    "nobody sells it",
                    "Maybe add an offer of `" + component + "` to a plant, or an opening order that covers the need.");
        } else if (supply.sellersInTime(component).isEmpty()) {
            // The file says so, and no plan can change it: that is for the planner to say, with what would help.
            reportForAll(
                    SupplyCode.NOT_SOLD_IN_TIME,
                    component,
                    sites,
                    "no offer of it holds between " + scenario.start() + " and " + scenario.end() + ": "
                            + whyNotSold(component),
                    "Maybe change the dates of an offer or the capacity of its line, or add another plant.");
        } else {
            sites.stream().filter(w -> !cutOff.contains(w.site())).forEach(this::reportNoWay);
        }
    }

    private String whyNotSold(String component) {
        return network.sellers(component).stream()
                .map(p -> p.id() + " " + supply.whyNotSold(p, component).orElse(""))
                .collect(Collectors.joining("; "));
    }

    private void reportForAll(SupplyCode code, String component, List<Wanted> sites, String why, String hint) {
        Wanted first = sites.stream().filter(Wanted::required).findFirst().orElse(sites.get(0));
        String where = sites.stream().map(Wanted::units).collect(Collectors.joining(", "));
        String message = "`" + component + "` cannot be had (needed: " + where + "): " + why + standIns(first);
        boolean isMistake = first.required() && code == SupplyCode.NOBODY_SELLS;
        add(code, soleObstacle(component).orElse(first.needs().get(0).path()), message, hint, isMistake);
    }

    /** What keeps the only seller from selling: the place to look at. */
    private Optional<String> soleObstacle(String component) {
        List<Plant> sellers = network.sellers(component);
        return sellers.size() == 1 ? supply.whatKeeps(sellers.get(0), component) : Optional.empty();
    }

    private void reportNoWay(Wanted wanted) {
        List<Plant> sellers = supply.sellersInTime(wanted.component());
        boolean reachable = sellers.stream()
                .anyMatch(p -> supply.reachedFrom(wanted.component(), p.id()).containsKey(wanted.site()));
        String why = sellers.stream()
                .limit(Obstacle.MOST_NAMED)
                .map(p -> obstacle.whyNot(wanted.component(), p, wanted.site()))
                .collect(Collectors.joining("; "));
        int others = sellers.size() - Obstacle.MOST_NAMED;
        String message = "site `" + wanted.site() + "` cannot get `" + wanted.component() + "` (needed: "
                + wanted.units() + "). " + obstacle.travel(wanted.component()) + why
                + (others > 0 ? "; nor can " + others + " more plants" : "") + standIns(wanted);
        add(
                reachable ? SupplyCode.PART_MISSING : SupplyCode.NO_WAY,
                places.atFault(List.of(
                        wanted.needs().get(0).path(),
                        "components/" + wanted.component() + (reachable ? "/bom" : "/transport"))),
                message,
                reachable
                        ? "Maybe add an offer of the part, or a lane that brings it to the plant."
                        : obstacle.remedy(wanted.component(), sellers, wanted.site()),
                wanted.required());
    }

    private void reportCutOff(Wanted wanted) {
        String name = wanted.site();
        add(
                SupplyCode.NO_LANE_TO_SITE,
                "sites/" + name,
                "no lane leads to site `" + name + "`, so nothing can be delivered there",
                "Maybe add `" + name + "` as a destination under `lanes`.",
                wanted.required());
    }

    private static String standIns(Wanted wanted) {
        List<String> others = wanted.alternatives().stream()
                .filter(c -> !c.equals(wanted.component()))
                .toList();
        return others.isEmpty() ? "" : ". Nor can what may stand in for it: " + String.join(", ", others);
    }

    private List<Wanted> wanted() {
        Map<List<Object>, Wanted> wanted = new LinkedHashMap<>();
        for (MaterialNeed need : MaterialNeeds.of(scenario)) {
            wanted.computeIfAbsent(
                            List.of(need.component(), need.site(), need.alternatives()),
                            key -> new Wanted(need.component(), need.site(), new ArrayList<>()))
                    .needs()
                    .add(need);
        }
        return wanted.values().stream()
                .filter(w -> scenario.components().keySet().containsAll(w.alternatives()))
                .toList();
    }

    private void error(SupplyCode code, String path, String message, String hint) {
        add(code, path, message, hint, true);
    }

    private void add(SupplyCode code, String path, String message, String hint, boolean isError) {
        SourceLocation location = places.locate(path);
        findings.add(
                isError
                        ? Finding.error(code, location, path, message, hint)
                        : Finding.warning(code, location, path, message, hint));
    }
}
