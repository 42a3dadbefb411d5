package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shares the effort of a search between its parts. Genetic search is what gets on with one project of single-mode
 * activities, annealing with many projects or modes, decomposition with many sites, and which it is shows only as they
 * go: each gets more of a cycle the more it has improved the best solution lately, and never very little, since a
 * population takes its time. Where a whole schedule takes long, only decomposition is left.
 */
final class SearchCycle {

    private static final double LEAST_SHARE = 0.5;
    private static final double MEMORY = 0.5;

    /** From here on a network is searched in parts only. */
    private static final int LARGE = 4000;

    /** Activities that are decided together in a part. */
    private static final int PART = 160;

    private final SearchContext context;
    private final List<Part> parts = new ArrayList<>();
    private final double[] share;
    private final double[] gain;

    /** A part of a search. */
    interface Part {

        /** Searches for about so many schedules. */
        void run(long schedules);
    }

    SearchCycle(SearchContext context, long seed) {
        this.context = context;
        ActivityNetwork network = context.network();
        Decomposition decomposition = new Decomposition(network, context, PART, seed + 2);
        boolean inParts = decomposition.applies();
        if (!inParts || !isLarge(network)) {
            Evolution evolution = new Evolution(network, context, seed);
            parts.add(schedules -> {
                evolution.immigrate(context.best());
                evolution.run(schedules);
            });
            parts.add(new Annealing(network, context, seed + 1)::run);
        }
        if (inParts) {
            parts.add(decomposition::run);
        }
        if (Proof.applies(network)) {
            parts.add(new Proof(network, context)::run);
        }
        share = new double[parts.size()];
        Arrays.fill(share, 1.0 / parts.size());
        gain = new double[parts.size()];
    }

    /** Whether a schedule of a network takes so long that it is searched in parts, where it has parts. */
    static boolean isLarge(ActivityNetwork network) {
        return network.activityCount() > LARGE;
    }

    /** Searches for about so many schedules. */
    void run(long schedules) {
        double all = 0;
        for (int i = 0; i < share.length && !context.isOver(); i++) {
            double before = context.best().objective();
            parts.get(i).run(Math.round(schedules * share[i]));
            double gained = Math.max(0, before - context.best().objective()) / Math.max(1, Math.abs(before));
            gain[i] = MEMORY * gain[i] + gained / share[i];
            all += gain[i];
        }
        if (all > 0) {
            double least = LEAST_SHARE / share.length;
            for (int i = 0; i < share.length; i++) {
                double earned = least + (1 - LEAST_SHARE) * gain[i] / all;
                share[i] = MEMORY * share[i] + (1 - MEMORY) * earned;
            }
        }
    }
}
