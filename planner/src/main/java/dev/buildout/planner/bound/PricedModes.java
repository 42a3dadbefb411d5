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

    /** Prices are whole numbers in units this many times as small. */
    private static final int SCALE = 1_000;

    /** Larger capacities are left alone, so that nothing overflows. */
    private static final int LARGEST = 100_000;

    private final Target target;
    private final Cumulative resource;
    private final boolean[] counted;
    private final int[] price;
    private final long[] used;

    /** The non-renewable resources that each mode takes. */
    private final int[][] takenBy;

    private PricedModes(Target target, Cumulative resource, boolean[] counted) {
        this.target = target;
        this.resource = resource;
        this.counted = counted;
        this.price = new int[target.stock().length];
        this.used = new long[price.length];
        this.takenBy = IntStream.range(0, target.modeWork().length)
                .mapToObj(m -> IntStream.range(0, price.length)
                        .filter(k -> target.taken()[k][m] > 0)
                        .toArray())
                .toArray(int[][]::new);
        if (resource.peak() <= LARGEST) {
            findPrices();
        }
    }

    /** A resource with the surcharges that make the counted activities need most of it; itself when none help. */
    static Cumulative of(Target target, Cumulative resource, boolean[] counted) {
        PricedModes priced = new PricedModes(target, resource, counted);
        return Arrays.stream(priced.price).allMatch(p -> p == 0) ? resource : priced.surcharged();
    }

    private Cumulative surcharged() {
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

    private void findPrices() {
        int[] trial = price.clone();
        double best = value(trial);
        double size = Math.max(1, best) / 10;
        double[] exact = new double[trial.length];
        for (int i = 0; i < WALK; i++) {
            double norm = 0;
            for (int k = 0; k < trial.length; k++) {
                double over = (double) used[k] - target.stock()[k];
                norm += over > 0 || exact[k] > 0 ? over * over : 0;
            }
            if (norm == 0) {
                return;
            }
            for (int k = 0; k < trial.length; k++) {
                exact[k] = Math.max(0, exact[k] + size / norm * (used[k] - target.stock()[k]));
                trial[k] = (int) Math.min((long) LARGEST * SCALE, Math.round(exact[k]));
            }
            double found = value(trial);
            if (found > best) {
                best = found;
                System.arraycopy(trial, 0, price, 0, trial.length);
            } else {
                size *= 0.95;
            }
        }
    }

    /** The relaxed energy at some prices, in small units; remembers what the modes that attain it take. */
    private double value(int[] prices) {
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
                if (work + priceOf(m, prices) < least) {
                    least = work + priceOf(m, prices);
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
