package dev.buildout.planner.costbound;

import dev.buildout.planner.costbound.Limits.Family;

/**
 * Looks for prices with a high bound. The bound is a concave function of the prices whose slope in a price is what the
 * relaxed plan uses beyond the capacity; so prices rise where too much is used and fall where capacity is left, the less
 * the longer they have been moved (J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods", Journal of Machine
 * Learning Research 12 (2011)), in units of what each limit is worth. The search looks at ever nearer days and takes ever
 * smaller steps; every price it passes through would give a valid bound, so it may stop at any time.
 */
final class Ascent {

    /** Evaluations and the days between what is looked at, and the size of steps, of each stage. */
    private record Stage(int tries, int days, double rate) {}

    private static final Stage[] STAGES = {new Stage(60, 14, 0.5), new Stage(60, 7, 0.2), new Stage(40, 1, 0.08)};

    /** Most evaluations that are added up for the mean of relaxed plans. */
    private static final int MEAN_OF = 15;

    private final Relaxation relaxation;
    private final Limits limits;
    private final double[] scale;
    private final double[] use;
    private final double[] best;
    private double bound = Double.NEGATIVE_INFINITY;

    /** The mean of the relaxed plans of the last stage, and what it uses at their prices, by family. */
    private Bill mean;

    private final double[] used = new double[Family.values().length];
    private int counted;

    Ascent(Relaxation relaxation, Limits limits, double[] scale) {
        this.relaxation = relaxation;
        this.limits = limits;
        this.scale = scale;
        this.use = new double[limits.count()];
        this.best = limits.free();
        this.mean = relaxation.emptyBill();
    }

    /**
     * The highest bound found.
     *
     * @param effort elementary steps in each stage, about
     */
    double run(long effort) {
        bound = relaxation.value(best, 1, use, relaxation.emptyBill());
        for (int i = 0; i < STAGES.length && bound < Double.POSITIVE_INFINITY; i++) {
            long tries = Math.max(2, effort / relaxation.effort(STAGES[i].days()));
            climb(STAGES[i], (int) Math.min(STAGES[i].tries(), tries));
        }
        return bound;
    }

    private void climb(Stage stage, int tries) {
        double[] price = best.clone();
        double[] squares = new double[price.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < tries; i++) {
            Bill bill = relaxation.emptyBill();
            double value = relaxation.value(price, stage.days(), use, bill);
            if (stage.days() == 1 && tries - i <= MEAN_OF) {
                count(bill, price);
            }
            if (value > (stage.days() == 1 ? bound : highest)) {
                highest = value;
                bound = stage.days() == 1 ? value : bound;
                System.arraycopy(price, 0, best, 0, price.length);
            }
            move(price, squares, stage.rate());
        }
    }

    private void move(double[] price, double[] squares, double rate) {
        for (int r = 0; r < price.length; r++) {
            double beyond = use[r] - limits.capacity[r];
            if (beyond > 0 || price[r] > 0) {
                squares[r] += beyond * beyond;
                if (squares[r] > 0) {
                    price[r] = Math.max(0, price[r] + rate * scale[r] * beyond / Math.sqrt(squares[r]));
                }
            }
        }
    }

    private void count(Bill bill, double[] price) {
        mean.add(bill);
        counted++;
        for (Family family : Family.values()) {
            for (int r = limits.familyFrom[family.place]; r < limits.familyFrom[family.place + 1]; r++) {
                used[family.place] += price[r] * use[r];
            }
        }
    }

    /** The prices of the highest bound. */
    double[] best() {
        return best;
    }

    /** What the relaxed plans of the last prices pay and lose in the mean. */
    Bill mean() {
        return mean.times(1.0 / Math.max(1, counted));
    }

    /** The share of a family in the worth, at the last prices, of everything shared that the relaxed plans use. */
    double share(Family family) {
        double all = 0;
        for (double worth : used) {
            all += worth;
        }
        return all > 0 ? used[family.place] / all : 0;
    }
}
