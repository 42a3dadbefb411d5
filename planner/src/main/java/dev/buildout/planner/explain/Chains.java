package dev.buildout.planner.explain;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.WorkCalendar.TimeOff;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Reason;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.problem.LotMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Walks from a date back over binding reasons to the one that the scenario gives. Every day on the way belongs to exactly
 * one link: a link ends where the one before it in time begins.
 */
final class Chains {

    private final Facts facts;
    private final Parameters parameters;
    private final Ready ready;
    private final Roots roots;
    private final LotSteps lots;
    private final FundingSteps funding;
    private final NeverSteps never;

    Chains(Facts facts) {
        this.facts = facts;
        this.parameters = new Parameters(facts);
        this.ready = new Ready(facts);
        this.roots = new Roots(facts, parameters, ready);
        this.lots = new LotSteps(facts, parameters, roots, ready);
        this.funding = new FundingSteps(facts, parameters, roots, ready);
        this.never = new NeverSteps(facts, roots, ready, lots, this);
    }

    /** Why an activity is finished when it is: its own duration, and then why it starts. */
    List<Step> toFinish(PlannedActivity activity) {
        if (activity.start().isEmpty()) {
            return neverDated(activity);
        }
        List<Step> steps = new ArrayList<>(duration(activity));
        steps.addAll(toStart(activity));
        return steps;
    }

    /** Why an activity starts when it does. */
    List<Step> toStart(PlannedActivity activity) {
        if (activity.start().isEmpty()) {
            return neverDated(activity);
        }
        return from(Optional.of(activity), new ArrayList<>());
    }

    private List<Step> from(Optional<PlannedActivity> activity, List<Step> steps) {
        Optional<PlannedActivity> next = activity;
        while (next.isPresent()) {
            next = explainStart(next.get(), steps);
        }
        return steps;
    }

    /** What the soonest start of an activity without a date goes back to over its predecessors. */
    List<Step> behind(PlannedActivity activity, int day) {
        List<Step> steps = new ArrayList<>();
        return ready.last(activity)
                .map(link -> from(Optional.of(follow(activity, link, day, steps)), steps))
                .orElseGet(() -> List.of(roots.dataDate(activity.id(), day)));
    }

    /** Adds what explains a start, and returns the predecessor whose start is to be explained next. */
    private Optional<PlannedActivity> explainStart(PlannedActivity activity, List<Step> steps) {
        Reason reason = activity.reason();
        int start = facts.day(activity.start().orElseThrow());
        if (reason.kind() == Kind.PREDECESSOR) {
            Optional<Ready.Link> link = ready.link(activity, reason.subject());
            if (link.isPresent()) {
                return Optional.of(follow(activity, link.get(), start, steps));
            }
        }
        List<Step> own = switch (reason.kind()) {
            case LEAD_TIME, PLANT_CAPACITY -> lotSteps(activity, reason);
            case OPENING_ORDER -> List.of(lots.stock(activity, reason.because().orElseThrow()));
            case LABOUR, WORKER_CAP, RESOURCE -> List.of(roots.resource(activity, reason.kind(), reason.subject()));
            case POWER -> List.of(roots.power(activity));
            case FUNDING -> funding.steps(activity, reason);
            case FIXED_DATE -> List.of(roots.fixedDate(activity, reason.subject()));
            default -> List.of(roots.dataDate(activity.id(), 0));
        };
        int explained = facts.day(own.get(0).to());
        if (explained != start) {
            steps.add(daysOff(activity, explained, start));
        }
        steps.addAll(own);
        return Optional.empty();
    }

    private PlannedActivity follow(PlannedActivity activity, Ready.Link link, int start, List<Step> steps) {
        PlannedActivity before = facts.activity(link.predecessor());
        if (link.earliest() != start) {
            steps.add(daysOff(activity, link.earliest(), start));
        }
        String path = parameters.after(activity, before.id());
        String text = activity.name() + " follows " + before.name() + " (" + facts.text(path) + ").";
        steps.add(roots.step(
                Kind.PREDECESSOR,
                before.id(),
                activity.id(),
                "after " + before.name(),
                path,
                link.anchor(),
                link.earliest(),
                text));
        if (!link.startsAt()) {
            steps.addAll(duration(before));
        }
        return before;
    }

    private List<Step> lotSteps(PlannedActivity activity, Reason reason) {
        String id = reason.because().orElseThrow();
        Optional<PlannedLot> lot = facts.findLot(id);
        return lot.isPresent() ? lots.bought(lot.get()) : List.of(lots.stock(activity, id));
    }

    /** The calendar's days off between what holds a start up and the start itself. */
    Step daysOff(PlannedActivity activity, int from, int to) {
        String path = parameters.dayOff(facts.ref(activity.id()), facts.date(from));
        String text = "Days off from " + Say.date(facts.date(from)) + " to " + Say.date(facts.date(to)) + ".";
        return roots.step(Kind.CALENDAR, "", activity.id(), "days off", path, from, to, text);
    }

