package dev.buildout.planner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All resources that a target's rules look at: its own, those that follow by dual-feasible functions and from conflicts,
 * and, where activities have several modes, weighted sums of two resources (a mode that spares one may need the other) and
 * all of them with the price of non-renewable ones.
 */
final class DerivedResources {

    private static final int DUAL_FEASIBLE = 6;
    private static final int CLIQUES = 12;

    /** Conflicting sets that are priced, to find the heaviest. */
    private static final int CANDIDATES = 30;

    /** What is not loaded for this part of the time that the target needs is left out. */
    private static final double LIGHTEST = 0.5;

    /** Shares of the first resource in a weighted sum, in parts of {@link #PARTS}. */
    private static final int[] SHARES = {2, 3};

    private static final int PARTS = 4;

    /** Sums of larger capacities are left out, so that nothing overflows. */
    private static final int LARGEST = 10_000;

    private DerivedResources() {}

    static List<Cumulative> of(Target target, Conflicts conflicts) {
        List<Cumulative> derived = new ArrayList<>();
        for (Cumulative resource : target.resources()) {
            derived.addAll(heaviest(target, DualFeasible.of(resource), DUAL_FEASIBLE));
        }
        List<Cumulative> cliques = heaviest(target, Cliques.of(target, conflicts), CANDIDATES);
        derived.addAll(heaviest(target, cliques, CLIQUES));
        if (target.modeWork().length > target.size()) {
            derived.addAll(sums(target));
            List<Cumulative> unpriced = new ArrayList<>(target.resources());
            unpriced.addAll(derived);
            derived.addAll(priced(target, unpriced));
            derived.addAll(heaviest(target, priced(target, cliques), CLIQUES));
        }
        double most = derived.stream().mapToDouble(r -> r.load(target)).max().orElse(0);
        double least = LIGHTEST * Math.max(most, target.criticalPath());
        List<Cumulative> all = new ArrayList<>(target.resources());
        derived.stream().filter(r -> r.load(target) >= least).forEach(all::add);
        return heaviest(target, all, all.size());
    }

    private static List<Cumulative> heaviest(Target target, List<Cumulative> resources, int most) {
        return resources.stream()
                .sorted(Comparator.comparingDouble((Cumulative r) -> -r.load(target)))
                .limit(most)
                .toList();
    }

    private static List<Cumulative> priced(Target target, List<Cumulative> resources) {
        boolean[] all = new boolean[target.size()];
        Arrays.fill(all, true);
        PricedModes modes = new PricedModes(target);
        return resources.stream()
                .map(r -> modes.of(r, all))
                .filter(r -> r.credit() != 0)
                .toList();
    }

    /** Weighted sums of each two resources that one activity may use. */
    private static List<Cumulative> sums(Target target) {
        List<Cumulative> sums = new ArrayList<>();
        List<Cumulative> resources = target.resources();
        for (int r = 0; r < resources.size(); r++) {
            for (int s = 0; s < resources.size(); s++) {
                Cumulative one = resources.get(r);
                Cumulative other = resources.get(s);
                if (r != s
                        && IntStream.range(0, target.size())
                                .anyMatch(i -> one.isUsedBy(target, i) && other.isUsedBy(target, i))) {
                    sums.addAll(sums(one, other));
                }
            }
        }
        return sums;
    }

    /** Weighted sums of two resources in which the first one has at least half of the weight. */
    static List<Cumulative> sums(Cumulative one, Cumulative other) {
        boolean large = Math.max(one.peak(), other.peak()) > LARGEST;
        if (large || one.peak() == 0 || other.peak() == 0) {
            return List.of();
        }
        return Arrays.stream(SHARES)
                .mapToObj(s -> Cumulative.sum(one, s * other.peak(), other, (PARTS - s) * one.peak()))
                .toList();
    }
}
