package dev.buildout.planner.plan;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Scenario;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.ResourceSpec;
import dev.buildout.planner.schedule.Schedule;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what the schedule generator remembered of each start. */
final class ReasonWriter {

    private final EvaluatedSchedule evaluated;
    private final Scenario scenario;
    private final ActivityNetwork network;

    ReasonWriter(EvaluatedSchedule evaluated) {
        this.evaluated = evaluated;
        this.scenario = evaluated.compiled().scenario();
        this.network = evaluated.network();
    }

    /** Why an activity starts when it does, or has no date. */
    Reason ofActivity(int a) {
        Schedule schedule = evaluated.schedule();
        int of = schedule.causeOf[a];
        boolean placed = schedule.start[a] >= 0;
        String until = placed ? " until " + say(schedule.start[a]) : " within the horizon";
        return switch (schedule.cause[a]) {
            case DATA_DATE -> plain(Kind.DATA_DATE, "", "Nothing holds it: it starts on the data date.");
            case FIXED_DATE -> fixedDate(a);
            case PREDECESSOR -> predecessor(of);
            case LEAD_TIME, PLANT_CAPACITY, OPENING_ORDER -> {
                Reason lot = placed ? ofLot(of) : tooLate(of);
                yield new Reason(lot.kind(), lot.subject(), lot.text(), Optional.of(network.lots()[of].id()));
            }
            case LABOUR -> resource(network.resources()[of], until);
            case POWER ->
                plain(
                        Kind.POWER,
                        evaluated.siteOf(a),
                        "The power schedule of "
                                + evaluated
                                        .compiled()
                                        .activities()
                                        .get(a)
                                        .site()
                                        .name()
                                + " has no " + network.energisesKw()[a] / 1000 + " MW free" + until + ".");
            case FUNDING -> plain(Kind.FUNDING, sources(of), sourceNames(of) + " has too little money" + until + ".");
            case CALENDAR -> plain(Kind.CALENDAR, "", "Days off in the work calendar.");
            case POLICY -> plain(Kind.POLICY, "", "Kept until it is needed.");
            case HORIZON -> plain(Kind.HORIZON, "", "No date within the horizon works.");
            case FORGONE -> plain(Kind.POLICY, "", "The phase is forgone.");
        };
    }

    /** Why a lot arrives when it does. */
    Reason ofLot(int l) {
        Schedule schedule = evaluated.schedule();
        LotMode mode = mode(l);
        Component component = component(mode);
        String what = mode.need() + " " + component.name();
        String arrive = schedule.lotArrive[l] == Schedule.NONE ? "never" : say(schedule.lotArrive[l]);
        return switch (schedule.lotCause[l]) {
            case LEAD_TIME ->
                plain(
                        Kind.LEAD_TIME,
                        component.id(),
                        what + " from " + plantName(mode) + ": " + weeks(mode.leadDays()) + " lead time and "
                                + mode.transitDays() + " d transit, on site " + arrive + ".");
            case PLANT_CAPACITY ->
                plain(
                        Kind.PLANT_CAPACITY,
                        mode.offer().map(LotMode.OfferRef::plant).orElse(""),
                        plantName(mode) + " has no capacity for " + what + " any earlier; on site " + arrive + ".");
            case OPENING_ORDER ->
                plain(
                        Kind.OPENING_ORDER,
                        component.id(),
                        what + " from the opening order, all there on " + arrive + ".");
            default -> plain(Kind.POLICY, "", "Arrives just in time for its activity.");
        };
    }

    /** Why an activity has no date that waits for a lot. */
    private Reason tooLate(int l) {
        LotMode mode = mode(l);
        Component component = component(mode);
        String text = mode.need() + " " + component.name() + " cannot be on site in time"
                + (mode.offer().isPresent()
                        ? ": " + weeks(mode.leadDays()) + " lead time and " + mode.transitDays() + " d transit from "
                                + plantName(mode) + "."
                        : ".");
        return plain(Kind.LEAD_TIME, component.id(), text);
    }

    private Reason fixedDate(int a) {
        ActivityRef ref = evaluated.compiled().activities().get(a);
        if (ref.site().barred().isPresent()) {
            String why = ref.site().barred().get();
            return plain(
                    Kind.BARRED,
                    ref.site().id(),
                    "Nothing may be built at " + ref.site().name() + ": " + why + ".");
        }
        String event = ref.fixedBy().isEmpty() ? ref.template().notBefore().orElse("") : ref.fixedBy();
        String date = say(Math.max(0, Math.max(network.fixed()[a], network.release()[a])));
        String name = event.isEmpty()
                ? "its fixed date"
                : Keyed.get(scenario.events(), event).name();
        return plain(Kind.FIXED_DATE, event, "Not before " + name + " on " + date + ".");
    }

    private Reason predecessor(int p) {
        ActivityRef ref = evaluated.compiled().activities().get(p);
        String dates = evaluated.schedule().start[p] < 0
                ? " has no date"
                : ", " + say(evaluated.schedule().start[p]) + " to " + say(evaluated.schedule().finish[p]);
        return new Reason(Kind.PREDECESSOR, ref.id(), "Follows " + ref.name() + dates + ".", Optional.of(ref.id()));
    }

    private Reason resource(ResourceSpec resource, String until) {
        return switch (resource.kind()) {
            case LABOUR ->
                plain(
                        Kind.LABOUR,
                        resource.id(),
                        "Too few workers free in "
                                + Keyed.get(scenario.labourPools(), resource.id())
                                        .name() + until + ".");
            case WORKER_CAP ->
                plain(
                        Kind.WORKER_CAP,
                        resource.id(),
                        "The cap of "
                                + Arrays.stream(resource.capacity()).max().orElse(0) + " workers on site at "
                                + Keyed.get(scenario.sites(), resource.id()).name() + until + ".");
            case OTHER ->
                plain(
                        Kind.RESOURCE,
                        resource.id(),
                        "Too little free of "
                                + Keyed.get(scenario.resources(), resource.id()).name() + until + ".");
        };
    }

    private String sources(int set) {
        return Arrays.stream(network.funding().sets()[set])
                .mapToObj(s -> network.funding().ids()[s])
                .collect(Collectors.joining(", "));
    }

    private String sourceNames(int set) {
        return Arrays.stream(network.funding().sets()[set])
                .mapToObj(s -> network.funding().ids()[s])
                .map(id -> id.isEmpty()
                        ? "Money"
                        : Keyed.get(scenario.funding(), id).name())
                .collect(Collectors.joining(" with "));
    }

    LotMode mode(int lot) {
        return network.lots()[lot].modes().get(Math.max(0, evaluated.schedule().lotMode[lot]));
    }

    Component component(LotMode mode) {
        return Keyed.get(
                scenario.components(), evaluated.compiled().componentIds().get(mode.component()));
    }

    String plantName(LotMode mode) {
        return mode.offer()
                .flatMap(o -> scenario.findPlant(o.plant()))
                .map(p -> p.name())
                .orElse("The plant");
    }

    static String weeks(int days) {
        return days % 7 == 0 ? days / 7 + " w" : days + " d";
    }

    private String say(int day) {
        return Say.date(evaluated.date(day));
    }

    private static Reason plain(Kind kind, String subject, String text) {
        return new Reason(kind, subject, text, Optional.empty());
    }
}
