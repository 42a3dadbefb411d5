package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.Finance;
import dev.buildout.planner.problem.Funding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Money left in every source over time, and what the payments so far cost.
 *
 * <p>A dollar drawn on day {@code d} from a source with daily interest {@code i} is owed as {@code (1 + i)^(t − d)} on
 * day {@code t}, since interest is itself drawn. Multiplied by {@code (1 + i)^−t} this is constant over time: a payment
 * then lowers what is left at the end of its interval and of every later one by the same amount, and the least of these
 * is what can be drawn. Daily compounding asks for slightly more than the monthly interest that the ledger books, so a
 * schedule that fits here fits there.
 */
final class Purse {

    /** Differences below a cent are rounding. */
    private static final double CENT = 0.01;

    private final Funding funding;
    private final int[] intervalOfDay;
    private final double[][] scaledAvailable;
    private final double[][] left;
    private final double[][] scale;
    private final double[][] costOf;
    private final Journal journal = new Journal();
    private double cost;
    private int failedDay;
    private int failedSet;

    private final List<Draw> draws = new ArrayList<>();
    private boolean recording;
    private Draw.What what = Draw.What.WORK_LABOUR;
    private int item;

    Purse(Funding funding, Finance finance) {
        this.funding = funding;
        int horizon = finance.discount().length - 1;
        int sources = funding.ids().length;
        intervalOfDay = new int[horizon + 1];
        for (int d = 0; d <= horizon; d++) {
            intervalOfDay[d] = funding.intervalOf(d);
        }
        scale = new double[sources][];
        costOf = new double[sources][];
        scaledAvailable = new double[sources][];
        Map<Double, Integer> firstWithRate = new HashMap<>();
        for (int s = 0; s < sources; s++) {
            int like = firstWithRate.merge(funding.dailyInterest()[s], s, (first, other) -> first);
            if (like == s) {
                scale[s] = new double[horizon + 1];
                costOf[s] = new double[horizon + 1];
                fillFactors(s, finance.discount());
            }
            scale[s] = scale[like];
            costOf[s] = costOf[like];
            scaledAvailable[s] = scaledAvailable(s, horizon);
        }
        left = new double[sources][funding.from().length];
        reset();
    }

    /** What a dollar drawn on each day costs: its discounted self and the discounted interest to the horizon's end. */
    private void fillFactors(int s, double[] discount) {
        int horizon = discount.length - 1;
        double interest = funding.dailyInterest()[s];
        double owed = 0;
        for (int d = horizon; d >= 0; d--) {
            scale[s][d] = Math.pow(1 + interest, -d);
            if (d < horizon) {
                owed = interest * discount[d + 1] + (1 + interest) * owed;
            }
            costOf[s][d] = discount[d] + owed;
        }
    }

    private double[] scaledAvailable(int s, int horizon) {
        double[] available = funding.available()[s].clone();
        for (int i = 0; i < available.length; i++) {
            int end = i + 1 < available.length ? funding.from()[i + 1] - 1 : horizon;
            available[i] *= scale[s][end];
        }
        return available;
    }

    void reset() {
        for (int s = 0; s < left.length; s++) {
            System.arraycopy(scaledAvailable[s], 0, left[s], 0, left[s].length);
        }
        cost = 0;
        journal.clear();
        draws.clear();
    }

    /** Takes over what is left and paid in another; what it paid before can no longer be taken back. */
    void copyFrom(Purse other) {
        for (int s = 0; s < left.length; s++) {
            System.arraycopy(other.left[s], 0, left[s], 0, left[s].length);
        }
        cost = other.cost;
        journal.clear();
        draws.clear();
    }

    /** Keeps a list of every payment from now on. */
    void record(boolean keep) {
        recording = keep;
    }

    /** Says what the next payments are for. */
    void payFor(Draw.What purpose, int of) {
        what = purpose;
        item = of;
    }

