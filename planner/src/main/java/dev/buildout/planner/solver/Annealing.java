package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.IncrementalGenerator;
import dev.buildout.planner.schedule.Schedule;
import java.util.Arrays;
import java.util.Random;

/**
 * Simulated annealing over the moves of a {@link Neighbourhood}, from the best decisions known. Each run heats up and
 * cools down again. The threshold of a move is drawn before its schedule is made, so that generation can end as soon as
 * the schedule is sure to be refused. After S. Kirkpatrick, C. Gelatt and M. Vecchi, "Optimization by simulated
 * annealing", Science 220 (1983). For one thread.
 */
final class Annealing {

    /** Temperatures at the beginning and end of a run, in units of a small loss. */
    private static final double HOT = 0.5;

    private static final double COLD = 0.05;
    private static final int SAMPLES = 200;
    private static final int MOST_TRIES = 2000;

    private final SearchContext context;
    private final Random random;
    private final IncrementalGenerator generator;
    private final Neighbourhood neighbourhood;
    private final Schedule candidate;
    private double smallLoss;
    private Individual current;

    Annealing(ActivityNetwork network, SearchContext context, long seed) {
        this.context = context;
        this.random = new Random(seed);
        this.current = context.best();
        this.generator = new IncrementalGenerator(network, current.decisions());
        this.neighbourhood = new Neighbourhood(network, current.decisions(), generator.schedule(), context.pool());
        this.candidate = new Schedule(network);
    }

    /** Anneals for so many schedules. */
    void run(long schedules) {
        accept(context.best());
        if (smallLoss == 0) {
            smallLoss = smallLoss();
        }
        long began = context.moves();
        while (!context.isOver() && context.moves() < began + schedules) {
            double progress = (context.moves() - began) / (double) schedules;
            double temperature = smallLoss * HOT * Math.pow(COLD / HOT, progress);
            double threshold = current.objective() - temperature * Math.log(1 - random.nextDouble());
            Individual next = tried(current.violation() > 0 ? Double.POSITIVE_INFINITY : threshold);
            boolean better = next.violation() < current.violation();
            boolean noWorse = next.violation() == current.violation() && next.objective() <= threshold;
            if (better || noWorse) {
                accept(next);
                context.accepted(next);
            }
        }
    }

    /** Makes the schedule of a neighbour; one that is cut has an objective beyond the cutoff. */
    private Individual tried(double cutoff) {
        Decisions decisions = neighbourhood.propose(random);
        generator.vary(decisions, cutoff, candidate);
        context.countMove();
        return Individual.of(decisions, candidate);
    }

    private void accept(Individual next) {
        current = next;
        generator.rebase(next.decisions());
        neighbourhood.startFrom(next.decisions(), generator.schedule());
    }

    /** What a move costs that costs something: the lower quartile of a sample. */
    private double smallLoss() {
        double[] losses = new double[SAMPLES];
        int count = 0;
        for (int i = 0; i < MOST_TRIES && count < SAMPLES && !context.isOver(); i++) {
            Individual next = tried(Double.POSITIVE_INFINITY);
            double loss = next.objective() - current.objective();
            if (next.violation() <= current.violation() && loss > 0) {
                losses[count++] = loss;
            }
        }
        Arrays.sort(losses, 0, count);
        return count == 0 ? 1 : losses[count / 4];
    }
}
