package dev.buildout.model.network;

import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chain of lanes from a plant to where its goods are needed; without legs when they are needed where they are made.
 *
 * @param transitDays whole days from ex works to arrival: all legs and the dwell at the hubs between them
 */
public record Route(String from, String to, List<Leg> legs, int transitDays) {

    public Route {
        legs = List.copyOf(legs);
    }

    /** Freight of a lot: on every leg, whole loads times cost of a load. */
    public Money freight(Mass unitMass, int quantity) {
        long cents = 0;
        for (Leg leg : legs) {
            long loads = leg.loads(unitMass, quantity);
            cents = Math.addExact(
                    cents, Math.multiplyExact(loads, leg.costPerLoad().cents()));
        }
        return new Money(cents);
    }

    /** Freight of one unit when loads are full: the cost that routes are compared by. */
    public Money freightPerUnit(Mass unitMass) {
        double cents = 0;
        for (Leg leg : legs) {
            cents += (double) leg.costPerLoad().cents()
                    * unitMass.kilograms()
                    / leg.load().kilograms();
        }
        return new Money(Math.round(cents));
    }

    /** As people say it: {@code busan → houston by ship → abilene by truck}. */
    public String label() {
        return from
                + legs.stream()
                        .map(leg -> " → " + leg.to() + " by " + leg.mode())
                        .collect(Collectors.joining());
    }
}
