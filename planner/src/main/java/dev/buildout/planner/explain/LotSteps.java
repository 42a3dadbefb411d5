package dev.buildout.planner.explain;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LeadTime;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.network.Leg;
import dev.buildout.model.unit.Days;
import dev.buildout.planner.explain.Step.Holder;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.problem.LineSpec;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a lot is not on site earlier: transit, the plant's weeks, and the lead time from the first day on which it could be
 * ordered. The soonest arrival is explained, not the order day of the plan, which is as late as it can be.
 */
final class LotSteps {

    private final Facts facts;
    private final Parameters parameters;
    private final Roots roots;
    private final Ready ready;

    LotSteps(Facts facts, Parameters parameters, Roots roots, Ready ready) {
        this.facts = facts;
        this.parameters = parameters;
        this.roots = roots;
        this.ready = ready;
    }

    /** From a lot's arrival back to the data date, or to the first day on which it is sold. */
    List<Step> bought(PlannedLot lot) {
        LotMode terms = facts.terms(lot);
        int arrive = facts.day(lot.arrive());
        int exWorks = facts.day(lot.exWorks().orElseThrow());
        List<Step> steps = new ArrayList<>(transit(Bought.of(lot), terms, arrive));
        int leads = terms.orderFrom() + terms.leadDays();
        if (terms.line() >= 0 && exWorks > leads) {
            steps.add(line(lot, terms, leads, exWorks));
        } else if (exWorks > leads) {
            steps.add(justInTime(lot, leads, exWorks));
        }
        steps.addAll(leadTime(Bought.of(lot), terms));
        steps.add(first(Bought.of(lot), terms));
        return steps;
    }

    /** The same for what no plan has: the soonest that one way of supplying a need could come. */
    List<Step> soonest(Lot need, LotMode terms, int exWorks, int arrive) {
        Bought lot = Bought.of(need, terms, facts);
        List<Step> steps = new ArrayList<>(transit(lot, terms, arrive));
        int leads = terms.orderFrom() + terms.leadDays();
        if (exWorks > leads) {
            LineSpec line = facts.network().lines()[terms.line()];
            String path = parameters.line(line.plant(), line.line(), facts.date(leads));
            String text = lot.plantName() + " makes " + facts.text(path) + " on " + line.line()
                    + "; beside what is planned" + " there it has not made " + lot.amount() + " before "
                    + Say.date(facts.date(exWorks)) + ".";
            String what = "plant capacity: " + lot.plantName() + ", " + line.line();
            steps.add(roots.step(Kind.PLANT_CAPACITY, line.plant(), lot.id(), what, path, leads, exWorks, text));
        }
        steps.addAll(leadTime(lot, terms));
        steps.add(first(lot, terms));
        return steps;
    }

    private Step justInTime(PlannedLot lot, int from, int to) {
        return roots.step(
                Kind.POLICY, "", lot.id(), "bought just in time", "", from, to, "Ordered as late as it can be.");
    }

    /** Leg by leg, the last first; days at hubs belong to the leg that ends there. */
    private List<Step> transit(Bought lot, LotMode terms, int arrive) {
        List<Step> steps = new ArrayList<>();
        List<Leg> legs = terms.offer().orElseThrow().route().legs();
        int under = legs.stream().mapToInt(Leg::transitDays).sum();
        int dwell = terms.transitDays() - under;
        int to = arrive;
        for (int i = legs.size() - 1; i >= 0; i--) {
            Leg leg = legs.get(i);
            boolean first = i == 0;
            int days = leg.transitDays() + (first ? dwell : 0);
            String path = parameters.lane(leg);
            String text = lot.name() + " from " + leg.from() + " to " + leg.to() + " by " + leg.mode() + ": "
                    + Say.number(Math.round(leg.miles())) + " mi, " + leg.transitDays() + " d"
                    + (first && dwell > 0 ? " and " + dwell + " d at hubs" : "") + ".";
            String what = "lane: " + leg.from() + " to " + leg.to() + " by " + leg.mode();
            steps.add(roots.step(Kind.LANE, leg.from(), lot.id(), what, path, to - days, to, text));
            to -= days;
        }
        return steps;
    }

    /** The weeks in which the line is full, or works on this lot itself, with all that it makes meanwhile. */
    private Step line(PlannedLot lot, LotMode terms, int from, int to) {
        LineSpec line = facts.network().lines()[terms.line()];
        String path = parameters.line(line.plant(), line.line(), facts.date(to - 1));
        List<Holder> holders = makers(lot, terms.line(), from, to);
        long others = Math.round(holders.stream().mapToDouble(Holder::quantity).sum());
        String text = to - from < 7 && lot.reason().kind() != Kind.PLANT_CAPACITY
                ? lot.plantName() + " finishes its units with the week."
                : lot.plantName() + " makes " + facts.text(path) + " on " + line.line() + "; " + Say.number(others)
                        + " of other lots and the " + Say.units(lot.bought(), lot.unit())
                        + " of this one fill it until "
                        + Say.date(facts.date(to)) + ".";
        return roots.step(
                Kind.PLANT_CAPACITY,
                line.plant(),
                lot.id(),
                "plant capacity: " + lot.plantName() + ", " + line.line(),
                path,
                facts.text(path),
                from,
                to,
                text,
                holders);
    }

