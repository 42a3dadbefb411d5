package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Justification;
import dev.buildout.planner.schedule.PriorityRule;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A genetic search over orders and modes: two-point crossover of activity lists, every child improved by forward–backward
 * justification. A child takes the place of the parent that it resembles more, and only if it is no worse (deterministic
 * crowding), so a population stays varied for very long: with the worst replaced instead, it was of one mind, and its gap
 * on hard instances twice as wide, after as many schedules.
 *
 * <p>After S. Hartmann, "A competitive genetic algorithm for resource-constrained project scheduling", Naval Research
 * Logistics 45 (1998), V. Valls, F. Ballestín and S. Quintanilla, "A hybrid genetic algorithm for the
 * resource-constrained project scheduling problem", European Journal of Operational Research 185 (2008), and S. Mahfoud,
 * "Crowding and preselection revisited", Parallel Problem Solving from Nature 2 (1992). For one thread.
 */
final class Evolution {

    private static final int SIZE = 200;

    /** How often two neighbours of a child's order change places. */
    private static final double SWAP_RATE = 0.02;

    private static final double MODE_RATE = 0.02;

    /** Keys of the first population differ from the starting rule's by at most this part of their range. */
    private static final double SPREAD = 0.5;

    /** A population whose best is not beaten by so many children in a row has come to its end. */
    private static final int STALE = 100 * SIZE;

    private static final int KEY_GRAIN = 1000;
    private static final int REPAIRS_AT_BIRTH = 2000;
    private static final int REPAIRS = 200;

    private final ActivityNetwork network;
    private final SearchContext context;
    private final Random random;
    private final ScheduleGenerator generator;
    private final Justification justification;
    private final Crossover crossover;
    private final ModeMoves modes;
    private final Schedule schedule;
    private final List<Individual> population = new ArrayList<>(SIZE);
    private Individual leader;
    private int inVain;
    private boolean first = true;

    Evolution(ActivityNetwork network, SearchContext context, long seed) {
        this.network = network;
        this.context = context;
        this.random = new Random(seed);
        this.generator = new ScheduleGenerator(network);
        this.justification = new Justification(network);
        this.crossover = new Crossover(network);
        this.modes = new ModeMoves(network);
        this.schedule = new Schedule(network);
        this.leader = context.best();
    }

    /** Brings up children, about so many schedules long. */
    void run(long schedules) {
        long until = context.moves() + schedules;
        while (!context.isOver() && context.moves() < until) {
            if (population.size() < SIZE) {
                Individual firstborn = improved(born());
                context.found(firstborn);
                population.add(firstborn);
                leader = population.size() == 1 || firstborn.isBetterThan(leader) ? firstborn : leader;
            } else if (inVain > STALE) {
                population.clear();
                inVain = 0;
                first = false;
            } else {
                generation();
            }
        }
    }

    /** Takes in somebody from elsewhere, in the place of the worst; later populations are to find their own way. */
    void immigrate(Individual individual) {
        if (!first || population.size() < SIZE || population.contains(individual)) {
            return;
        }
        int worst = 0;
        for (int i = 1; i < SIZE; i++) {
            worst = population.get(worst).isBetterThan(population.get(i)) ? i : worst;
        }
        population.set(worst, individual);
    }

    private void generation() {
        int m = random.nextInt(SIZE);
        int f = random.nextInt(SIZE);
        Decisions mother = population.get(m).decisions();
        Decisions father = population.get(f).decisions();
        Decisions unborn = crossover.twoPoint(mother, father, random);
        mutate(unborn);
        Individual child = improved(unborn);
        context.found(child);
        int like = Crossover.distance(unborn, mother) <= Crossover.distance(unborn, father) ? m : f;
        inVain++;
        if (child.isBetterThan(leader)) {
            leader = child;
            inVain = 0;
        }
        if (!population.get(like).isBetterThan(child)) {
            population.set(like, child);
        }
    }

    /** The better of the decisions' schedule and its justification, in the order of its starts. */
    private Individual improved(Decisions decisions) {
        Individual asBorn = generated(decisions);
        Decisions late = decisions.withOrder(justification.byLatestStart(decisions, schedule));
        Decisions early = decisions.withOrder(justification.byStart(decisions, schedule));
        context.countMove();
        Individual justified = generated(late);
        if (!justification.sortingKeepsSchedule()) {
            return asBorn.isBetterThan(justified) ? asBorn : justified;
        }
        return asBorn.isBetterThan(justified)
                ? asBorn.withDecisions(early)
                : justified.withDecisions(late.withOrder(justification.byStart(late, schedule)));
    }

    private Individual generated(Decisions decisions) {
        generator.generate(decisions, schedule);
        context.countMove();
        return Individual.of(decisions, schedule);
    }

    private Decisions born() {
        int[] latest = PriorityRule.latestFinishTimes(network);
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int day : latest) {
            low = Math.min(low, day);
            high = Math.max(high, day);
        }
        double spread = ((double) high - low) * SPREAD * random.nextDouble();
        long[] keys = new long[latest.length];
        for (int a = 0; a < keys.length; a++) {
            keys[a] = (long) (KEY_GRAIN * (latest[a] + random.nextDouble() * spread));
        }
        Decisions decisions = context.best().decisions().orderedBy(network, keys);
        return modes.any() ? decisions.withModes(modes.any(random, REPAIRS_AT_BIRTH)) : decisions;
    }

    private void mutate(Decisions child) {
        int[] order = child.order;
        for (int i = 1; i < order.length; i++) {
            if (random.nextDouble() < SWAP_RATE && !crossover.precedes(order[i - 1], order[i])) {
                int later = order[i];
                order[i] = order[i - 1];
                order[i - 1] = later;
            }
        }
        if (modes.any()) {
            modes.mutate(child.mode, MODE_RATE, REPAIRS, random);
        }
    }
}
