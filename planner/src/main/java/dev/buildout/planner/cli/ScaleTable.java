package dev.buildout.planner.cli;

import dev.buildout.planner.benchmark.ScaleBenchmark;
import dev.buildout.planner.benchmark.ScaleResult;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.solver.SearchLimits;
import java.util.List;
import java.util.Locale;

/** The figures of programmes of several sizes, each line as soon as it is known. */
final class ScaleTable {

    private static final String MEANING = "Compile: from the scenario to the network. First plan: from the scenario to"
            + " the plan of the starting rule. Moves: of the search alone, from its first accepted move. Plan $B:"
            + " discounted cost with the value lost by lateness, in billions. Heap: the high-water mark, as the ";
    private static final double GIB = 1L << 30;
    private static final double BILLION = 1e9;

    private final Terminal terminal;

    ScaleTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void head(String scenario, SearchLimits limits) {
        terminal.out()
                .println("Copies of " + scenario + ", seed " + limits.seed() + ", " + limits.inWords() + " for each");
        terminal.out().println();
        print("", "", "", "", "compile", "first", "moves a", "first", "best", "heap");
        print("sites", "activities", "lots", "links", "s", "plan s", "second", "plan $B", "plan $B", "GiB");
    }

    void row(ScaleResult result) {
        print(
                Say.number(result.sites()),
                Say.number(result.activities()),
                Say.number(result.lots()),
                Say.number(result.links()),
                decimal(1, result.compileSeconds()),
                decimal(1, result.firstPlanSeconds()),
                decimal(1, result.movesPerSecond()),
                decimal(1, result.first().objective() / BILLION),
                decimal(1, result.best().objective() / BILLION),
                decimal(2, result.peakHeapBytes() / GIB));
        sayUndated("first", result.first());
        sayUndated("best", result.best());
        terminal.flush();
    }

    private void sayUndated(String which, ScaleResult.Value plan) {
        if (!plan.feasible()) {
            terminal.out()
                    .println("       the " + which + " plan is infeasible: no day suits "
                            + Say.count(plan.undated(), "activity", "activities"));
        }
    }

    void foot(List<ScaleCommand.Growth> growth) {
        terminal.out().println();
        TextTable.wrap(MEANING + ScaleBenchmark.howMemoryIsMeasured() + ".", Terminal.USUAL_COLUMNS)
                .forEach(terminal.out()::println);
        for (ScaleCommand.Growth step : growth) {
            if (step.exponent().isPresent()) {
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "Time of a move from %s to %s sites: activities to the power of %.2f%n",
                                Say.number(step.fromSites()),
                                Say.number(step.toSites()),
                                step.exponent().getAsDouble());
            }
        }
    }

    private void print(Object... cells) {
        terminal.out().printf("%6s %10s %7s %8s %8s %7s %8s %8s %8s %6s%n", cells);
    }

    private static String decimal(int digits, double value) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
