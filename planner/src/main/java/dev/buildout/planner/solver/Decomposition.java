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

    /** Tried for each part. */
    private static final long SCHEDULES = 1500;

    private static final int MOST_COMPONENTS = 8;

    /** So many activities of the network for each part in a round, since a round takes whole schedules too. */
    private static final int ACTIVITIES_PER_PART = 6000;

    private static final int MOST_PARTS = 10;

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
    private final int partsPerRound;

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
        this.partsPerRound = Math.max(1, Math.min(MOST_PARTS, network.activityCount() / ACTIVITIES_PER_PART));
    }

    /** Whether there is more than one part to be decided. */
    boolean applies() {
        return components.count() > 3 && network.nonrenewables().count() == 0;
    }

    /** Decides parts anew, for about so many schedules. */
    void run(long schedules) {
        long until = context.moves() + schedules;
        while (!context.isOver() && context.moves() < until) {
            round();
        }
    }

    /** Decides parts that have nothing in common, all beside the same rest, and takes over what they found. */
    private void round() {
        Individual whole = context.best();
        List<Draw> draws = generator.generateWithPayments(whole.decisions(), schedule);
        Decisions merged = whole.decisions();
        int[] starts = schedule.start.clone();
        boolean[] done = new boolean[components.count()];
        for (int i = 0; i < partsPerRound && !context.isOver(); i++) {
            Subproblem part = Subproblem.of(generator, draws, whole.decisions(), schedule, components, choose(done));
            Schedule found = new Schedule(part.network());
            Decisions better = decide(part, found);
            merged = part.merged(merged, better);
            part.copyStarts(found, starts);
        }
        offer(merged);
        offer(byStart(merged, starts));
    }

    /** A few components at random that are not done yet, not too many activities together. */
    private boolean[] choose(boolean[] done) {
        boolean[] chosen = new boolean[done.length];
        int size = 0;
        for (int i = 0; i < MOST_COMPONENTS && size < mostActivities; i++) {
            int component = random.nextInt(chosen.length);
            if (!done[component] && (size == 0 || size + sizeOf[component] <= mostActivities)) {
                chosen[component] = true;
                done[component] = true;
                size += sizeOf[component];
            }
        }
        return chosen;
    }

    /** The best decisions found for a part; their schedule is written. */
    private Decisions decide(Subproblem part, Schedule found) {
        ScheduleGenerator ofPart = new ScheduleGenerator(part.network());
        ofPart.generate(part.decisions(), found);
        SearchContext within = context.within(part.network(), Individual.of(part.decisions(), found), SCHEDULES);
        new Annealing(part.network(), within, random.nextLong()).run(SCHEDULES);
        ofPart.generate(within.best().decisions(), found);
        return within.best().decisions();
    }

    private Decisions byStart(Decisions decisions, int[] starts) {
        int[] places = decisions.places();
        long[] keys = new long[places.length];
        for (int a = 0; a < keys.length; a++) {
            long start = starts[a] < 0 ? network.horizon() + 1L : starts[a];
            keys[a] = start * keys.length + places[a];
        }
        return decisions.orderedBy(network, keys);
    }

    private void offer(Decisions merged) {
        trial.generate(merged, tried);
        context.countMove();
        context.found(Individual.of(merged, tried));
    }
}
