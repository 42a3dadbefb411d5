package dev.buildout.planner.problem;

import dev.buildout.model.network.Route;
import dev.buildout.model.unit.Mass;
import java.util.Optional;

/**
 * The money side of an offer and a route, in dollars.
 *
 * @param unitPrice price of a unit, without premium
 * @param premium added to the price for expediting, as a fraction
 * @param breakFrom quantities from which a discount holds, ascending
 * @param breakOff the discounts, as fractions
 * @param minimumOrder smallest lot
 * @param lotSize lots are multiples of this
 * @param payOrder share of the price paid with the order
 * @param payExWorks share paid when ex works
 * @param payDelivery share paid on arrival
 * @param dutyFrom days from which a duty holds, ascending from 0
 * @param duty the duties, as fractions of the price
 * @param mass mass of a unit
 * @param route lanes from plant to destination; absent when nothing is bought
 * @param funding index of the funding set that pays
 */
public record LotTerms(
        double unitPrice,
        double premium,
        int[] breakFrom,
        double[] breakOff,
        int minimumOrder,
        int lotSize,
        double payOrder,
        double payExWorks,
        double payDelivery,
        int[] dutyFrom,
        double[] duty,
        Mass mass,
        Optional<Route> route,
        int funding) {

    /** The same, paid by another funding set. */
    LotTerms withFunding(int set) {
        return new LotTerms(
                unitPrice,
                premium,
                breakFrom,
                breakOff,
                minimumOrder,
                lotSize,
                payOrder,
                payExWorks,
                payDelivery,
                dutyFrom,
                duty,
                mass,
                route,
                set);
    }

    /** The price of a quantity with its discount, without the premium of expediting. */
    public double price(int units) {
        double off = 0;
        for (int i = 0; i < breakFrom.length && breakFrom[i] <= units; i++) {
            off = breakOff[i];
        }
        return unitPrice * units * (1 - off);
    }

    /** Duty as a fraction of the price, on the day of arrival. */
    public double dutyRate(int day) {
        double rate = duty[0];
        for (int i = 1; i < dutyFrom.length && dutyFrom[i] <= day; i++) {
            rate = duty[i];
        }
        return rate;
    }

    /** Dollars to move so many units; 0 without a route. */
    public double freight(int units) {
        return units == 0 || route.isEmpty()
                ? 0
                : route.get().freight(mass, units).dollars();
    }
}
