package dev.buildout.planner.verify;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.LeadTime;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Supplier;
import java.util.Optional;

/** The offer on which a lot says that it is bought. */
record Terms(Component component, Plant plant, Offer offer) {

    private static final String EXPEDITED = "expedited";

    /** Empty when there is no such component, supplier, plant or offer. */
    static Optional<Terms> find(Case it, PlanFile.Lot lot) {
        Component component = it.scenario().components().get(lot.component());
        Supplier supplier = it.scenario().suppliers().get(lot.supplier());
        Plant plant = supplier == null ? null : supplier.plants().get(lot.plant());
        Offer offer = plant == null ? null : plant.offers().get(lot.component());
        return component == null || plant == null || offer == null
                ? Optional.empty()
                : Optional.of(new Terms(component, plant, offer));
    }

    static boolean isExpedited(PlanFile.Lot lot) {
        return lot.speed().equals(EXPEDITED);
    }

    /** Days from order to ex works at a lot's speed. */
    int leadDays(PlanFile.Lot lot) {
        LeadTime usual = offer.leadTime().orElse(component.leadTime());
        LeadTime lead = isExpedited(lot)
                ? offer.expedite().map(Offer.Expedite::leadTime).orElse(usual)
                : usual;
        return lead.approval().count()
                + lead.slot().count()
                + lead.fabrication().count()
                + lead.test().count();
    }

    /** The first day on which a lot can be ordered. */
    int firstOrderDay(Case it) {
        int from = offer.from().map(it::day).orElse(0);
        return Math.max(0, Math.max(from, component.availableFrom().map(it::day).orElse(0)));
    }

    /** The last day on which a lot can be ordered; the end of the horizon when the offer stands. */
    int lastOrderDay(Case it) {
        return offer.until().map(it::day).orElse(it.horizon());
    }
}
