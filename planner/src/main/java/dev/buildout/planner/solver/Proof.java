package dev.buildout.planner.solver;

import dev.buildout.planner.exact.DeadlineSearch;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.Optional;

/**
 * Asks for a schedule that is finished a day before the best one, and again, until it is proved that there is none; the
 * search then ends. For one project of single-mode activities, which has no cost but its finish. For one thread.
 */
final class Proof {

    /** Larger projects learn too little in the time. */
    private static final int MOST_ACTIVITIES = 70;

    private final ActivityNetwork network;
    private final SearchContext context;
    private final ScheduleGenerator generator;
    private final Schedule schedule;
    private Optional<DeadlineSearch> search = Optional.empty();

    /** The earliest deadline asked for: where lateness has no price, a best schedule may end later than one before. */
    private int earliest = Integer.MAX_VALUE;

    Proof(ActivityNetwork network, SearchContext context) {
        this.network = network;
        this.context = context;
        this.generator = new ScheduleGenerator(network);
        this.schedule = new Schedule(network);
    }

    /** Whether a network is one that can be searched so. */
    static boolean applies(ActivityNetwork network) {
        return DeadlineSearch.applies(network, MOST_ACTIVITIES);
    }

    /** Searches for about as long as so many schedules take. */
    void run(long schedules) {
        int n = network.activityCount();
        long until = context.moves() + Math.min(schedules, context.movesLeft());
        while (!context.isOver() && context.moves() < until && context.best().violation() == 0) {
            generator.generate(context.best().decisions(), schedule);
            int by = Math.min(earliest, schedule.blockLive[0] - 1);
            earliest = by;
            if (search.isEmpty()) {
                search = DeadlineSearch.of(network, MOST_ACTIVITIES, by);
                search.ifPresent(s -> s.prefer(schedule.start));
            }
            DeadlineSearch.Outcome outcome = search.map(s -> advance(s, by, (until - context.moves()) * n))
                    .orElse(DeadlineSearch.Outcome.REFUTED);
            if (outcome == DeadlineSearch.Outcome.REFUTED) {
                context.settle();
            }
        }
    }

    /** Goes on with the search, and takes over what it has found. */
    private DeadlineSearch.Outcome advance(DeadlineSearch of, int by, long effort) {
        long before = of.work();
        DeadlineSearch.Outcome outcome = of.run(by, effort, context::isOver);
        long schedules = 1 + (of.work() - before) / network.activityCount();
        for (long i = 0; i < schedules; i++) {
            context.countMove();
        }
        if (outcome == DeadlineSearch.Outcome.FOUND) {
            context.found(scheduled(of.starts()));
        }
        return outcome;
    }

    /** The schedule of activities in the order of their starts: none starts later than it is said to. */
    private Individual scheduled(int[] starts) {
        int[] places = context.best().decisions().places();
        long[] keys = new long[starts.length];
        for (int a = 0; a < keys.length; a++) {
            keys[a] = (long) starts[a] * keys.length + places[a];
        }
        Decisions decisions = context.best().decisions().orderedBy(network, keys);
        generator.generate(decisions, schedule);
        return Individual.of(decisions, schedule);
    }
}
