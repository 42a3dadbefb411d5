package dev.buildout.planner.bound;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sets of activities of which only one can be under way on any day, each as a resource of capacity 1. The weighted sum of
 * such a set is the clique bound of A. Mingozzi, V. Maniezzo, S. Ricciardelli and L. Bianco, "An exact algorithm for the
 * resource-constrained project scheduling problem based on a new mathematical formulation", Management Science 44 (1998);
 * as a resource it counts with heads and tails too. The sets are found greedily, the longest work first.
 */
final class Cliques {

    private Cliques() {}

    /** Different sets of at least three activities. */
    static List<Cumulative> of(Target target, Conflicts conflicts) {
        int n = target.size();
        Set<BitSet> cliques = new LinkedHashSet<>();
        for (int[] work : List.of(shortest(target), longest(target))) {
            int[] byWork = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer i) -> -work[i]))
                    .mapToInt(i -> i)
                    .toArray();
            for (int i = 0; i < n; i++) {
                if (work[i] > 0) {
                    cliques.add(grow(i, byWork, work, conflicts));
                }
            }
        }
        return cliques.stream()
                .filter(c -> c.cardinality() > 2)
                .map(c -> resource(target, c))
                .toList();
    }

    private static BitSet grow(int first, int[] byWork, int[] work, Conflicts conflicts) {
        BitSet clique = new BitSet();
        clique.set(first);
        BitSet candidates = (BitSet) conflicts.apart()[first].clone();
        for (int i : byWork) {
            if (candidates.get(i) && work[i] > 0) {
                clique.set(i);
                candidates.and(conflicts.apart()[i]);
            }
        }
        return clique;
    }

    private static Cumulative resource(Target target, BitSet clique) {
        int[] demand = new int[target.modeWork().length];
        for (int i = clique.nextSetBit(0); i >= 0; i = clique.nextSetBit(i + 1)) {
            for (int m = target.modeFrom()[i]; m < target.modeFrom()[i + 1]; m++) {
                demand[m] = 1;
            }
        }
        return Cumulative.constant(1, demand, target.horizon());
    }

    private static int[] shortest(Target target) {
        int[] shortest = new int[target.size()];
        for (int i = 0; i < shortest.length; i++) {
            shortest[i] = Integer.MAX_VALUE;
            for (int m = target.modeFrom()[i]; m < target.modeFrom()[i + 1]; m++) {
                shortest[i] = Math.min(shortest[i], target.modeWork()[m]);
            }
        }
        return shortest;
    }

    private static int[] longest(Target target) {
        int[] longest = new int[target.size()];
        for (int i = 0; i < longest.length; i++) {
            for (int m = target.modeFrom()[i]; m < target.modeFrom()[i + 1]; m++) {
                longest[i] = Math.max(longest[i], target.modeWork()[m]);
            }
        }
        return longest;
    }
}
