package dev.buildout.model.network;

import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;

/**
 * One lane of a route.
 *
 * @param transitDays whole days under way, without the dwell at the hub where it ends
 * @param load mass that one load carries, above zero
 */
public record Leg(String from, String to, String mode, double miles, int transitDays, Money costPerLoad, Mass load) {

    /** Whole loads that a quantity fills. */
    long loads(Mass unitMass, int quantity) {
        long kilograms = Math.multiplyExact(unitMass.kilograms(), (long) quantity);
        return kilograms / load.kilograms() + (kilograms % load.kilograms() == 0 ? 0 : 1);
    }
}
