package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.planner.feasibility.Refutation.Cause;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.problem.LotMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A compiled scenario with the earliest and latest days of its work, and the entries that its numbers stand for. */
final class World {

    final CompiledScenario compiled;
    final Scenario scenario;
    final ActivityNetwork network;

    /** As if workers, power and plants never ran out. */
    final Soonest unlimited;

    /** As if each activity had all workers, power and plants for itself. */
    final Soonest alone;

    /** For what required phases need that are not hopeless. */
    final Latest latest;

    final Say say = Say.in("USD");

    /** How far beyond the horizon to look for a day that would do. */
    private static final int YEARS_TO_LOOK_AHEAD = 20;

    private final boolean looksAhead;

    /** The same as {@code unlimited} over a longer horizon, once it was asked for. */
    private Optional<Soonest> beyond = Optional.empty();

    World(CompiledScenario compiled) {
        this(compiled, false);
    }

    /**
     * @param looksAhead whether messages may take the time to find days beyond the horizon
     */
    World(CompiledScenario compiled, boolean looksAhead) {
        this.looksAhead = looksAhead;
        this.compiled = compiled;
        this.scenario = compiled.scenario();
        this.network = compiled.network();
        this.unlimited = new Soonest(network, false);
        this.alone = new Soonest(network, true);
        boolean[] hopeless = new boolean[network.phases().count()];
        for (int p = 0; p < hopeless.length; p++) {
            hopeless[p] = isHopeless(p);
        }
        this.latest = new Latest(network, hopeless, unlimited);
    }

    /** The first day on which a block can be live with the fastest ways, where it is looked for beyond the horizon. */
    Optional<LocalDate> soonestLive(int block) {
        int live = unlimited.live(block);
        if (live == Soonest.NEVER && looksAhead) {
            live = beyond.orElseGet(this::lookAhead).live(block);
        }
        return live == Soonest.NEVER ? Optional.empty() : Optional.of(date(live));
    }

    /** Compiled once for all blocks: where one is never live within the horizon, most are not. */
    private Soonest lookAhead() {
        Scenario longer = Edits.apply(
                scenario, List.of(RuleBook.edit("end", scenario.end().plusYears(YEARS_TO_LOOK_AHEAD))));
        Soonest found = new Soonest(
                ActivityNetworkCompiler.compile(longer, SupplyNetwork.of(longer))
                        .network(),
                false);
        beyond = Optional.of(found);
        return found;
    }

    /** The last day on which a phase may become live. */
    int deadline(int p) {
        return Math.min(network.horizon(), network.phases().latest()[p]);
    }

    boolean isBarred(int p) {
        return siteOfPhase(p).barred().isPresent();
    }

    /** Whether no day is early enough for a phase even if nothing is scarce. */
    boolean isHopeless(int p) {
        boolean hopeless = isBarred(p);
        for (int b = network.phases().blockFrom()[p]; b < network.phases().blockFrom()[p + 1]; b++) {
            hopeless |= unlimited.live(b) > deadline(p);
        }
        return hopeless;
    }

    /** The days by which required phases must be live, as entries that take part in a proof; those alike as one. */
    List<Cause> deadlines(IntPredicate takesPart) {
        Map<String, List<Integer>> byPath = new LinkedHashMap<>();
        for (int p = 0; p < network.phases().count(); p++) {
            if (network.phases().required()[p] && !isHopeless(p) && takesPart.test(p)) {
                byPath.computeIfAbsent(deadlinePath(p), path -> new ArrayList<>())
                        .add(p);
            }
        }
        List<Cause> causes = new ArrayList<>();
        byPath.forEach((path, alike) -> causes.add(new Cause(path, mustBeLive(alike))));
        return causes;
    }

    private String mustBeLive(List<Integer> alike) {
        String ids =
                alike.stream().map(p -> "`" + network.phases().ids()[p] + "`").collect(Collectors.joining(", "));
        String text = mustBeLive(alike.get(0));
        return alike.size() == 1 ? text : "phases " + ids + text.substring(text.indexOf(" must"));
    }

    LocalDate date(int day) {
        return scenario.date(day);
    }

    ActivityRef activity(int a) {
        return compiled.activities().get(a);
    }

    Component component(LotMode mode) {
        return Keyed.get(scenario.components(), compiled.componentIds().get(mode.component()));
    }

    Site siteOfPhase(int p) {
        return Keyed.get(
                scenario.sites(), compiled.siteIds().get(network.phases().site()[p]));
    }

    Phase phase(int p) {
        return Keyed.get(siteOfPhase(p).phases(), network.phases().ids()[p]);
    }

    String phasePath(int p) {
        return "sites/" + siteOfPhase(p).id() + "/phases/" + network.phases().ids()[p];
    }

    /** Where the day by which a phase must be live is written. */
    String deadlinePath(int p) {
        return isDatedByPhase(p) ? phasePath(p) + "/latest" : "end";
    }

    boolean isDatedByPhase(int p) {
        return network.phases().latest()[p] <= network.horizon();
    }

    /** {@code phase `abi-1` must be live by 2028-05-31} or {@code … before the horizon ends on …}. */
    String mustBeLive(int p) {
        String phase = "phase `" + network.phases().ids()[p] + "` must be live ";
        return isDatedByPhase(p)
                ? phase + "by " + date(deadline(p))
                : phase + "when the horizon ends on " + scenario.end();
    }

    /** The template entry of an activity. */
    String activityPath(ActivityRef ref) {
        String id = ref.template().id();
        Stream<Phase> phases = ref.phase().isEmpty()
                ? ref.site().phases().values().stream()
                : Stream.of(Keyed.get(ref.site().phases(), ref.phase()));
        return phases.flatMap(phase -> phase.template().stream())
                .filter(template -> ref.template()
                        .equals(Keyed.get(scenario.templates(), template)
                                .activities()
                                .get(id)))
                .findFirst()
                .map(template -> "templates/" + template + "/activities/" + id)
                .orElse("templates");
    }

    /** The entry of an activity's progress. */
    String progressPath(ActivityRef ref) {
        String site = "sites/" + ref.site().id();
        String owner = ref.phase().isEmpty() ? site : site + "/phases/" + ref.phase();
        return owner + "/progress/" + ref.template().id();
    }

    /** Where a fixed finish is written: with the progress, or with the event that it names. */
    String fixedPath(ActivityRef ref) {
        return ref.fixedBy().isEmpty() ? progressPath(ref) : "events/" + ref.fixedBy() + "/date";
    }

    /** Where the lead time of a way of buying is written. */
    String leadTimePath(LotMode mode) {
        String component = component(mode).id();
        String usual = "components/" + component + "/lead-time";
        return mode.offer()
                .flatMap(ref -> scenario.findPlant(ref.plant()).map(plant -> {
                    String offer = "suppliers/" + ref.supplier() + "/plants/" + ref.plant() + "/offers/" + component;
                    if (ref.expedited()) {
                        return offer + "/expedite/lead-time";
                    }
                    return Keyed.get(plant.offers(), component).leadTime().isPresent() ? offer + "/lead-time" : usual;
                }))
                .orElse(usual);
    }

    /** {@code 26 w}, or {@code 25 d} where it is no whole number of weeks. */
    static String length(int days) {
        return days % 7 == 0 && days > 0 ? days / 7 + " w" : days + " d";
    }
}
