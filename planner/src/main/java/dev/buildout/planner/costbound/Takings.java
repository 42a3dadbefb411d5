package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.StepProfile;

/** What one activity of a relaxed plan takes of each limit, and what it pays. */
final class Takings {

    private final ActivityNetwork network;
    private final Limits limits;
    private final DollarCost dollars;
    private final PricedDays days;
    private final Supply supply;
    private final double[] use;
    private final Bill bill;
    /** The part of an activity that is taken. */
    private double share;

    Takings(
            ActivityNetwork network,
            Limits limits,
            DollarCost dollars,
            PricedDays days,
            Supply supply,
            double[] use,
            Bill bill) {
        this.network = network;
        this.limits = limits;
        this.dollars = dollars;
        this.days = days;
        this.supply = supply;
        this.use = use;
        this.bill = bill;
    }

    /** What has been paid and lost. */
    Bill bill() {
        return bill;
    }

    /** Takes what an activity takes at the best place that its curve found last. */
    void take(int a, Curve curve, double ofIt) {
        share = ofIt;
        int mode = curve.bestMode();
        int start = curve.bestStart();
        int finish = curve.bestFinish();
        bill.work += payEvenly(network.labourFunding()[a], start, finish, curve.labour(mode));
        bill.work += payEvenly(network.worksFunding()[a], start, finish, network.modeWorks()[mode]);
        takeWorkers(a, mode, start);
        takePower(a, start);
        for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
            takeLot(l, start);
        }
    }

    private void takeWorkers(int a, int mode, int start) {
        var calendar = network.calendars()[network.calendar()[a]];
        int work = network.modeWork()[mode];
        int first = work == 0 ? 0 : calendar.workedBefore(start);
        for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
            int row = limits.resourceFrom[network.useResource()[u]];
            for (int k = first; k < first + work; k++) {
                use[row + calendar.dayOf(k) / Limits.DAYS_PER_WEEK] += share * network.useAmount()[u];
            }
        }
    }

    private void takePower(int a, int start) {
        int kw = network.energisesKw()[a];
        if (kw > 0) {
            int site = network.site()[a];
            StepProfile power = network.power()[site];
            for (int i = power.from().length - 1; i >= 0; i--) {
                use[limits.powerFrom[site] + i] += share * kw;
                if (power.from()[i] <= start) {
                    break;
                }
            }
        }
    }

    private void takeLot(int lot, int start) {
        Supply.Option best = supply.options(lot)[0];
        double least = PricedDays.NEVER;
        for (Supply.Option option : supply.options(lot)) {
            double cost = supply.cost(option, start, days);
            if (cost < least) {
                least = cost;
                best = option;
            }
        }
        if (least > supply.bought(best, start, days) - 1e-9 * Math.abs(least) || best.stockUse() < 0) {
            buy(best, start);
        } else {
            StockUse stock = supply.stockUses.get(best.stockUse());
            int i = stock.from[start];
            int row = limits.stockFrom[stock.stocks[i]];
            for (int w = start / Limits.DAYS_PER_WEEK; w <= limits.weeks; w++) {
                use[row + w] += share * best.units();
            }
            bill.transport += pay(stock.funding, start, best.units() * stock.cost[i]);
        }
    }

    private void buy(Supply.Option option, int start) {
        Purchase purchase = supply.purchases.get(option.purchase());
        int set = purchase.terms.funding();
        double price = option.units() * purchase.unitPrice;
        int exWorks = purchase.exWorks[start];
        int arrive = purchase.arrival(start);
        int ordered = exWorks;
        if (purchase.line >= 0) {
            int week = purchase.week[start];
            use[limits.lineFrom[purchase.line] + week] += share * option.units();
            ordered = (week + 1) * Limits.DAYS_PER_WEEK;
        }
        bill.equipment += pay(set, purchase.orderDay(ordered), price * purchase.terms.payOrder());
        bill.equipment += pay(set, exWorks, price * purchase.terms.payExWorks());
        bill.equipment += pay(set, arrive, price * purchase.terms.payDelivery());
        bill.transport += pay(set, arrive, price * purchase.leastDuty(arrive));
        bill.transport += pay(set, exWorks, option.freight());
        bill.transport += pay(set, start, price * network.finance().storagePerDay() * (start - arrive));
    }

    /** Pays, and returns what that costs without interest. */
    private double pay(int set, int day, double amount) {
        if (amount <= 0) {
            return 0;
        }
        int source = days.paySource[set][day];
        draw(source, day, amount);
        bill.interest += share * amount * dollars.interest[source][day];
        return share * amount * dollars.discount[day];
    }

    private double payEvenly(int set, int from, int to, double amount) {
        double cost = 0;
        int end = Math.max(to, from + 1);
        for (int d = from; d < end && amount > 0; d++) {
            int source = days.workSource[set][d];
            double part = amount / (end - from);
            draw(source, d, part);
            int booked = dollars.booked[d];
            bill.interest += share * part * dollars.interest[source][booked];
            cost += share * part * dollars.discount[booked];
        }
        return cost;
    }

    private void draw(int source, int day, double amount) {
        int row = limits.sourceFrom[source];
        for (int i = network.funding().intervalOf(day); i < network.funding().from().length; i++) {
            use[row + i] += share * amount;
        }
    }
}
