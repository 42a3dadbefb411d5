package dev.buildout.planner.solver;

/**
 * Shares the effort of a search between its parts. Genetic search is what gets on with one project of single-mode
 * activities, annealing with many projects or modes, and which it is shows only as they go: each gets more of a cycle the
 * more it has improved the best solution lately, and never less than a quarter, since a population takes its time.
 */
final class SearchCycle {

    private static final double LEAST_SHARE = 0.25;
    private static final double MOST_SHARE = 0.8;
    private static final double MEMORY = 0.5;

    private final SearchContext context;
    private final Evolution evolution;
    private final Annealing annealing;
    private double evolutionShare = 0.5;
    private double evolutionGain;
    private double annealingGain;

    SearchCycle(SearchContext context, long seed) {
        this.context = context;
        this.evolution = new Evolution(context.network(), context, seed);
        this.annealing = new Annealing(context.network(), context, seed + 1);
    }

    /** Searches for about so many schedules. */
    void run(long schedules) {
        double before = context.best().objective();
        evolution.immigrate(context.best());
        evolution.run(Math.round(schedules * evolutionShare));
        double between = context.best().objective();
        annealing.run(Math.round(schedules * (1 - evolutionShare)));
        evolutionGain = MEMORY * evolutionGain + gain(before, between) / evolutionShare;
        annealingGain = MEMORY * annealingGain + gain(between, context.best().objective()) / (1 - evolutionShare);
        double both = evolutionGain + annealingGain;
        if (both > 0) {
            double share = MEMORY * evolutionShare + (1 - MEMORY) * evolutionGain / both;
            evolutionShare = Math.max(LEAST_SHARE, Math.min(MOST_SHARE, share));
        }
    }

    private static double gain(double before, double after) {
        return Math.max(0, (before - after) / Math.max(1, Math.abs(before)));
    }
}
