package dev.buildout.planner.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What several instances come to. Values of those that are feasible only; comparisons over those of them with a best-known
 * value.
 *
 * @param instances solved
 * @param feasible feasible among them
 * @param meanObjective days of makespan or total project delay
 * @param meanTotalMakespan in days
 * @param comparison with best-known values, where there are any
 */
public record BenchmarkSummary(
        int instances,
        int feasible,
        OptionalDouble meanObjective,
        OptionalDouble meanTotalMakespan,
        Optional<Comparison> comparison) {

    /**
     * Sums beside best-known ones.
     *
     * @param compared instances with a best-known value
     * @param asGood those of them as good as the best known, or better
     * @param objective sum of what was reached
     * @param bestKnown sum of what is known
     * @param ratio the one by the other; absent when that is 0
     * @param meanGapPercent mean of 100 × (reached − known) ÷ known, over those with a known value above 0
     */
    public record Comparison(
            int compared,
            int asGood,
            long objective,
            long bestKnown,
            OptionalDouble ratio,
            OptionalDouble meanGapPercent) {}

    /** Sums up results. */
    public static BenchmarkSummary of(List<BenchmarkRun.Result> results, BestKnown known) {
        List<BenchmarkRun.Result> feasible =
                results.stream().filter(r -> r.verdict().isFeasible()).toList();
        List<BenchmarkRun.Result> compared = feasible.stream()
                .filter(r -> known.find(r.instance().name()).isPresent())
                .toList();
        return new BenchmarkSummary(
                results.size(),
                feasible.size(),
                feasible.stream().mapToLong(BenchmarkRun.Result::objective).average(),
                feasible.stream().mapToLong(r -> r.verdict().totalMakespan()).average(),
                compared.isEmpty() ? Optional.empty() : Optional.of(compare(compared, known)));
    }

    private static Comparison compare(List<BenchmarkRun.Result> results, BestKnown known) {
        long objective = 0;
        long best = 0;
        int asGood = 0;
        for (BenchmarkRun.Result result : results) {
            long of = known.find(result.instance().name()).orElseThrow().objective();
            objective += result.objective();
            best += of;
            asGood += result.objective() <= of ? 1 : 0;
        }
        return new Comparison(
                results.size(),
                asGood,
                objective,
                best,
                best == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) objective / best),
                results.stream()
                        .map(r -> gapPercent(r, known))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average());
    }

    /** 100 × (reached − known) ÷ known; absent without a known value, or when it is 0. */
    public static OptionalDouble gapPercent(BenchmarkRun.Result result, BestKnown known) {
        long best = known.find(result.instance().name())
                .map(BestKnown.Values::objective)
                .orElse(0L);
        return best == 0 || !result.verdict().isFeasible()
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * (result.objective() - best) / best);
    }
}
