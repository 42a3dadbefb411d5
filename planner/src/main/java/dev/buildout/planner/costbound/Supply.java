package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.LotTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What lots cost at the least. A lot that no opening order may serve is bought whole, at the price of its whole quantity
 * with its discount, and moved at that quantity's freight. Of other lots each unit is either taken from an opening order
 * or bought at the best price that any quantity up to the whole lot has, and moved in full loads.
 */
final class Supply {

    /** Units over which an empty last load makes no difference. */
    private static final int MANY = 10_000;

    private final ActivityNetwork network;
    private final Limits limits;
    final List<Purchase> purchases = new ArrayList<>();
    final List<StockUse> stockUses = new ArrayList<>();
    /** Terms are shared by the lots that are bought alike, so that they need not be compared by value. */
    private final IdentityHashMap<LotTerms, Integer> termsNumber = new IdentityHashMap<>();

    private final Map<PurchaseKey, Integer> purchaseOf = new HashMap<>();
    private final Map<StockKey, Integer> stockUseOf = new HashMap<>();
    private final Option[][] options;

    /**
     * A way of supplying a lot.
     *
     * @param purchase how it is bought, or −1
     * @param stockUse which opening orders serve it, or −1
     * @param units units bought or taken
     * @param freight dollars to move them
     */
    record Option(int purchase, int stockUse, int units, double freight) {}

    private record PurchaseKey(int terms, int line, int lead, int transit, int from, int until, double price) {}

    private record StockKey(List<Integer> stocks, List<Double> cost, int funding) {}

    Supply(ActivityNetwork network, Limits limits) {
        this.network = network;
        this.limits = limits;
        options = new Option[network.lots().length][];
        for (int l = 0; l < options.length; l++) {
            Lot lot = network.lots()[l];
            options[l] = lot.modes().stream().map(this::option).distinct().toArray(Option[]::new);
        }
    }

    private Option option(LotMode mode) {
        int stockUse = -1;
        if (mode.stocks().length > 0) {
            StockKey key = new StockKey(
                    Arrays.stream(mode.stocks()).boxed().toList(),
                    Arrays.stream(mode.stockCost()).boxed().toList(),
                    mode.terms().funding());
            stockUse = stockUseOf.computeIfAbsent(key, k -> {
                stockUses.add(new StockUse(
                        network, mode.stocks(), mode.stockCost(), mode.terms().funding()));
                return stockUses.size() - 1;
            });
        }
        if (!mode.buys()) {
            return new Option(-1, stockUse, mode.need(), 0);
        }
        int whole = mode.unitsToBuy(mode.need());
        LotTerms terms = mode.terms();
        double price = stockUse < 0 ? terms.price(whole) / whole : leastPrice(terms, whole);
        double freight = stockUse < 0 ? terms.freight(whole) : mode.need() * leastFreight(terms);
        int units = stockUse < 0 ? whole : mode.need();
        return new Option(purchase(mode, price * (1 + terms.premium())), stockUse, units, freight);
    }

    private int purchase(LotMode mode, double price) {
        PurchaseKey key = new PurchaseKey(
                termsNumber.computeIfAbsent(mode.terms(), t -> termsNumber.size()),
                mode.line(),
                mode.leadDays(),
                mode.transitDays(),
                mode.orderFrom(),
                mode.orderUntil(),
                price);
        return purchaseOf.computeIfAbsent(key, k -> {
            purchases.add(new Purchase(network, mode, price));
            return purchases.size() - 1;
        });
    }

    /** The lowest price of a unit in any quantity up to one. */
    private static double leastPrice(LotTerms terms, int most) {
        double least = terms.price(1);
        for (int quantity : terms.breakFrom()) {
            if (quantity > 0 && quantity <= most) {
                least = Math.min(least, terms.price(quantity) / quantity);
            }
        }
        return Math.min(least, terms.price(most) / most);
    }

    /** A unit's share of full loads: that of very many units, less the load that may not be full. */
    private static double leastFreight(LotTerms terms) {
        return Math.max(0, terms.freight(MANY) - terms.freight(1)) / MANY;
    }

    /** Takes over other prices. */
    void update(PricedDays days, double[] price) {
        purchases.forEach(p -> p.update(days, limits, price));
        stockUses.forEach(s -> s.update(days));
    }

    int optionCount() {
        return Arrays.stream(options).mapToInt(o -> o.length).sum();
    }

    Option[] options(int lot) {
        return options[lot];
    }

    /** Adds what a lot costs at the least for starts so many days apart, from one on; between them, what it does there. */
    void addTo(double[] sum, int lot, PricedDays days, int from, int step) {
        for (int s = from; s < sum.length; s += step) {
            if (sum[s] < PricedDays.NEVER) {
                double least = PricedDays.NEVER;
                for (Option option : options[lot]) {
                    double cost = cost(option, s, days);
                    least = cost < least ? cost : least;
                }
                for (int d = s; d < Math.min(sum.length, s + step); d++) {
                    sum[d] += least;
                }
            }
        }
    }

    /** What a way of supplying costs at the least for a start. */
    double cost(Option option, int start, PricedDays days) {
        double bought = bought(option, start, days);
        if (option.stockUse < 0) {
            return bought;
        }
        return Math.min(bought, option.units * stockUses.get(option.stockUse).unit[start]);
    }

    /** The same with everything bought. */
    double bought(Option option, int start, PricedDays days) {
        if (option.purchase < 0) {
            return PricedDays.NEVER;
        }
        Purchase purchase = purchases.get(option.purchase);
        double unit = purchase.unit[start];
        if (unit == PricedDays.NEVER) {
            return PricedDays.NEVER;
        }
        double[] pay = days.pay[purchase.terms.funding()];
        return option.units * unit + Purchase.times(option.freight, pay, purchase.exWorks[start]);
    }

    /** The first day on which a lot can be on site in full if it had its plant or opening orders to itself. */
    int ready(int lot) {
        int first = network.horizon() + 1;
        for (LotMode mode : network.lots()[lot].modes()) {
            int low = 0;
            int high = first;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (onSite(mode, middle) >= mode.need()) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            first = Math.min(first, low);
        }
        return first;
    }

    private long onSite(LotMode mode, int day) {
        long units = 0;
        for (int stock : mode.stocks()) {
            units += network.stocks()[stock].arrivals().at(day);
        }
        if (!mode.buys()) {
            return units;
        }
        int latest = day - mode.transitDays();
        if (mode.line() < 0) {
            return latest >= mode.orderFrom() + mode.leadDays() ? mode.need() : units;
        }
        int[] capacity = network.lines()[mode.line()].capacity();
        int first = Math.max(0, -Math.floorDiv(-(mode.orderFrom() + mode.leadDays()), Limits.DAYS_PER_WEEK) - 1);
        int last = Math.min(capacity.length, Math.floorDiv(latest, Limits.DAYS_PER_WEEK));
        for (int w = first; w < last; w++) {
            units += capacity[w];
        }
        return units;
    }
}
