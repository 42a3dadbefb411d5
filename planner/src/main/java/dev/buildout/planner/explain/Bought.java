package dev.buildout.planner.explain;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;

/**
 * What is bought from whom, whether it has dates or not.
 *
 * @param id of the lot
 * @param component component id
 * @param name component name for people
 * @param plantName plant name for people
 * @param seller plant and supplier for people
 * @param amount units in words
 */
record Bought(String id, String component, String name, String plantName, String seller, String amount) {

    static Bought of(PlannedLot lot) {
        return new Bought(
                lot.id(),
                lot.component(),
                lot.name(),
                lot.plantName(),
                Say.seller(lot),
                Say.units(lot.bought(), lot.unit()));
    }

    /** What a need would be supplied with one of its ways, which buys. */
    static Bought of(Lot lot, LotMode mode, Facts facts) {
        String id = facts.compiled().componentIds().get(mode.component());
        Component component = Keyed.get(facts.scenario().components(), id);
        LotMode.OfferRef offer = mode.offer().orElseThrow();
        String plant = facts.scenario().findPlant(offer.plant()).orElseThrow().name();
        String supplier =
                Keyed.get(facts.scenario().suppliers(), offer.supplier()).name();
        return new Bought(
                lot.id(),
                id,
                component.name(),
                plant,
                supplier + " · " + plant,
                Say.units(mode.unitsToBuy(mode.need()), component.unit()));
    }
}
