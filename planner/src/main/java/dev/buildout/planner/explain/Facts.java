package dev.buildout.planner.explain;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.LotMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan beside the scenario that it is for: what both say of an activity or lot, found by id. Nothing here searches or
 * schedules; dates are the plan's.
 */
final class Facts {

    private final Plan plan;
    private final LoadedScenario loaded;
    private final CompiledScenario compiled;
    private final Map<String, PlannedActivity> activities = new LinkedHashMap<>();
    private final Map<String, PlannedLot> lots = new LinkedHashMap<>();
    private final Map<String, List<PlannedLot>> lotsOf = new HashMap<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> lotIndex = new HashMap<>();

    private Facts(Plan plan, LoadedScenario loaded) {
        this.plan = plan;
        this.loaded = loaded;
        this.compiled = ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()));
        plan.activities().forEach(a -> activities.put(a.id(), a));
        for (PlannedLot lot : plan.lots()) {
            lots.put(lot.id(), lot);
            lotsOf.computeIfAbsent(lot.activity(), a -> new ArrayList<>()).add(lot);
        }
        for (int a = 0; a < network().activityCount(); a++) {
            index.put(network().ids()[a], a);
        }
        for (int l = 0; l < network().lots().length; l++) {
            lotIndex.put(network().lots()[l].id(), l);
        }
    }

    static Facts of(Plan plan, LoadedScenario loaded) {
        return new Facts(plan, loaded);
    }

    Plan plan() {
        return plan;
    }

    LoadedScenario loaded() {
        return loaded;
    }

    CompiledScenario compiled() {
        return compiled;
    }

    Scenario scenario() {
        return loaded.scenario();
    }

    ActivityNetwork network() {
        return compiled.network();
    }

    int day(LocalDate date) {
        return scenario().day(date);
    }

    LocalDate date(int day) {
        return scenario().date(day);
    }

    Optional<PlannedActivity> findActivity(String id) {
        return Optional.ofNullable(activities.get(id));
    }

    PlannedActivity activity(String id) {
        return findActivity(id).orElseThrow(() -> new IllegalArgumentException("No activity is called " + id));
    }

    Optional<PlannedLot> findLot(String id) {
        return Optional.ofNullable(lots.get(id));
    }

    List<PlannedLot> lotsOf(String activity) {
        return lotsOf.getOrDefault(activity, List.of());
    }

    Optional<Milestone> findMilestone(String phase) {
        return plan.milestones().stream().filter(m -> m.phase().equals(phase)).findFirst();
    }

    /** The number of an activity in the network. */
    int index(String activity) {
        Integer i = index.get(activity);
        if (i == null) {
            throw new IllegalArgumentException("No activity is called " + activity);
        }
        return i;
    }

    ActivityRef ref(String activity) {
        return compiled.activities().get(index(activity));
    }

    DayCalendar calendar(String activity) {
        return network().calendars()[network().calendar()[index(activity)]];
    }

    /** Working days of an activity in its planned mode. */
    int work(PlannedActivity activity) {
        int a = index(activity.id());
        return network().modeWork()[network().modeFrom()[a] + modeOf(activity)];
    }

    /** The number of an activity's planned mode. */
    int modeOf(PlannedActivity activity) {
        ActivityRef ref = ref(activity.id());
        for (int m = 0; m < ref.modes().size(); m++) {
            if (ref.modes().get(m).id().equals(activity.mode())) {
                return m;
            }
        }
        throw new IllegalArgumentException(activity.id() + " has no mode " + activity.mode());
    }

    /** All ways of supplying the need that a lot is for; none where the network knows no such lot. */
    List<LotMode> modesOf(PlannedLot lot) {
        String id =
                lot.openingOrder().isPresent() ? lot.id().substring(0, lot.id().lastIndexOf('/')) : lot.id();
        Integer l = lotIndex.get(id);
        return l == null ? List.of() : network().lots()[l].modes();
    }

    /** The terms that a bought lot was bought on. */
    LotMode terms(PlannedLot lot) {
        return modesOf(lot).stream()
                .filter(m -> compiled.componentIds().get(m.component()).equals(lot.component()))
                .filter(m -> !m.waitsForStock() && m.buys() && sameOffer(m, lot))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(lot.id() + " has terms that no offer has"));
    }

    private static boolean sameOffer(LotMode mode, PlannedLot lot) {
        LotMode.OfferRef offer = mode.offer().orElseThrow();
        List<String> legs = offer.route().legs().stream()
                .map(g -> g.from() + ">" + g.to() + ">" + g.mode())
                .toList();
        return offer.plant().equals(lot.plant())
                && offer.expedited() == lot.speed().equals("expedited")
                && legs.equals(lot.route().stream()
                        .map(g -> g.from() + ">" + g.to() + ">" + g.mode())
                        .toList());
    }

    /** The value at a path as written, or empty. */
    String text(String path) {
        return loaded.provenance().findText(path).orElse("");
    }

    boolean has(String path) {
        return loaded.provenance().has(path);
    }

    /** File and line of a path. */
    String place(String path) {
        var at = loaded.provenance().locate(path);
        return at.line() == 0 ? at.file() : at.file() + ":" + at.line();
    }
}
