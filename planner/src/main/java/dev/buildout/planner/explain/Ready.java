package dev.buildout.planner.explain;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.LotMode;
import java.util.Optional;

/** The day on which an activity could have started, had nothing been scarce: links, fixed dates, and soonest kit. */
final class Ready {

    private static final int DAYS_PER_WEEK = 7;

    private final Facts facts;

    Ready(Facts facts) {
        this.facts = facts;
    }

    /**
     * A link between two activities at work.
     *
     * @param predecessor id
     * @param anchor day on which the end of the predecessor lies that the link joins
     * @param startsAt whether that end is its start
     * @param term type and lag
     * @param earliest first start that the link allows the successor, whatever its calendar
     */
    record Link(String predecessor, int anchor, boolean startsAt, LinkTerm term, int earliest) {}

    /** The link from a predecessor that allows the latest start; empty where the two are not joined or have no dates. */
    Optional<Link> link(PlannedActivity activity, String predecessor) {
        Optional<Link> latest = Optional.empty();
        int a = facts.index(activity.id());
        for (int l = facts.network().predFrom()[a]; l < facts.network().predFrom()[a + 1]; l++) {
            if (facts.network().ids()[facts.network().pred()[l]].equals(predecessor)) {
                Optional<Link> one = link(activity, l);
                if (one.isPresent()
                        && (latest.isEmpty()
                                || one.get().earliest() > latest.get().earliest())) {
                    latest = one;
                }
            }
        }
        return latest;
    }

    private Optional<Link> link(PlannedActivity activity, int l) {
        ActivityNetwork network = facts.network();
        Optional<PlannedActivity> found = facts.findActivity(network.ids()[network.pred()[l]]);
        if (found.isEmpty() || found.get().start().isEmpty()) {
            return Optional.empty();
        }
        PlannedActivity p = found.get();
        int start = facts.day(p.start().orElseThrow());
        int finish = facts.day(p.finish().orElseThrow());
        int lag = network.predLag()[l];
        DayCalendar calendar = facts.calendar(activity.id());
        int work = facts.work(activity);
        LinkTerm.Type type = network.predType()[l];
        int earliest = switch (type) {
            case FS -> finish + lag;
            case SS -> start + lag;
            case FF -> calendar.startToFinishAt(Math.max(0, finish + lag), work);
            case SF -> calendar.startToFinishAt(Math.max(0, start + lag), work);
        };
        boolean startsAt = type == LinkTerm.Type.SS || type == LinkTerm.Type.SF;
        LinkTerm term = new LinkTerm(type, new dev.buildout.model.unit.Days(lag));
        return Optional.of(new Link(p.id(), startsAt ? start : finish, startsAt, term, earliest));
    }

    /** The link that allows the latest start; empty where no predecessor has dates. */
    Optional<Link> last(PlannedActivity activity) {
        int a = facts.index(activity.id());
        Optional<Link> latest = Optional.empty();
        for (int l = facts.network().predFrom()[a]; l < facts.network().predFrom()[a + 1]; l++) {
            Optional<Link> one = link(activity, l);
            boolean later = one.isPresent()
                    && (latest.isEmpty() || one.get().earliest() > latest.get().earliest());
            latest = later ? one : latest;
        }
        return latest;
    }

    /** The day that links alone allow, on the activity's calendar. */
    int byLinks(PlannedActivity activity) {
        int a = facts.index(activity.id());
        int day = 0;
        for (int l = facts.network().predFrom()[a]; l < facts.network().predFrom()[a + 1]; l++) {
            day = Math.max(day, link(activity, l).map(Link::earliest).orElse(0));
        }
        return onCalendar(activity, day);
    }

    /** The day that links, fixed dates and the soonest kit from its offers allow, on the activity's calendar. */
    int soonest(PlannedActivity activity) {
        int day = Math.max(byLinks(activity), facts.network().release()[facts.index(activity.id())]);
        for (PlannedLot lot : facts.lotsOf(activity.id())) {
            if (lot.openingOrder().isEmpty()) {
                LotMode terms = facts.terms(lot);
                day = Math.max(day, exWorksAtOnce(terms) + terms.transitDays());
            }
        }
        return onCalendar(activity, day);
    }

    /** The first ex-works day of an offer, were its line idle: lines finish their units with their week. */
    static int exWorksAtOnce(LotMode terms) {
        int day = terms.orderFrom() + terms.leadDays();
        return terms.line() < 0 ? day : Math.max(1, -Math.floorDiv(-day, DAYS_PER_WEEK)) * DAYS_PER_WEEK;
    }

    int onCalendar(PlannedActivity activity, int day) {
        int start = facts.calendar(activity.id()).startAt(day, facts.work(activity));
        return start < 0 ? day : start;
    }
}
