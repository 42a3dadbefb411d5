package dev.buildout.planner.feasibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the smallest amount by which relaxing one rule makes a scenario feasible, by doubling and bisection. */
final class RelaxationSearch {

    /** Amounts closer than this part of each other are the same to people. */
    private static final long PARTS = 50;

    /** Days closer than this are the same to people. */
    private static final int CLOSE_DAYS = 7;

    private final Oracle oracle;
    private final List<Edit> always;
    private final int horizon;

    /** A relaxation that was tried. */
    record Found(String words, List<Edit> edits) {}

    /**
     * @param always changes that are made in any case
     */
    RelaxationSearch(Oracle oracle, List<Edit> always, int horizon) {
        this.oracle = oracle;
        this.always = always;
        this.horizon = horizon;
    }

    /** The smallest change of a rule that is enough; empty when not even lifting it is. */
    Optional<Found> smallest(Rule rule) {
        if (!isEnough(rule.lifted())) {
            return Optional.empty();
        }
        if (rule.dials().isEmpty()) {
            return Optional.of(new Found(rule.lift(), rule.lifted()));
        }
        Optional<Found> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (Dial dial : rule.dials()) {
            long amount = amount(dial);
            if (amount > 0 && amount < least) {
                least = amount;
                int from = dial.dated() ? latest(dial, amount) : 0;
                best = Optional.of(
                        new Found(dial.words().of(amount, from), dial.change().by(amount, from)));
            }
        }
        return best;
    }

    private boolean isEnough(List<Edit> edits) {
        List<Edit> all = new ArrayList<>(always);
        all.addAll(edits);
        return oracle.isFeasible(all);
    }

    private boolean isEnough(Dial dial, long amount, int from) {
        return isEnough(dial.change().by(amount, from));
    }

    /** The smallest amount that is enough, rounded up; 0 when not even the largest is. */
    private long amount(Dial dial) {
        long enough = 1;
        long tooLittle = 0;
        while (enough <= dial.most() && !isEnough(dial, enough, 0)) {
            tooLittle = enough;
            enough = enough == dial.most() ? enough + 1 : Math.min(dial.most(), 2 * enough);
        }
        if (enough > dial.most()) {
            return 0;
        }
        boolean days = !dial.dated();
        while (enough - tooLittle > (days ? 1 : Math.max(1, enough / PARTS))) {
            long middle = (enough + tooLittle) / 2;
            if (isEnough(dial, middle, 0)) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        long rounded = dial.round().applyAsLong(enough);
        return isEnough(dial, rounded, 0) ? rounded : enough;
    }

    /** The last day, or nearly, from which an amount is still enough. */
    private int latest(Dial dial, long amount) {
        int early = 0;
        int late = horizon;
        while (late - early > CLOSE_DAYS) {
            int middle = (early + late) / 2;
            if (isEnough(dial, amount, middle)) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return early;
    }
}
