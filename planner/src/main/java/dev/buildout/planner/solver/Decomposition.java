package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Components;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Draw;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import dev.buildout.planner.schedule.Subproblem;
import java.util.List;
import java.util.Random;

/**
 * Decides a few sites of a programme anew while the others keep what they have, one lot of sites after another: a move
 * then costs what these sites cost, however many others there are. A part's decisions are taken over when the whole
 * schedule is better with them. After É. Taillard and S. Voß, "POPMUSIC: partial optimization metaheuristic under special
 * intensification conditions", Essays and Surveys in Metaheuristics (2002). For one thread.
 */
final class Decomposition {

    private static final long SCHEDULES = 1500;

    private final ActivityNetwork network;
    private final SearchContext context;
    private final Random random;
    private final Components components;
    private final int[] sizeOf;
    private final ScheduleGenerator generator;
    private final Schedule schedule;
    private final ScheduleGenerator trial;
    private final Schedule tried;
    private final int mostActivities;

    Decomposition(ActivityNetwork network, SearchContext context, int mostActivities, long seed) {
        this.network = network;
        this.context = context;
        this.random = new Random(seed);
        this.components = Components.of(network);
        this.sizeOf = new int[components.count()];
        for (int component : components.of()) {
            sizeOf[component]++;
        }
        this.generator = new ScheduleGenerator(network);
        this.schedule = new Schedule(network);
        this.trial = new ScheduleGenerator(network);
        this.tried = new Schedule(network);
        this.mostActivities = mostActivities;
    }

    /** Whether there is more than one part to be decided. */
    boolean applies() {
        return components.count() > 3 && network.nonrenewables().count() == 0;
    }

    /** Decides parts anew, for about so many schedules. */
    void run(long schedules) {
        long until = context.moves() + schedules;
        while (!context.isOver() && context.moves() < until) {
            Individual best = context.best();
            List<Draw> draws = generator.generateWithPayments(best.decisions(), schedule);
            Subproblem part =
                    Subproblem.of(generator, draws, best.decisions(), schedule, components, choose());
            decide(best, part);
        }
    }

    /** A few components at random, not too many activities together. */
    private boolean[] choose() {
        boolean[] chosen = new boolean[components.count()];
        int size = 0;
        int tries = 0;
        while (size < mostActivities && tries++ < 8) {
            int component = random.nextInt(chosen.length);
            if (!chosen[component] && (size == 0 || size + sizeOf[component] <= mostActivities)) {
                chosen[component] = true;
                size += sizeOf[component];
            }
        }
        return chosen;
    }

    private void decide(Individual whole, Subproblem part) {
        ActivityNetwork small = part.network();
        ScheduleGenerator ofPart = new ScheduleGenerator(small);
        Schedule partSchedule = new Schedule(small);
        ofPart.generate(part.decisions(), partSchedule);
        Individual first = Individual.of(part.decisions(), partSchedule);
        SearchContext within = context.within(small, first, SCHEDULES);
        new Annealing(small, within, random.nextLong()).run(SCHEDULES);
        if (within.best() == first) {
            return;
        }
        Decisions better = within.best().decisions();
        ofPart.generate(better, partSchedule);
        offer(part.merged(whole.decisions(), better));
        offer(part.mergedByStart(whole.decisions(), schedule, better, partSchedule));
    }

    private void offer(Decisions merged) {
        trial.generate(merged, tried);
        context.countMove();
        context.found(Individual.of(merged, tried));
    }
}
