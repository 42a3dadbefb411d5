package dev.buildout.planner.report;

import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Relief;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one more unit of each binding thing is worth, or how to find out: planning it all again takes minutes, so a plan does
 * not do it by itself.
 *
 * @param sentence what the table shows, or how to have it
 * @param table reliefs in their order; absent when none were studied
 * @param remarks how sure the figures are, and what was not tried
 */
record ReliefSection(String sentence, Optional<Table> table, List<String> remarks) {

    static ReliefSection of(Plan plan, Say say) {
        return plan.relief()
                .map(relief -> studied(relief, say))
                .orElseGet(() -> new ReliefSection(
                        "Not worked out yet. 'buildout explain PLAN --save', with the folder of this plan, plans again with"
                                + " a little more of each thing that binds and shows here what it gains.",
                        Optional.empty(),
                        List.of()));
    }

    private static ReliefSection studied(Relief relief, Say say) {
        List<Row> rows =
                relief.options().stream().map(option -> row(option, say)).toList();
        List<Column> columns = List.of(
                Column.text("Relief"),
                Column.text("Change"),
                Column.number("Gain").meaning("What the objective falls by, the mean over the seeds"),
                Column.number("Spread").meaning("Largest less smallest gain of a seed"),
                Column.number("Spent").meaning("Discounted dollars that the plan pays more"),
                Column.number("For each $").meaning("Dollars gained for each dollar that the plan pays more"));
        String of = relief.of().isEmpty() ? "the late phases" : String.join(", ", relief.of());
        return new ReliefSection(
                "A little more of each thing that " + of
                        + " wait for, one at a time, planned again and ranked by dollars"
                        + " gained for each dollar spent. The gain has everything off that the scenario prices: it is the"
                        + " most that the relief itself may cost.",
                Optional.of(Table.of("relief-table", "What relief is worth", columns, rows)),
                relief.remarks(say));
    }

    private static Row row(Relief.Option option, Say say) {
        double each = option.gainPerDollar();
        Cell forEach = option.withinNoise()
                ? Cell.number(0, "–")
                : Double.isInfinite(each)
                        ? Cell.number(Double.MAX_VALUE, "no outlay")
                        : Cell.number(each, String.format(Locale.ROOT, "$%.2f", each));
        Cell gain = option.withinNoise()
                ? Cell.number(option.gain().dollars(), "search noise").hint(say.exact(option.gain()))
                : Cell.money(say, option.gain());
        return Row.of(
                Cell.text(option.title()),
                Cell.text(option.parameter() + ": " + option.from() + " → " + option.to())
                        .styled("path"),
                gain,
                Cell.money(say, option.spread()),
                Cell.money(say, option.spent()),
                forEach);
    }
}
