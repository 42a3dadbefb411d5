package dev.buildout.planner.cli;

import dev.buildout.planner.benchmark.BenchmarkRun;
import dev.buildout.planner.benchmark.BenchmarkSummary;
import dev.buildout.planner.benchmark.BestKnown;
import dev.buildout.planner.solver.SearchLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code bench --json} prints. Objectives are days of total project delay (mista) or of makespan (psplib).
 *
 * @param version of the program
 * @param kind mista or psplib
 * @param timeSeconds limit of each instance
 * @param steps limit of each instance
 * @param seed random seed
 * @param threads searches side by side
 * @param asked instances that were asked for; fewer are reported when the run was stopped
 * @param instances one for each instance that was solved
 * @param summary what they come to
 */
record BenchReport(
        String version,
        BenchKind kind,
        OptionalLong timeSeconds,
        OptionalLong steps,
        long seed,
        int threads,
        int asked,
        List<Row> instances,
        BenchmarkSummary summary) {

    /**
     * One instance.
     *
     * @param instance its name
     * @param feasible whether the solution is
     * @param objective of the solution, when it is feasible
     * @param totalMakespan likewise
     * @param bound what no solution can be better than
     * @param bestKnown objective that is known
     * @param moves schedules tried
     * @param seconds time taken
     * @param infeasible what is wrong with the solution, when it is infeasible
     */
    record Row(
            String instance,
            boolean feasible,
            OptionalLong objective,
            OptionalLong totalMakespan,
            OptionalLong bound,
            Optional<Long> bestKnown,
            long moves,
            double seconds,
            List<String> infeasible) {

        static Row of(BenchmarkRun.Result result, BestKnown known) {
            boolean feasible = result.verdict().isFeasible();
            return new Row(
                    result.instance().name(),
                    feasible,
                    feasible ? OptionalLong.of(result.objective()) : OptionalLong.empty(),
                    feasible ? OptionalLong.of(result.verdict().totalMakespan()) : OptionalLong.empty(),
                    result.bound(),
                    known.find(result.instance().name()).map(BestKnown.Values::objective),
                    result.moves(),
                    result.seconds(),
                    result.verdict().shortages());
        }
    }

    static BenchReport of(
            BenchKind kind,
            SearchLimits limits,
            int asked,
            List<BenchmarkRun.Result> results,
            BestKnown known,
            BenchmarkSummary summary) {
        Optional<Duration> time = limits.time();
        return new BenchReport(
                Version.text(),
                kind,
                time.isPresent() ? OptionalLong.of(time.get().toSeconds()) : OptionalLong.empty(),
                limits.steps(),
                limits.seed(),
                limits.threads(),
                asked,
                results.stream().map(result -> Row.of(result, known)).toList(),
                summary);
    }
}