    /** The payments since the last reset, when they are recorded. */
    List<Draw> draws() {
        return List.copyOf(draws);
    }

    /** Discounted dollars paid so far, with interest. */
    double cost() {
        return cost;
    }

    /** The day of the payment that failed last. */
    int failedDay() {
        return failedDay;
    }

    /** The funding set of the payment that failed last. */
    int failedSet() {
        return failedSet;
    }

    int mark() {
        return journal.size();
    }

    void rollBack(int mark, double costThen) {
        journal.undo(mark, left);
        cost = costThen;
        if (recording) {
            draws.subList(mark, draws.size()).clear();
        }
    }

    /** The first day after a day on which any source may have more money; −1 when none will. */
    int nextChange(int day) {
        int interval = intervalOfDay[day] + 1;
        return interval < funding.from().length ? funding.from()[interval] : -1;
    }

    /** Pays dollars on a day from a set of sources, in their order; false when they have too little. */
    boolean pay(int set, int day, double dollars) {
        return payPart(set, day, day, day + 1, dollars);
    }

    /** Pays dollars evenly over {@code [from, to)}. */
    boolean payEvenly(int set, int from, int to, double dollars) {
        if (to <= from + 1) {
            return pay(set, from, dollars);
        }
        int begin = from;
        double perDay = dollars / (to - from);
        while (begin < to) {
            int next = nextChange(begin);
            int end = next < 0 ? to : Math.min(to, next);
            if (!payPart(set, (begin + end - 1) / 2, begin, end, perDay * (end - begin))) {
                return false;
            }
            begin = end;
        }
        return true;
    }

    private boolean payPart(int set, int middle, int from, int to, double dollars) {
        double rest = dollars;
        int interval = intervalOfDay[from];
        for (int s : funding.sets()[set]) {
            if (rest < CENT) {
                break;
            }
            double take = Math.min(rest, leastLeft(s, interval) / scale[s][from]);
            if (take < CENT) {
                continue;
            }
            draw(s, interval, take * scale[s][from]);
            cost += take * costOf[s][middle];
            if (recording) {
                draws.add(new Draw(what, item, s, from, to, take));
            }
            rest -= take;
        }
        if (rest >= CENT) {
            failedDay = from;
            failedSet = set;
            return false;
        }
        return true;
    }

    /** Whether a set of sources has so many dollars for a payment on a day. */
    boolean canPay(int set, int day, double dollars) {
        double rest = dollars;
        for (int s : funding.sets()[set]) {
            rest -= Math.max(0, leastLeft(s, intervalOfDay[day]) / scale[s][day]);
        }
        return rest < CENT;
    }

    private double leastLeft(int s, int interval) {
        double least = Double.MAX_VALUE;
        for (int i = interval; i < left[s].length; i++) {
            least = Math.min(least, left[s][i]);
        }
        return least;
    }

    private void draw(int s, int interval, double scaled) {
        for (int i = interval; i < left[s].length; i++) {
            left[s][i] -= scaled;
        }
        journal.add(s, interval, scaled);
    }

    /** What was drawn, so that it can be given back. */
    private static final class Journal {
        private int[] source = new int[256];
        private int[] interval = new int[256];
        private double[] amount = new double[256];
        private int size;

        int size() {
            return size;
        }

        void clear() {
            size = 0;
        }

        void add(int s, int i, double scaled) {
            if (size == source.length) {
                source = Arrays.copyOf(source, size * 2);
                interval = Arrays.copyOf(interval, size * 2);
                amount = Arrays.copyOf(amount, size * 2);
            }
            source[size] = s;
            interval[size] = i;
            amount[size++] = scaled;
        }

        void undo(int mark, double[][] left) {
            while (size > mark) {
                size--;
                for (int i = interval[size]; i < left[source[size]].length; i++) {
                    left[source[size]][i] += amount[size];
                }
            }
        }
    }
}
