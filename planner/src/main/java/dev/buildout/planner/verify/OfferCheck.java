package dev.buildout.planner.verify;

import dev.buildout.model.domain.Offer;
import java.util.Optional;

/** Offers and lead times of what is bought: on which terms, when ordered, when finished. */
final class OfferCheck implements Check {

    @Override
    public void run(Case it, Tally tally) {
        for (PlanFile.Lot lot : it.plan().lots()) {
            if (!lot.isBought()) {
                continue;
            }
            Optional<Terms> terms = Terms.find(it, lot);
            tally.holds(
                    Rule.OFFERS,
                    lot.id(),
                    terms.isPresent(),
                    lot.id() + " is " + lot.component() + " bought from",
                    lot.supplier() + " " + lot.plant(),
                    "there should be",
                    "an offer there");
            boolean dated = lot.order().isPresent() && lot.exWorks().isPresent();
            tally.holds(
                    Rule.LEAD_TIMES,
                    lot.id(),
                    dated,
                    lot.id() + " has",
                    dated ? "both dates" : "no order day or no day ex works",
                    "what is bought has",
                    "both");
            if (terms.isPresent()) {
                quantities(lot, terms.get().offer(), tally);
                tally.same(
                        Rule.LEAD_TIMES,
                        lot.id(),
                        "The lead time in days of " + lot.id(),
                        lot.leadTimeDays(),
                        terms.get().leadDays(lot));
                if (dated) {
                    dates(it, lot, terms.get(), tally);
                }
            }
        }
    }

    private static void quantities(PlanFile.Lot lot, Offer offer, Tally tally) {
        boolean speedExists = Terms.isExpedited(lot)
                ? offer.expedite().isPresent()
                : lot.speed().equals("normal");
        tally.holds(
                Rule.OFFERS,
                lot.id(),
                speedExists,
                "The speed of " + lot.id() + " is",
                lot.speed(),
                "the offer has",
                offer.expedite().isPresent() ? "normal and expedited" : "normal only");
        long least = Math.max(lot.quantity(), offer.minimumOrder());
        long size = Math.max(1, offer.lotSize());
        long lots = (least + size - 1) / size * size;
        tally.same(Rule.OFFERS, lot.id(), "Units bought for " + lot.id(), (long) lot.bought(), lots);
    }

    private static void dates(Case it, PlanFile.Lot lot, Terms terms, Tally tally) {
        int order = it.day(lot.order().orElseThrow());
        int first = terms.firstOrderDay(it);
        int last = terms.lastOrderDay(it);
        tally.holds(
                Rule.OFFERS,
                lot.id(),
                order >= first && order <= last,
                lot.id() + " is ordered on",
                it.date(order),
                "the offer is valid",
                "from " + it.date(first) + " to " + it.date(last));
        int exWorks = it.day(lot.exWorks().orElseThrow());
        int firstUnit = lot.made().isEmpty()
                ? exWorks
                : lot.made().stream()
                        .mapToInt(made -> LineCheck.exWorks(it.day(made.week())))
                        .min()
                        .orElse(exWorks);
        int due = Math.min(firstUnit - terms.leadDays(lot), last);
        tally.holds(
                Rule.LEAD_TIMES,
                lot.id(),
                order == due,
                lot.id() + " is ordered on",
                it.date(order),
                "its lead time to the first unit ex works on " + it.date(firstUnit) + " asks for",
                it.date(due));
    }
}
