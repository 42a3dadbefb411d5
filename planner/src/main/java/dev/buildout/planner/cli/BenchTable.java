package dev.buildout.planner.cli;

import dev.buildout.planner.benchmark.BenchmarkRun;
import dev.buildout.planner.benchmark.BenchmarkSummary;
import dev.buildout.planner.benchmark.BestKnown;
import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A benchmark's table, line by line as instances finish, in eighty columns. */
final class BenchTable {

    private static final String NONE = "-";
    private static final int NAME = 15;
    private static final int FIGURE = 8;
    private static final int LONG_FIGURE = 10;

    private final BenchKind kind;
    private final BestKnown known;

    BenchTable(BenchKind kind, BestKnown known) {
        this.kind = kind;
        this.known = known;
    }

    List<String> head() {
        return List.of(
                kind == BenchKind.MISTA
                        ? line("Instance", "Delay", "Makespan", "Bound", "Best", "Diff", "Moves/s", "Seconds")
                        : line("Instance", "", "Makespan", "Bound", "Best", "Gap %", "Moves/s", "Seconds"));
    }

    String row(BenchmarkRun.Result result) {
        boolean feasible = result.verdict().isFeasible();
        Optional<Long> best = known.find(result.instance().name()).map(BestKnown.Values::objective);
        String makespan = feasible ? Say.number(result.verdict().totalMakespan()) : "infeasible";
        String delay = kind == BenchKind.PSPLIB ? "" : feasible ? Say.number(result.objective()) : NONE;
        String moves = result.seconds() > 0 ? Say.number(Math.round(result.moves() / result.seconds())) : NONE;
        return line(
                result.instance().name(),
                delay,
                makespan,
                say(result.bound()),
                best.map(Say::number).orElse(NONE),
                difference(result, best, feasible),
                moves,
                decimal("%.1f", result.seconds()));
    }

    private String difference(BenchmarkRun.Result result, Optional<Long> best, boolean feasible) {
        if (best.isEmpty() || !feasible) {
            return NONE;
        }
        if (kind == BenchKind.PSPLIB) {
            OptionalDouble gap = BenchmarkSummary.gapPercent(result, known);
            return gap.isPresent() ? decimal("%.2f", gap.getAsDouble()) : NONE;
        }
        long difference = result.objective() - best.get();
        return (difference > 0 ? "+" : "") + Say.number(difference);
    }

    /** What they come to: one line about results, one about what is known. */
    List<String> summary(BenchmarkSummary summary) {
        List<String> lines = new ArrayList<>(List.of(""));
        if (summary.feasible() < summary.instances()) {
            int missed = summary.instances() - summary.feasible();
            lines.add(Say.count(missed, "instance", "instances") + " without a feasible solution"
                    + (summary.feasible() > 0 ? "; the rest:" : ""));
        }
        if (summary.feasible() == 0) {
            return lines;
        }
        String over = " over " + Say.count(summary.feasible(), "instance", "instances");
        if (kind == BenchKind.MISTA) {
            lines.add("Mean total project delay " + decimal(summary.meanObjective()) + ", mean total makespan "
                    + decimal(summary.meanTotalMakespan()) + over);
        } else {
            lines.add("Mean makespan " + decimal(summary.meanObjective()) + over);
        }
        summary.comparison().ifPresent(c -> lines.addAll(comparison(c)));
        return lines;
    }

    private List<String> comparison(BenchmarkSummary.Comparison c) {
        String asGood = Say.number(c.asGood()) + " of " + Say.number(c.compared()) + " as good as the best known";
        if (kind == BenchKind.PSPLIB) {
            String gap = c.meanGapPercent().isPresent()
                    ? decimal("%.2f", c.meanGapPercent().getAsDouble())
                    : NONE;
            return List.of("Mean gap " + gap + " %; " + asGood);
        }
        String ratio =
                c.ratio().isPresent() ? ": ratio " + decimal("%.3f", c.ratio().getAsDouble()) : "";
        return List.of(
                "Total project delay " + Say.number(c.objective()) + ", best known " + Say.number(c.bestKnown())
                        + ratio,
                asGood);
    }

    private static String say(OptionalLong value) {
        return value.isPresent() ? Say.number(value.getAsLong()) : NONE;
    }

    private static String decimal(OptionalDouble value) {
        return value.isPresent() ? decimal("%,.1f", value.getAsDouble()) : NONE;
    }

    private static String decimal(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** The second column is empty, and left out, where there is but one figure. */
    private static String line(
            String name,
            String delay,
            String makespan,
            String bound,
            String best,
            String gap,
            String moves,
            String seconds) {
        StringBuilder line = new StringBuilder();
        String cut = TextTable.cut(name, NAME);
        line.append(cut).append(" ".repeat(NAME - cut.length()));
        if (!delay.isEmpty()) {
            line.append(right(delay, FIGURE));
        }
        line.append(right(makespan, LONG_FIGURE + 1));
        for (String figure : List.of(bound, best, gap)) {
            line.append(right(figure, FIGURE));
        }
        return line.append(right(moves, LONG_FIGURE))
                .append(right(seconds, LONG_FIGURE))
                .toString();
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
