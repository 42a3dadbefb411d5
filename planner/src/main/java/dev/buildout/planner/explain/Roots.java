package dev.buildout.planner.explain;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LabourPool;
import dev.buildout.planner.explain.Step.Holder;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.ResourceSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The links at which a chain of work ends: workers, power and fixed dates, with who else uses what is scarce. */
final class Roots {

    private final Facts facts;
    private final Parameters parameters;
    private final Ready ready;

    Roots(Facts facts, Parameters parameters, Ready ready) {
        this.facts = facts;
        this.parameters = parameters;
        this.ready = ready;
    }

    /** A step whose parameter is the value of the scenario at a path. */
    Step step(Kind kind, String subject, String item, String what, String path, int from, int to, String text) {
        return step(kind, subject, item, what, path, facts.text(path), from, to, text, List.of());
    }

    Step step(
            Kind kind,
            String subject,
            String item,
            String what,
            String path,
            String value,
            int from,
            int to,
            String text,
            List<Holder> holders) {
        return new Step(
                kind,
                subject,
                item,
                what,
                path,
                value,
                path.isEmpty() ? "" : facts.place(path),
                facts.date(from),
                facts.date(to),
                text,
                holders);
    }

    /** The data date itself, from which everything counts. */
    Step dataDate(String item, int day) {
        return step(Kind.DATA_DATE, "", item, "data date", "start", day, day, "Nothing is done before the data date.");
    }

    /** Too few workers, or too little of another resource, on the last working day before a start. */
    Step resource(PlannedActivity activity, Kind kind, String subject) {
        int start = facts.day(activity.start().orElseThrow());
        DayCalendar calendar = facts.calendar(activity.id());
        int blocked = Math.max(0, calendar.lastWorkedBy(start - 1) < 0 ? 0 : dayOf(calendar, start - 1));
        LocalDate on = facts.date(blocked);
        ResourceSpec spec = spec(kind, subject);
        int capacity = spec.capacity()[blocked];
        int resource = List.of(facts.network().resources()).indexOf(spec);
        List<Holder> holders = users(resource, activity.id(), blocked);
        long used = Math.round(holders.stream().mapToDouble(Holder::quantity).sum());
        int needs = use(activity, resource);
        String path = kind == Kind.LABOUR
                ? parameters.pool(subject, on)
                : kind == Kind.WORKER_CAP ? parameters.workerCap(subject) : parameters.resource(subject, on);
        String unit = kind == Kind.RESOURCE ? "units" : "workers";
        String text = name(kind, subject) + ": " + Say.number(capacity) + " " + unit + competitors(kind, subject, on)
                + " on " + Say.date(on) + ", " + Say.number(used) + " at work; it needs " + Say.number(needs) + ".";
        int from = Math.min(start, ready.soonest(activity));
        return step(
                kind,
                subject,
                activity.id(),
                Say.words(kind.name()) + ": " + name(kind, subject),
                path,
                facts.text(path),
                from,
                start,
                text,
                holders);
    }

    private static int dayOf(DayCalendar calendar, int day) {
        return calendar.dayOf(calendar.lastWorkedBy(day));
    }

    private ResourceSpec spec(Kind kind, String subject) {
        ResourceSpec.Kind wanted = switch (kind) {
            case LABOUR -> ResourceSpec.Kind.LABOUR;
            case WORKER_CAP -> ResourceSpec.Kind.WORKER_CAP;
            default -> ResourceSpec.Kind.OTHER;
        };
        for (ResourceSpec spec : facts.network().resources()) {
            if (spec.kind() == wanted && spec.id().equals(subject)) {
                return spec;
            }
        }
        throw new IllegalArgumentException("No resource is called " + subject);
    }

    private String name(Kind kind, String subject) {
        return switch (kind) {
            case LABOUR -> Keyed.get(facts.scenario().labourPools(), subject).name();
            case WORKER_CAP ->
                "cap of " + Keyed.get(facts.scenario().sites(), subject).name();
            default -> Keyed.get(facts.scenario().resources(), subject).name();
        };
    }