    /** The work itself, latest part first; times off of a week and more are links of their own. */
    private List<Step> duration(PlannedActivity activity) {
        int from = facts.day(activity.start().orElseThrow());
        int to = facts.day(activity.finish().orElseThrow());
        List<Step> steps = new ArrayList<>();
        if (facts.work(activity) > 0) {
            for (TimeOff off : timesOff(activity)) {
                int stops = facts.day(off.from());
                int resumes = facts.day(off.to());
                if (stops > from && resumes < to && resumes - stops >= 7) {
                    steps.add(0, work(activity, from, stops));
                    steps.add(0, daysOff(activity, stops, resumes));
                    from = resumes;
                }
            }
        }
        if (from < to) {
            steps.add(0, work(activity, from, to));
        }
        return steps;
    }

    List<TimeOff> timesOff(PlannedActivity activity) {
        return parameters.calendar(facts.ref(activity.id())).off().stream()
                .sorted(Comparator.comparing(TimeOff::from))
                .toList();
    }

    /** Whether an activity's calendar works on such a weekday. */
    boolean isWeekday(PlannedActivity activity, LocalDate date) {
        return parameters.calendar(facts.ref(activity.id())).days().contains(date.getDayOfWeek());
    }

    private Step work(PlannedActivity activity, int from, int to) {
        String path = parameters.duration(activity);
        Mode mode = Keyed.get(facts.ref(activity.id()).template().modes(), activity.mode());
        String way = activity.modeName().isEmpty() ? "" : ", " + activity.modeName();
        String text = activity.name() + ": " + facts.text(path) + way
                + (activity.done() > 0 ? ", " + Math.round(activity.done() * 100) + " % of it done" : "")
                + (mode.crew() > 0 ? ", " + Say.number(mode.crew()) + " workers" : "") + ".";
        return roots.step(Kind.DURATION, activity.id(), activity.id(), activity.name(), path, from, to, text);
    }

    /** Why a lot is on site when it is: what supplies it, or the start that it is bought for. */
    List<Step> toArrival(PlannedLot lot) {
        PlannedActivity user = facts.activity(lot.activity());
        boolean holdsUp = lot.reason().kind() != Kind.POLICY;
        if (lot.openingOrder().isPresent()) {
            if (!holdsUp) {
                return toStart(user);
            }
            Step stock = lots.stock(user, lot.id().substring(0, lot.id().lastIndexOf('/')));
            int needed = facts.day(lot.needed());
            return stock.to().equals(lot.needed())
                    ? List.of(stock)
                    : List.of(daysOff(user, facts.day(stock.to()), needed), stock);
        }
        if (holdsUp) {
            return lots.bought(lot);
        }
        return justInTime(lot, user);
    }

    /** As late as it can be for a start, and why that start is when it is. */
    private List<Step> justInTime(PlannedLot lot, PlannedActivity user) {
        LotMode terms = facts.terms(lot);
        int arrive = facts.day(lot.arrive());
        int start = facts.day(lot.needed());
        List<Step> steps = new ArrayList<>();
        String text = lot.name() + " arrives " + (start == arrive ? "on the day" : (start - arrive) + " d before")
                + " it is needed for " + user.name() + "; the soonest it could is "
                + Say.date(facts.date(Ready.exWorksAtOnce(terms) + terms.transitDays())) + ".";
        steps.add(roots.step(Kind.POLICY, user.id(), lot.id(), "bought just in time", "", start, arrive, text));
        steps.addAll(toStart(user));
        return steps;
    }

    /** What has no date on any day: back over predecessors to the one that is stopped for a reason of its own. */
    List<Step> neverDated(PlannedActivity activity) {
        List<Step> steps = new ArrayList<>();
        PlannedActivity at = activity;
        while (true) {
            Reason reason = at.reason();
            if (isOutOfTime(reason.kind())) {
                steps.addAll(never.steps(at));
                return steps;
            }
            steps.add(stopped(at));
            Optional<PlannedActivity> before = reason.kind() == Kind.PREDECESSOR
                    ? facts.findActivity(reason.subject()).filter(p -> p.start().isEmpty())
                    : Optional.empty();
            if (before.isEmpty()) {
                return steps;
            }
            at = before.get();
        }
    }

    /** Whether an activity without a date could start, but not be done within the horizon. */
    private static boolean isOutOfTime(Kind kind) {
        return switch (kind) {
            case HORIZON, POLICY, LEAD_TIME, PLANT_CAPACITY -> true;
            default -> false;
        };
    }

    private Step stopped(PlannedActivity at) {
        Reason reason = at.reason();
        int end = facts.network().horizon();
        String what = at.name() + ": never";
        return roots.step(reason.kind(), reason.subject(), at.id(), what, path(reason, at), end, end, reason.text());
    }

    private String path(Reason reason, PlannedActivity at) {
        return switch (reason.kind()) {
            case PREDECESSOR -> parameters.after(at, reason.subject());
            case LABOUR -> parameters.pool(reason.subject(), facts.scenario().start());
            case WORKER_CAP -> parameters.workerCap(reason.subject());
            case RESOURCE ->
                parameters.resource(reason.subject(), facts.scenario().start());
            case POWER -> parameters.power(at.site(), facts.scenario().end());
            case FUNDING -> "funding/" + reason.subject().split(", ")[0] + "/tranches";
            case OPENING_ORDER, LANE -> "components/" + reason.subject();
            case BARRED -> "sites/" + at.site() + "/barred";
            case FIXED_DATE -> reason.subject().isEmpty() ? "end" : parameters.event(reason.subject());
            default -> "end";
        };
    }
}
