package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.LotTerms;
import dev.buildout.planner.problem.StepProfile;
import dev.buildout.planner.problem.StockSpec;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Supplies lots: units from opening orders that have arrived, the rest bought so that it arrives as late as it may for
 * its activity's start. Between {@link #markLines} and {@link #rollBack} everything can be taken back.
 */
final class LotPlacer {

    static final int NEVER = Integer.MAX_VALUE;

    /** Added to the cost of what cannot be paid, so that it is taken only when nothing can. */
    private static final double UNPAYABLE = 1e15;

    private final ActivityNetwork network;
    private final PlantLines lines;
    private final Levels[] stocks;
    private final Purse purse;
    private Cause cause = Cause.POLICY;
    private int[] journalStock = new int[64];
    private int[] journalDay = new int[64];
    private int[] journalUnits = new int[64];
    private int journalSize;
    private final int[] linesFrom;
    private final int[] linesTo;
    private final int[] stocksFrom;
    private final int[] stocksTo;

    LotPlacer(ActivityNetwork network, Purse purse) {
        this.network = network;
        this.purse = purse;
        this.lines = new PlantLines(network.lines());
        int lots = network.lots().length;
        this.linesFrom = new int[lots];
        this.linesTo = new int[lots];
        this.stocksFrom = new int[lots];
        this.stocksTo = new int[lots];
        StockSpec[] specs = network.stocks();
        stocks = new Levels[specs.length];
        for (int i = 0; i < specs.length; i++) {
            stocks[i] = new Levels(specs[i].arrivals());
        }
    }

    void reset() {
        lines.reset();
        for (Levels stock : stocks) {
            stock.reset();
        }
        journalSize = 0;
    }

    /** Takes over what lines and opening orders of another have left. */
    void copyFrom(LotPlacer other) {
        lines.copyFrom(other.lines);
        for (int i = 0; i < stocks.length; i++) {
            stocks[i].copyFrom(other.stocks[i]);
        }
        journalSize = 0;
    }

    /** What made the lot asked for last as late as it is. */
    Cause cause() {
        return cause;
    }

    int markLines() {
        return lines.mark();
    }

    int markStocks() {
        return journalSize;
    }

    void rollBack(int lineMark, int stockMark) {
        lines.rollBack(lineMark);
        while (journalSize > stockMark) {
            journalSize--;
            stocks[journalStock[journalSize]].take(journalDay[journalSize], -journalUnits[journalSize]);
        }
    }

