package dev.buildout.planner.verify;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Order-by dates: the last order day with which, all else held, a lot still arrives for its planned start. Where a line
 * limits it, its units are drawn again from the latest weeks that still arrive in time, beside everybody else's.
 */
final class OrderByCheck implements Check {

    @Override
    public void run(Case it, Tally tally) {
        LineCheck.Lines lines = new LineCheck.Lines(it);
        for (PlanFile.Lot lot : it.plan().lots()) {
            Optional<Terms> terms = Terms.find(it, lot);
            Optional<Placed> consumer = it.findPlaced(lot.activity());
            if (!lot.isBought()
                    || terms.isEmpty()
                    || consumer.isEmpty()
                    || lot.order().isEmpty()
                    || lot.exWorks().isEmpty()) {
                continue;
            }
            int transit = it.day(lot.arrive()) - it.day(lot.exWorks().get());
            int leave = consumer.get().start() - transit;
            int firstUnit = LineCheck.Lines.key(it, lot)
                    .map(line -> firstUnit(it, lines, line, lot, leave))
                    .orElse(leave);
            int orderBy =
                    Math.min(firstUnit - terms.get().leadDays(lot), terms.get().lastOrderDay(it));
            tally.same(
                    Rule.ORDER_BY,
                    lot.id(),
                    "The order-by date of " + lot.id(),
                    lot.orderBy().map(LocalDate::toString).orElse("none"),
                    it.date(orderBy).toString());
            tally.same(
                    Rule.ORDER_BY,
                    lot.id(),
                    "The slack in days of " + lot.id(),
                    lot.slackDays(),
                    orderBy - it.day(lot.order().get()));
        }
    }

    /** The day on which the first unit of a late draw is ex works, so that the last one leaves by a day. */
    private static int firstUnit(Case it, LineCheck.Lines lines, String line, PlanFile.Lot lot, int leave) {
        int[] capacity = lines.capacity(line);
        int week = Math.min(capacity.length, Math.floorDiv(leave, LineCheck.DAYS_PER_WEEK)) - 1;
        long rest = lot.bought();
        while (week > 0) {
            rest -= capacity[week] - lines.use(line, week) + own(it, lot, week);
            if (rest <= 0) {
                break;
            }
            week--;
        }
        return LineCheck.exWorks(Math.max(0, week) * LineCheck.DAYS_PER_WEEK);
    }

    private static long own(Case it, PlanFile.Lot lot, int week) {
        return lot.made().stream()
                .filter(made -> Math.floorDiv(it.day(made.week()), LineCheck.DAYS_PER_WEEK) == week)
                .mapToLong(PlanFile.Made::units)
                .sum();
    }
}
