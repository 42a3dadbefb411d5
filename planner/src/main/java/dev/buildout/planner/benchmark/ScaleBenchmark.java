package dev.buildout.planner.benchmark;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.PriorityRule;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import dev.buildout.planner.solver.SearchResult;
import java.util.OptionalDouble;

/** Measures how planning grows with the number of sites. Figures are of this machine, as busy as it is. */
public final class ScaleBenchmark {

    private static final double KW_DAYS_PER_MW_MONTH = 1000 * 30.4375;
    private static final double NANOS = 1e9;

    private ScaleBenchmark() {}

    /** How the memory figure comes about, for people. */
    public static String howMemoryIsMeasured() {
        return ScaleMemory.HOW;
    }

    /** Makes a programme of so many sites from a scenario (with the limits' seed) and plans it within the limits. */
    public static ScaleResult measure(Scenario base, int sites, SearchLimits limits) {
        Scenario programme = ScaleProgramme.of(base, sites, limits.seed());
        ScaleMemory.reset();
        long began = System.nanoTime();
        ActivityNetwork network = ActivityNetworkCompiler.compile(programme, SupplyNetwork.of(programme))
                .network();
        double compiled = seconds(began);
        ScaleResult.Value first = value(network, PriorityRule.latestFinishTime(network));
        double planned = seconds(began);
        LocalSearchPlanner planner = new LocalSearchPlanner();
        SearchResult found;
        OptionalDouble underWay;
        try (ScaleClock clock = new ScaleClock(planner.monitor())) {
            found = planner.search(network, limits);
            underWay = clock.movesPerSecond();
        }
        return new ScaleResult(
                sites,
                network.activityCount(),
                network.lots().length,
                ScaleResult.lotModes(network),
                network.pred().length,
                compiled,
                planned,
                first,
                found.moves(),
                underWay.orElse(found.moves() / found.seconds()),
                value(network, found.best()),
                ScaleMemory.peakBytes());
    }

    private static ScaleResult.Value value(ActivityNetwork network, Decisions decisions) {
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, schedule);
        return new ScaleResult.Value(
                schedule.objective(), schedule.lateKwDays() / KW_DAYS_PER_MW_MONTH, schedule.unplaced());
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / NANOS;
    }
}