    /**
     * The mode with the least cost of goods and delay for a start on or after a day; delay is priced by the block's lost
     * value.
     */
    int dispatch(int lot, int day, double costOfDay) {
        List<LotMode> modes = network.lots()[lot].modes();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int m = 0; m < modes.size(); m++) {
            LotMode mode = modes.get(m);
            int ready = earliest(mode, day);
            if (ready == NEVER) {
                continue;
            }
            int bought = mode.unitsToBuy(mode.need() - stockAt(mode, ready));
            double cost = landedCost(mode.terms(), bought, ready) + (ready - day) * costOfDay;
            if (bought > 0 && !canPayDeposit(mode, bought, ready)) {
                cost += UNPAYABLE;
            }
            if (cost < least) {
                least = cost;
                best = m;
            }
        }
        return best;
    }

    /**
     * Whether the deposit can be paid on the order day of a late draw. Where a line is full for years, that day lies far
     * back, does not move with the start, and may come before the first money.
     */
    private boolean canPayDeposit(LotMode mode, int units, int start) {
        double deposit = mode.terms().price(units)
                * (1 + mode.terms().premium())
                * mode.terms().payOrder();
        int order;
        if (mode.line() < 0) {
            order = Math.min(start - mode.transitDays() - mode.leadDays(), mode.orderUntil());
        } else {
            int first = PlantLines.firstWeek(mode.orderFrom(), mode.leadDays());
            int last = PlantLines.lastWeek(start, mode.transitDays());
            int week = lines.firstWeekOfLateDraw(mode.line(), units, first, last);
            order = week < 0 ? -1 : Math.min(PlantLines.exWorks(week) - mode.leadDays(), mode.orderUntil());
        }
        return order < 0 || deposit <= 0 || purse.canPay(mode.terms().funding(), order, deposit);
    }

    private static double landedCost(LotTerms terms, int units, int day) {
        double price = units == 0 ? 0 : terms.price(units);
        return price * (1 + terms.premium() + terms.dutyRate(day)) + terms.freight(units);
    }

    /** The first day on or after a day on which a lot can be on site in full; {@link #NEVER} when there is none. */
    int earliest(int lot, int m, int day) {
        return earliest(network.lots()[lot].modes().get(m), day);
    }

    private int earliest(LotMode mode, int day) {
        int inStock = stockAt(mode, day);
        if (inStock >= mode.need()) {
            cause = Cause.POLICY;
            return day;
        }
        boolean enoughLater = stockAtEnd(mode) >= mode.need();
        if (enoughLater && (mode.waitsForStock() || !mode.buys())) {
            cause = Cause.OPENING_ORDER;
            return stockFull(mode, day);
        }
        if (!mode.buys()) {
            cause = Cause.HORIZON;
            return NEVER;
        }
        int arrive = earliestPurchase(mode, mode.unitsToBuy(mode.need() - inStock));
        if (arrive <= day) {
            cause = Cause.POLICY;
            return day;
        }
        if (enoughLater) {
            int full = stockFull(mode, day);
            if (full <= arrive) {
                cause = Cause.OPENING_ORDER;
                return full;
            }
        }
        return arrive;
    }

    private int earliestPurchase(LotMode mode, int units) {
        int soonest = mode.orderFrom() + mode.leadDays() + mode.transitDays();
        if (mode.line() < 0) {
            cause = Cause.LEAD_TIME;
            return soonest > network.horizon() ? NEVER : soonest;
        }
        int first = PlantLines.firstWeek(mode.orderFrom(), mode.leadDays());
        int week = lines.weekToFinish(mode.line(), units, first);
        if (week < 0) {
            cause = Cause.PLANT_CAPACITY;
            return NEVER;
        }
        cause = week > first ? Cause.PLANT_CAPACITY : Cause.LEAD_TIME;
        int arrive = PlantLines.exWorks(week) + mode.transitDays();
        return arrive > network.horizon() ? NEVER : arrive;
    }

    /**
     * Supplies and pays a lot for a start; returns the start, a later day when it cannot be on site in time, or
     * {@link #NEVER}. When money is short the purse says so and −1 is returned.
     */
    int place(int lot, int m, int start, Schedule out) {
        LotMode mode = network.lots()[lot].modes().get(m);
        if (stockAt(mode, start) < mode.need()) {
            int ready = earliest(mode, start);
            if (ready != start) {
                return ready;
            }
        }
        out.lotMode[lot] = m;
        double reassignment = takeStock(lot, mode, start, out);
        int units = mode.unitsToBuy(mode.need() - out.lotStock[lot]);
        out.lotBought[lot] = units;
        purse.payFor(Draw.What.REASSIGNMENT, lot);
        if (reassignment > 0 && !purse.pay(mode.terms().funding(), start, reassignment)) {
            return -1;
        }
        if (units == 0) {
            out.lotArrive[lot] = start;
            out.lotOrder[lot] = Schedule.NONE;
            out.lotExWorks[lot] = Schedule.NONE;
            return start;
        }
        if (!buy(lot, mode, units, start, out)) {
            cause = Cause.PLANT_CAPACITY;
            int later = earliestPurchase(mode, units);
            return later <= start ? start + 1 : later;
        }
        return payForGoods(lot, mode, units, start, out) ? start : -1;
    }

    private double takeStock(int lot, LotMode mode, int day, Schedule out) {
        stocksFrom[lot] = journalSize;
        int rest = mode.need();
        double cost = 0;
        for (int i = 0; i < mode.stocks().length && rest > 0; i++) {
            int take = (int) Math.min(rest, stocks[mode.stocks()[i]].availableAt(day));
            if (take > 0) {
                stocks[mode.stocks()[i]].take(day, take);
                log(mode.stocks()[i], day, take);
                cost += take * mode.stockCost()[i];
                rest -= take;
            }
        }
        stocksTo[lot] = journalSize;
        out.lotStock[lot] = mode.need() - rest;
        return cost;
    }

    private boolean buy(int lot, LotMode mode, int units, int start, Schedule out) {
        if (mode.line() < 0) {
            int exWorks = Math.min(start - mode.transitDays(), mode.orderUntil() + mode.leadDays());
            out.lotExWorks[lot] = exWorks;
            out.lotOrder[lot] = exWorks - mode.leadDays();
            out.lotArrive[lot] = exWorks + mode.transitDays();
            return out.lotOrder[lot] >= mode.orderFrom();
        }
        int first = PlantLines.firstWeek(mode.orderFrom(), mode.leadDays());
        int last = PlantLines.lastWeek(start, mode.transitDays());
        linesFrom[lot] = lines.mark();
        if (!lines.drawLate(mode.line(), units, first, last)) {
            return false;
        }
        linesTo[lot] = lines.mark();
        int ordered = PlantLines.exWorks(lines.firstWeekDrawn()) - mode.leadDays();
        out.lotOrder[lot] = Math.min(ordered, mode.orderUntil());
        out.lotExWorks[lot] = PlantLines.exWorks(lines.lastWeekDrawn());
        out.lotArrive[lot] = out.lotExWorks[lot] + mode.transitDays();
        return true;
    }

    private boolean payForGoods(int lot, LotMode mode, int units, int start, Schedule out) {
        LotTerms terms = mode.terms();
        double price = terms.price(units) * (1 + terms.premium());
        int set = terms.funding();
        int arrive = out.lotArrive[lot];
        return pay(Draw.What.GOODS_ORDER, lot, set, out.lotOrder[lot], price * terms.payOrder())
                && pay(Draw.What.GOODS_EX_WORKS, lot, set, out.lotExWorks[lot], price * terms.payExWorks())
                && pay(Draw.What.FREIGHT, lot, set, out.lotExWorks[lot], terms.freight(units))
                && pay(Draw.What.GOODS_DELIVERY, lot, set, arrive, price * terms.payDelivery())
                && pay(Draw.What.DUTY, lot, set, arrive, price * terms.dutyRate(arrive))
                && pay(
                        Draw.What.STORAGE,
                        lot,
                        set,
                        start,
                        price * network.finance().storagePerDay() * (start - arrive));
    }

    private boolean pay(Draw.What what, int lot, int set, int day, double dollars) {
        if (dollars <= 0) {
            return true;
        }
        purse.payFor(what, lot);
        return purse.pay(set, day, dollars);
    }

    private int stockAt(LotMode mode, int day) {
        long sum = 0;
        for (int stock : mode.stocks()) {
            sum += stocks[stock].availableAt(day);
        }
        return (int) Math.min(mode.need(), sum);
    }

    private int stockAtEnd(LotMode mode) {
        long sum = 0;
        for (int stock : mode.stocks()) {
            sum += stocks[stock].availableAtEnd();
        }
        return (int) Math.min(mode.need(), sum);
    }

    /** The first day on or after a day on which the opening orders of a mode cover its need together. */
    private int stockFull(LotMode mode, int day) {
        int first = NEVER;
        for (int stock : mode.stocks()) {
            for (int change : stocks[stock].changes()) {
                if (change > day && change < first && stockAt(mode, change) >= mode.need()) {
                    first = change;
                }
            }
        }
        return first;
    }

    private void log(int stock, int day, int units) {
        if (journalSize == journalStock.length) {
            journalStock = Arrays.copyOf(journalStock, journalSize * 2);
            journalDay = Arrays.copyOf(journalDay, journalSize * 2);
            journalUnits = Arrays.copyOf(journalUnits, journalSize * 2);
        }
        journalStock[journalSize] = stock;
        journalDay[journalSize] = day;
        journalUnits[journalSize++] = units;
    }

    /** The last order day with which a placed lot still arrives for its activity's start. */
    int orderBy(int lot, Schedule out) {
        LotMode mode = network.lots()[lot].modes().get(out.lotMode[lot]);
        int start = out.start[network.lots()[lot].activity()];
        if (mode.line() < 0) {
            return Math.min(start - mode.transitDays() - mode.leadDays(), mode.orderUntil());
        }
        int first = lines.firstWeekToRedraw(
                mode.line(),
                out.lotBought[lot],
                PlantLines.lastWeek(start, mode.transitDays()),
                linesFrom[lot],
                linesTo[lot]);
        return Math.min(PlantLines.exWorks(first) - mode.leadDays(), mode.orderUntil());
    }

    /** Units that its line finishes for a placed lot, by week; empty where no line limits it. */
    SortedMap<Integer, Integer> made(int lot, Schedule out) {
        LotMode mode = network.lots()[lot].modes().get(out.lotMode[lot]);
        boolean drawn = out.lotBought[lot] > 0 && mode.line() >= 0;
        return drawn ? lines.drawn(linesFrom[lot], linesTo[lot]) : new TreeMap<>();
    }

    /** Units taken from each opening order of a placed lot's mode. */
    int[] stockUse(int lot, Schedule out) {
        LotMode mode = network.lots()[lot].modes().get(out.lotMode[lot]);
        int[] use = new int[mode.stocks().length];
        for (int j = stocksFrom[lot]; out.lotStock[lot] > 0 && j < stocksTo[lot]; j++) {
            for (int i = 0; i < use.length; i++) {
                use[i] += mode.stocks()[i] == journalStock[j] ? journalUnits[j] : 0;
            }
        }
        return use;
    }

    /** Gives back what a placed lot took of lines and opening orders; with a sign of −1 takes it again. */
    void giveBack(int lot, Schedule out, int sign) {
        LotMode mode = network.lots()[lot].modes().get(out.lotMode[lot]);
        if (out.lotBought[lot] > 0 && mode.line() >= 0) {
            lines.giveBack(linesFrom[lot], linesTo[lot], sign);
        }
        for (int j = stocksFrom[lot]; j < stocksTo[lot]; j++) {
            stocks[journalStock[j]].take(journalDay[j], -(long) sign * journalUnits[j]);
        }
    }

    /** What is left of every opening order. */
    StepProfile[] stocksLeft() {
        return Arrays.stream(stocks).map(Levels::left).toArray(StepProfile[]::new);
    }

    PlantLines lines() {
        return lines;
    }
}
