package dev.buildout.planner.problem;

import dev.buildout.model.network.Route;
import java.util.Optional;

/**
 * One way of supplying a lot: which component, from which offer by which route at which speed, and whether to wait for
 * opening orders first.
 *
 * @param component index of the component
 * @param need units the activity needs of it
 * @param line index of the plant's line; −1 for unlimited
 * @param leadDays elapsed days from order to the first unit ex works
 * @param transitDays days from ex works to arrival
 * @param orderFrom first day on which it can be ordered
 * @param orderUntil last day on which it can be ordered
 * @param buys whether anything can be bought at all; when false only opening orders supply it
 * @param waitsForStock whether it waits for opening orders when these can cover it in full
 * @param stocks indices of opening orders that may serve it, in order of use
 * @param stockCost what a unit of each of them costs to reassign, in dollars
 * @param terms what it costs
 * @param offer where it comes from, for people; empty when nothing can be bought
 */
public record LotMode(
        int component,
        int need,
        int line,
        int leadDays,
        int transitDays,
        int orderFrom,
        int orderUntil,
        boolean buys,
        boolean waitsForStock,
        int[] stocks,
        double[] stockCost,
        LotTerms terms,
        Optional<OfferRef> offer) {

    /** Identity of an offer, a speed and a route, for plans and explanations. */
    public record OfferRef(String supplier, String plant, String component, boolean expedited, Route route) {}

    /** The same with another number of its line, of its opening orders, and other terms. */
    LotMode renumbered(int newLine, int[] newStocks, LotTerms newTerms) {
        return new LotMode(
                component,
                need,
                newLine,
                leadDays,
                transitDays,
                orderFrom,
                orderUntil,
                buys,
                waitsForStock,
                newStocks,
                stockCost,
                newTerms,
                offer);
    }

    /** Units to buy for a shortage: at least the minimum order, in whole lot sizes. */
    public int unitsToBuy(int shortage) {
        if (shortage <= 0) {
            return 0;
        }
        int least = Math.max(shortage, terms.minimumOrder());
        int size = terms.lotSize();
        return (least + size - 1) / size * size;
    }
}