    private String competitors(Kind kind, String subject, LocalDate on) {
        if (kind != Kind.LABOUR) {
            return "";
        }
        int taken = 0;
        for (LabourPool.Competitor other :
                Keyed.get(facts.scenario().labourPools(), subject).competitors()) {
            taken += other.workers().find(on).orElse(0);
        }
        return taken == 0 ? "" : " (competitors take " + Say.number(taken) + ")";
    }

    private int use(PlannedActivity activity, int resource) {
        int mode = facts.network().modeFrom()[facts.index(activity.id())] + facts.modeOf(activity);
        int units = 0;
        for (int u = facts.network().useFrom()[mode]; u < facts.network().useFrom()[mode + 1]; u++) {
            units += facts.network().useResource()[u] == resource
                    ? facts.network().useAmount()[u]
                    : 0;
        }
        return units;
    }

    private List<Holder> users(int resource, String without, int day) {
        List<Holder> users = new ArrayList<>();
        for (PlannedActivity other : facts.plan().activities()) {
            if (other.start().isEmpty() || other.id().equals(without)) {
                continue;
            }
            int from = facts.day(other.start().orElseThrow());
            int to = facts.day(other.finish().orElseThrow());
            DayCalendar calendar = facts.calendar(other.id());
            boolean works = from <= day
                    && day < to
                    && calendar.workedBefore(day + 1) > calendar.workedBefore(day)
                    && facts.work(other) > 0;
            int units = works ? use(other, resource) : 0;
            if (units > 0) {
                String unit = isOther(resource) ? "units" : "workers";
                users.add(new Holder(other.id(), other.name(), facts.date(from), facts.date(to), units, unit));
            }
        }
        users.sort(Comparator.comparing(Holder::to).thenComparing(Holder::item));
        return users;
    }

    private boolean isOther(int resource) {
        return facts.network().resources()[resource].kind() == ResourceSpec.Kind.OTHER;
    }

    /** No power free at the site before a step of its schedule. */
    Step power(PlannedActivity activity) {
        int start = facts.day(activity.start().orElseThrow());
        String path = parameters.power(activity.site(), facts.date(start));
        LocalDate date = facts.date(start);
        LocalDate since = facts.ref(activity.id()).site().power().values().floorKey(date);
        int comes = since == null ? start : Math.max(0, Math.min(start, facts.day(since)));
        List<Holder> holders = new ArrayList<>();
        for (PlannedActivity other : facts.plan().activities()) {
            boolean before = other.start().isPresent()
                    && other.site().equals(activity.site())
                    && other.start().get().isBefore(date)
                    && facts.network().energisesKw()[facts.index(other.id())] > 0;
            if (before) {
                LocalDate from = other.start().orElseThrow();
                holders.add(
                        new Holder(other.id(), other.name(), from, facts.plan().end(), other.mw(), "MW"));
            }
        }
        String text = "Power at " + facts.ref(activity.id()).site().name() + " rises to " + facts.text(path) + " on "
                + Say.date(facts.date(comes)) + "; it needs " + Say.mw(activity.mw()) + " beside what is live there.";
        int from = Math.min(comes, ready.soonest(activity));
        return step(
                Kind.POWER,
                activity.site(),
                activity.id(),
                "power of " + facts.ref(activity.id()).site().name(),
                path,
                facts.text(path),
                from,
                comes,
                text,
                holders);
    }

    /** An event or a finish that no plan moves. */
    Step fixedDate(PlannedActivity activity, String event) {
        ActivityRef ref = facts.ref(activity.id());
        int fixed = facts.network().fixed()[facts.index(activity.id())];
        int day = fixed >= 0 ? fixed : facts.network().release()[facts.index(activity.id())];
        String path = event.isEmpty() ? parameters.progress(ref) : parameters.event(event);
        String name = event.isEmpty()
                ? "fixed finish"
                : Keyed.get(facts.scenario().events(), event).name();
        int from = fixed >= 0 ? 0 : Math.min(day, ready.byLinks(activity));
        return step(
                Kind.FIXED_DATE,
                event,
                activity.id(),
                "fixed date: " + name,
                path,
                from,
                day,
                "Not before " + name + " on " + Say.date(facts.date(day)) + ".");
    }
}
