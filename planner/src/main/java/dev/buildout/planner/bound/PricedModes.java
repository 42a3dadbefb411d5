package dev.buildout.planner.bound;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Makes energy see non-renewable resources: modes that spare a renewable resource often take more of what is used up, and
 * not all activities can. For prices {@code λ ≥ 0} of what is used up, every choice of modes within the stock has {@code Σ
 * (work × demand) ≥ Σ (work × demand + λ · taken) − λ · stock}: Lagrangian relaxation, M. L. Fisher, "The Lagrangian
 * relaxation method for solving integer programming problems", Management Science 27 (1981). So {@code λ · taken} becomes
 * the surcharge of a mode, less the least of its activity, and {@code λ · stock} less these least ones the credit. Any
 * prices are right; good ones are found by a subgradient walk on the least energy of all activities.
 */
final class PricedModes {

    private static final int WALK = 100;

    /** The walk's steps become shorter by this whenever one does not help. */
    private static final double SHRINK = 0.95;

    /** Prices are whole numbers in units this many times as small. */
    private static final int SCALE = 1_000;

    /** Larger capacities are left alone, so that nothing overflows. */
    private static final int LARGEST = 100_000;

    private final Target target;

    /** The non-renewable resources that each mode takes. */
    private final int[][] takenBy;

    PricedModes(Target target) {
        this.target = target;
        this.takenBy = new int[target.modeWork().length][];
        for (int m = 0; m < takenBy.length; m++) {
            int mode = m;
            takenBy[m] = IntStream.range(0, target.stock().length)
                    .filter(k -> target.taken()[k][mode] > 0)
                    .toArray();
        }
    }

    /** A resource with the surcharges that make the counted activities need most of it; itself when none help. */
    Cumulative of(Cumulative resource, boolean[] counted) {
        if (resource.peak() > LARGEST) {
            return resource;
        }
        int[] price = prices(resource, counted);
        return Arrays.stream(price).allMatch(p -> p == 0) ? resource : surcharged(resource, price);
    }

    private Cumulative surcharged(Cumulative resource, int[] price) {
        int[] surcharge = new int[target.modeWork().length];
        long credit = 0;
        for (int k = 0; k < price.length; k++) {
            credit += price[k] * target.stock()[k];
        }
        for (int i = 0; i < target.size(); i++) {
            long least = Long.MAX_VALUE;
            for (int m = target.modeFrom()[i]; m < target.modeFrom()[i + 1]; m++) {
                least = Math.min(least, priceOf(m, price));
            }
            for (int m = target.modeFrom()[i]; m < target.modeFrom()[i + 1]; m++) {
                surcharge[m] = (int) Math.min(Integer.MAX_VALUE, priceOf(m, price) - least);
            }
            credit -= least == Long.MAX_VALUE ? 0 : least;
        }
        return resource.surcharged(SCALE, surcharge, credit);
    }

    private int[] prices(Cumulative resource, boolean[] counted) {
        int[] price = new int[target.stock().length];
        int[] trial = price.clone();
        long[] used = new long[price.length];
        double[] exact = new double[price.length];
        double best = value(resource, counted, trial, used);
        double size = Math.max(1, best) / 10;
        for (int i = 0; i < WALK; i++) {
            double norm = 0;
            for (int k = 0; k < trial.length; k++) {
                double over = (double) used[k] - target.stock()[k];
                norm += over > 0 || exact[k] > 0 ? over * over : 0;
            }
            if (norm == 0) {
                return price;
            }
            for (int k = 0; k < trial.length; k++) {
                exact[k] = Math.max(0, exact[k] + size / norm * (used[k] - target.stock()[k]));
                trial[k] = (int) Math.min((long) LARGEST * SCALE, Math.round(exact[k]));
            }
            double found = value(resource, counted, trial, used);
            if (found > best) {
                best = found;
                System.arraycopy(trial, 0, price, 0, trial.length);
            } else {
                size *= SHRINK;
            }
        }
        return price;
    }

    /** The relaxed energy at some prices, in small units; leaves in {@code used} what the modes that attain it take. */
    private double value(Cumulative resource, boolean[] counted, int[] prices, long[] used) {
        double sum = 0;
        for (int k = 0; k < prices.length; k++) {
            sum -= (double) prices[k] * target.stock()[k];
            used[k] = 0;
        }
        for (int i = 0; i < target.size(); i++) {
            long least = Long.MAX_VALUE;
            int chosen = -1;
            for (int m = target.modeFrom()[i]; m < target.modeFrom()[i + 1]; m++) {
                long work = counted[i] ? (long) SCALE * target.modeWork()[m] * resource.demand()[m] : 0;
                long cost = work + priceOf(m, prices);
                if (cost < least) {
                    least = cost;
                    chosen = m;
                }
            }
            if (chosen >= 0) {
                for (int k : takenBy[chosen]) {
                    used[k] += target.taken()[k][chosen];
                }
                sum += least;
            }
        }
        return sum;
    }

    private long priceOf(int mode, int[] prices) {
        long sum = 0;
        for (int k : takenBy[mode]) {
            sum += (long) prices[k] * target.taken()[k][mode];
        }
        return sum;
    }
}