    private List<Holder> makers(PlannedLot of, int line, int from, int to) {
        List<Holder> makers = new ArrayList<>();
        for (PlannedLot lot : facts.plan().lots()) {
            if (lot.openingOrder().isEmpty() && !lot.id().equals(of.id())) {
                LotMode terms = facts.terms(lot);
                // A lot is in the making from its first unit, a lead time after its order, to its last.
                int first = facts.day(lot.order().orElseThrow()) + terms.leadDays() - 7;
                int last = facts.day(lot.exWorks().orElseThrow());
                if (terms.line() == line && first < to && last > from) {
                    LocalDate begins = facts.date(Math.max(0, Math.min(first, last)));
                    makers.add(new Holder(
                            lot.id(),
                            lot.name() + " for "
                                    + facts.activity(lot.activity()).name(),
                            begins,
                            facts.date(last),
                            lot.bought(),
                            lot.unit()));
                }
            }
        }
        makers.sort(Comparator.comparing(Holder::to).thenComparing(Holder::item));
        return makers;
    }

    /** A lead time that is written by stage is told by stage, the last first, each with its own line. */
    private List<Step> leadTime(Bought lot, LotMode terms) {
        LotMode.OfferRef ref = terms.offer().orElseThrow();
        String path = parameters.leadTime(ref);
        LeadTime lead = stages(ref);
        int to = terms.orderFrom() + terms.leadDays();
        if (lead.fabrication().count() == lead.totalDays()) {
            String what = ref.expedited() ? "expedited lead time" : "lead time";
            String written = path + "/fabrication";
            return List.of(lead(lot, facts.has(written) ? written : path, what, terms.orderFrom(), to));
        }
        List<Step> steps = new ArrayList<>();
        to = stage(lot, path + "/test", "factory test", to, lead.test(), steps);
        to = stage(lot, path + "/fabrication", "fabrication", to, lead.fabrication(), steps);
        to = slot(lot, path + "/slot", to, lead.slot(), steps);
        stage(lot, path + "/approval", "submittal and approval", to, lead.approval(), steps);
        return steps;
    }

    private int stage(Bought lot, String path, String what, int to, Days days, List<Step> steps) {
        if (days.count() > 0) {
            steps.add(lead(lot, path, what, to - days.count(), to));
        }
        return to - days.count();
    }

    private int slot(Bought lot, String path, int to, Days days, List<Step> steps) {
        int from = to - days.count();
        if (days.count() > 0) {
            String text = lot.plantName() + " has no slot for " + lot.name() + " for " + Say.span(days.count()) + ".";
            steps.add(
                    roots.step(Kind.SLOT, lot.component(), lot.id(), "slot: " + lot.plantName(), path, from, to, text));
        }
        return from;
    }

    private Step lead(Bought lot, String path, String what, int from, int to) {
        String text = lot.amount() + " of " + lot.name() + " from " + lot.seller() + ": " + (to - from) + " d of "
                + what + ".";
        return roots.step(Kind.LEAD_TIME, lot.component(), lot.id(), what + ": " + lot.name(), path, from, to, text);
    }

    private LeadTime stages(LotMode.OfferRef ref) {
        Offer offer =
                Keyed.get(facts.scenario().findPlant(ref.plant()).orElseThrow().offers(), ref.component());
        if (ref.expedited()) {
            return offer.expedite().orElseThrow().leadTime();
        }
        return offer.leadTime()
                .orElse(Keyed.get(facts.scenario().components(), ref.component())
                        .leadTime());
    }

    private Step first(Bought lot, LotMode terms) {
        int day = terms.orderFrom();
        if (day == 0) {
            return roots.dataDate(lot.id(), 0);
        }
        String path = parameters.orderFrom(terms.offer().orElseThrow(), facts.date(day));
        String text = lot.name() + " is not sold by " + lot.plantName() + " before " + Say.date(facts.date(day)) + ".";
        return roots.step(
                Kind.FIXED_DATE, lot.component(), lot.id(), "sold from " + facts.date(day), path, 0, day, text);
    }

    /** Equipment already on order: the day on which enough of it has come, and who took what came before. */
    Step stock(PlannedActivity activity, String lotId) {
        List<PlannedLot> taken = facts.lotsOf(activity.id()).stream()
                .filter(l -> l.openingOrder().isPresent() && l.id().startsWith(lotId + "/"))
                .toList();
        PlannedLot last = taken.get(taken.size() - 1);
        OpeningOrder order =
                Keyed.get(facts.scenario().openingOrders(), last.openingOrder().orElseThrow());
        int start = facts.day(activity.start().orElseThrow());
        List<Holder> holders = facts.plan().lots().stream()
                .filter(l -> l.openingOrder().equals(Optional.of(order.id())) && !l.id().equals(last.id()))
                .filter(l -> l.needed().isBefore(activity.start().orElseThrow()))
                .map(l -> new Holder(
                        l.id(),
                        facts.activity(l.activity()).name(),
                        l.arrive(),
                        facts.plan().end(),
                        l.quantity(),
                        l.unit()))
                .toList();
        String rate = order.rate().isPresent() ? ", " + facts.text("opening-orders/" + order.id() + "/rate") : "";
        String text = Say.units(last.quantity(), last.unit()) + " of " + last.name()
                + " already on order, which come from " + Say.date(order.from()) + " on" + rate + ".";
        int to = arrival(order, holders, last, start);
        int from = Math.min(to, ready.byLinks(activity));
        return roots.step(
                Kind.OPENING_ORDER,
                order.id(),
                last.id(),
                "opening order " + order.id(),
                parameters.openingOrder(order.id()),
                order.from().toString(),
                from,
                to,
                text,
                holders);
    }

    /** The day on which the units of a lot have come, after those of the lots before it. */
    private int arrival(OpeningOrder order, List<Holder> before, PlannedLot lot, int start) {
        double perDay = order.rate().map(r -> r.perWeek() / 7).orElse(Double.POSITIVE_INFINITY);
        double units = before.stream().mapToDouble(Holder::quantity).sum() + lot.quantity();
        int day = facts.day(order.from()) + (int) Math.ceil((units - 1) / perDay - 1e-6);
        return Math.max(0, Math.min(start, day));
    }
}
