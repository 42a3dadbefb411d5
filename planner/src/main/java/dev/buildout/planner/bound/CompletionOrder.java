package dev.buildout.planner.bound;

import java.util.Arrays;
import java.util.List;

/**
 * A bound on the lateness of several phases that share resources. In any plan the phases are live in some order. The one
 * that is live after exactly the phases of a set cannot be live before the work of the set and its own are all done:
 * {@link SharedWork}. So the cost is at least the least over all orders of {@code Σ cost of each phase on the later of that
 * day and its own bound}, found by dynamic programming over sets: {@code cost(S) = min over p in S of cost(S without p) +
 * cost of p(max(own bound of p, day(S)))}.
 *
 * <p>The recursion over sets is that of M. Held and R. Karp, "A dynamic programming approach to sequencing problems",
 * Journal of the SIAM 10 (1962); with one resource and no tails it improves on the rule of shortest remaining work first
 * (L. Schrage, "A proof of the optimality of the shortest remaining processing time discipline", Operations Research 16
 * (1968)), as each phase keeps its own bound and due day. {@code O(2^n × n)} steps.
 */
final class CompletionOrder {

    /** Phases put in order at most; the sets double with each. */
    static final int MOST = 12;

    private CompletionOrder() {}

    /**
     * Least dollars of all phases together.
     *
     * @param count how many phases there are, at most {@link #MOST}
     * @param shared their work on each resource that they share
     * @param cost least cost of a phase, by its index and the day before which it is not live
     */
    static double least(int count, List<SharedWork> shared, Cost cost) {
        double[] least = new double[1 << count];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        int[] day = new int[least.length];
        for (SharedWork work : shared) {
            int[] allLive = work.allLive();
            Arrays.setAll(day, set -> Math.max(day[set], allLive[set]));
        }
        for (int set = 1; set < least.length; set++) {
            for (int rest = set; rest != 0; rest &= rest - 1) {
                int p = Integer.numberOfTrailingZeros(rest);
                least[set] = Math.min(least[set], least[set & ~(1 << p)] + cost.of(p, day[set]));
            }
        }
        return least[least.length - 1];
    }

    /** What a phase costs at the least when it is not live before a day. */
    interface Cost {

        double of(int index, int day);
    }
}
