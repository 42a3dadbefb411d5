package dev.buildout.planner.verify;

import dev.buildout.model.domain.OpeningOrder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Opening orders: who draws on them, and on each day of use no more than has arrived. */
final class OpeningOrderCheck implements Check {

    /** Days by which a computed arrival may miss a whole day. */
    private static final double EPSILON = 1e-6;

    private static final double DAYS_PER_WEEK = 7;

    @Override
    public void run(Case it, Tally tally) {
        Map<OpeningOrder, Map<Integer, Long>> drawn = new LinkedHashMap<>();
        for (PlanFile.Lot lot : it.plan().lots()) {
            if (lot.isBought()) {
                continue;
            }
            String id = lot.openingOrder().orElse("");
            OpeningOrder order = it.scenario().openingOrders().get(id);
            tally.holds(
                    Rule.OPENING_ORDERS,
                    lot.id(),
                    order != null,
                    lot.id() + " is taken from",
                    id,
                    "an opening order of the scenario is one of",
                    String.join(", ", it.scenario().openingOrders().keySet()));
            if (order != null) {
                draw(lot, order, tally);
                drawn.computeIfAbsent(order, key -> new TreeMap<>())
                        .merge(it.day(lot.arrive()), (long) lot.quantity(), Long::sum);
            }
        }
        drawn.forEach((order, byDay) -> arrived(it, order, byDay, tally));
    }

    private static void draw(PlanFile.Lot lot, OpeningOrder order, Tally tally) {
        boolean everybody = order.sites().isEmpty() && order.phases().isEmpty();
        boolean named = order.sites().contains(lot.site()) || order.phases().contains(lot.phase());
        tally.holds(
                Rule.OPENING_ORDERS,
                lot.id(),
                everybody || named || order.reassignment().isPresent(),
                order.id() + " serves",
                lot.site() + (lot.phase().isEmpty() ? "" : ", " + lot.phase()),
                "it may serve",
                String.join(", ", order.sites()) + " " + String.join(", ", order.phases()));
        tally.same(Rule.OPENING_ORDERS, lot.id(), "What " + lot.id() + " takes", lot.component(), order.component());
        tally.same(Rule.OPENING_ORDERS, lot.id(), "Units bought for " + lot.id(), lot.bought(), 0);
        tally.same(Rule.OPENING_ORDERS, lot.id(), "The day of use of " + lot.id(), lot.arrive(), lot.needed());
        tally.same(Rule.OPENING_ORDERS, lot.id(), "Lead time of " + lot.id(), lot.leadTimeDays(), 0);
        boolean dated = lot.order().isPresent()
                || lot.exWorks().isPresent()
                || lot.orderBy().isPresent();
        tally.same(Rule.OPENING_ORDERS, lot.id(), "Whether " + lot.id() + " has dates of a purchase:", dated, false);
    }

    private static void arrived(Case it, OpeningOrder order, Map<Integer, Long> byDay, Tally tally) {
        long used = 0;
        for (Map.Entry<Integer, Long> day : byDay.entrySet()) {
            used += day.getValue();
            long there = arrivedBy(it, order, day.getKey());
            LocalDate date = it.date(day.getKey());
            tally.holds(
                    Rule.OPENING_ORDERS,
                    order.id(),
                    used <= there,
                    "Units of " + order.id() + " in use by " + date + ":",
                    used,
                    "arrived by then have",
                    there);
        }
    }

    /** The first unit on its day, then one more whenever the rate has made one; at once without a rate. */
    private static long arrivedBy(Case it, OpeningOrder order, int day) {
        int since = day - it.day(order.from());
        if (since < 0 || day < 0) {
            return 0;
        }
        return order.rate()
                .map(rate -> 1 + (long) Math.floor((since + EPSILON) * rate.perWeek() / DAYS_PER_WEEK))
                .map(units -> Math.min(units, order.quantity()))
                .orElse((long) order.quantity());
    }
}
