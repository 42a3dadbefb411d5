package dev.buildout.planner.explain;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.WorkCalendar;
import dev.buildout.model.domain.WorkCalendar.TimeOff;
import dev.buildout.model.network.Leg;
import dev.buildout.model.unit.Timed;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.LotMode;
import java.time.LocalDate;
import java.util.Optional;

/** Where in the scenario each value stands that can bind: its path, as in {@code labour-pools/west-texas/workers}. */
final class Parameters {

    private final Facts facts;

    Parameters(Facts facts) {
        this.facts = facts;
    }

    String line(String plant, String line, LocalDate on) {
        String supplier = facts.scenario().supplierOf(plant).id();
        Timed<?> rate =
                Keyed.get(facts.scenario().findPlant(plant).orElseThrow().lines(), line);
        return inForce("suppliers/" + supplier + "/plants/" + plant + "/lines/" + line, rate, on);
    }

    String offer(LotMode.OfferRef offer) {
        return "suppliers/" + offer.supplier() + "/plants/" + offer.plant() + "/offers/" + offer.component();
    }

    /** The lead time of an offer: its own, its expedited one, or its component's usual one. */
    String leadTime(LotMode.OfferRef ref) {
        Offer offer =
                Keyed.get(facts.scenario().findPlant(ref.plant()).orElseThrow().offers(), ref.component());
        if (ref.expedited()) {
            return offer(ref) + "/expedite/lead-time";
        }
        return offer.leadTime().isPresent()
                ? offer(ref) + "/lead-time"
                : "components/" + ref.component() + "/lead-time";
    }

    /** From when on an offer can be used: its own first day, or its component's; empty when nothing says so. */
    String orderFrom(LotMode.OfferRef ref, LocalDate from) {
        Offer offer =
                Keyed.get(facts.scenario().findPlant(ref.plant()).orElseThrow().offers(), ref.component());
        return offer.from().equals(Optional.of(from))
                ? offer(ref) + "/from"
                : "components/" + ref.component() + "/available-from";
    }

    /** The distance of a leg in the first group of lanes that has it. */
    String lane(Leg leg) {
        for (LaneGroup group : facts.scenario().lanes().values()) {
            boolean there = group.modes().contains(leg.mode())
                    && group.distances()
                            .getOrDefault(leg.from(), java.util.Map.of())
                            .containsKey(leg.to());
            if (there) {
                return "lanes/" + group.id() + "/distances/" + leg.from() + "/" + leg.to();
            }
        }
        return "lanes";
    }

    String pool(String pool, LocalDate on) {
        return inForce(
                "labour-pools/" + pool + "/workers",
                Keyed.get(facts.scenario().labourPools(), pool).workers(),
                on);
    }

    String workerCap(String site) {
        return "sites/" + site + "/worker-cap";
    }

    String resource(String id, LocalDate on) {
        return inForce(
                "resources/" + id + "/capacity",
                Keyed.get(facts.scenario().resources(), id).capacity(),
                on);
    }

    String power(String site, LocalDate on) {
        return inForce(
                "sites/" + site + "/power",
                Keyed.get(facts.scenario().sites(), site).power(),
                on);
    }

    String event(String id) {
        return "events/" + id + "/date";
    }

    String tranche(String source, String tranche) {
        return "funding/" + source + "/tranches/" + tranche + "/date";
    }

    String openingOrder(String id) {
        return "opening-orders/" + id + "/from";
    }

    /** What says how long a planned activity takes: a duration or a rate of its mode. */
    String duration(PlannedActivity activity) {
        ActivityRef ref = facts.ref(activity.id());
        boolean byRate =
                Keyed.get(ref.template().modes(), activity.mode()).duration().isEmpty();
        return activity(ref) + "/modes/" + activity.mode() + (byRate ? "/rate" : "/duration");
    }

    /** Where a link from a predecessor is written. */
    String after(PlannedActivity activity, String predecessor) {
        return activity(facts.ref(activity.id())) + "/after/"
                + facts.ref(predecessor).template().id();
    }

    /** Where an activity's template stands. */
    String activity(ActivityRef ref) {
        return "templates/" + template(ref) + "/activities/" + ref.template().id();
    }

    private static String template(ActivityRef ref) {
        return ref.site().phases().values().stream()
                .filter(p -> ref.phase().isEmpty() ? !p.live() : p.id().equals(ref.phase()))
                .flatMap(p -> p.template().stream())
                .findFirst()
                .orElse("");
    }

    /** Where the fixed finish of an activity stands: progress of its phase or site. */
    String progress(ActivityRef ref) {
        String site = "sites/" + ref.site().id();
        String owner = ref.phase().isEmpty() ? site : site + "/phases/" + ref.phase();
        return owner + "/progress/" + ref.template().id() + (ref.fixedBy().isEmpty() ? "/finish" : "/event");
    }

    /** What makes a day one without work for an activity: a time off, a holiday, or the weekdays worked. */
    String dayOff(ActivityRef ref, LocalDate day) {
        WorkCalendar calendar = calendar(ref);
        String path = "calendars/" + calendar.id();
        for (int i = 0; i < calendar.off().size(); i++) {
            TimeOff off = calendar.off().get(i);
            if (!day.isBefore(off.from()) && day.isBefore(off.to())) {
                return path + "/off/" + i + "/to";
            }
        }
        int holiday = calendar.holidays().indexOf(day);
        return holiday < 0 ? path + "/days" : path + "/holidays/" + holiday;
    }

    /** The calendar that an activity's days are counted on. */
    WorkCalendar calendar(ActivityRef ref) {
        String pool = ref.site().labourPool();
        String calendar = ref.template()
                .calendar()
                .orElse(Keyed.get(facts.scenario().labourPools(), pool).calendar());
        return Keyed.get(facts.scenario().calendars(), calendar);
    }

    String phase(String phase) {
        for (Site site : facts.scenario().sites().values()) {
            Phase found = site.phases().get(phase);
            if (found != null) {
                return "sites/" + site.id() + "/phases/" + phase;
            }
        }
        return "sites";
    }

    /** A value that changes over time: the entry that holds on a day, or the first. */
    private String inForce(String path, Timed<?> values, LocalDate on) {
        LocalDate entry = values.values().floorKey(on);
        if (entry == null && !values.isEmpty()) {
            entry = values.values().firstKey();
        }
        String dated = path + "/" + entry;
        return entry != null && facts.has(dated) ? dated : path;
    }
}
