package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.compare.Comparison;
import dev.buildout.planner.compare.Comparison.ActivityChange;
import dev.buildout.planner.compare.Comparison.CostStep;
import dev.buildout.planner.compare.Comparison.Difference;
import dev.buildout.planner.compare.Comparison.InputChange;
import dev.buildout.planner.compare.Comparison.OrderChange;
import dev.buildout.planner.compare.Comparison.PhaseMove;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One plan against the base: what was asked differently, what moved, and what that costs. */
record DifferenceSection(
        String id,
        String name,
        String sentence,
        Table inputs,
        Table phases,
        List<OrdersSection.Filter> orderFilters,
        Table orders,
        Table activities,
        Chart waterfall,
        Table costs) {

    static DifferenceSection of(int index, Comparison comparison, Difference difference, Say say) {
        String id = "plan-" + (index + 1);
        return new DifferenceSection(
                id,
                difference.name(),
                sentence(difference, say),
                inputs(id, difference),
                phases(id, difference, say),
                filters(difference),
                orders(id, difference, say),
                activities(id, difference),
                waterfall(id, comparison, difference, say),
                costs(id, difference, say));
    }

    private static String sentence(Difference difference, Say say) {
        List<String> orders = new ArrayList<>();
        for (OrderChange.Kind kind : OrderChange.Kind.values()) {
            if (difference.count(kind) > 0) {
                orders.add(Say.number(difference.count(kind)) + " " + kind.words());
            }
        }
        return Say.count(difference.phases().size(), "phase moves", "phases move") + "; orders: "
                + (orders.isEmpty() ? "none changed" : String.join(", ", orders)) + "; "
                + Say.count(difference.activities().size(), "activity changes", "activities change") + "; "
                + say.change(difference.costChange()) + " with value lost.";
    }

    private static String tag(OrderChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Table inputs(String id, Difference difference) {
        List<Row> rows =
                difference.inputs().stream().map(DifferenceSection::input).toList();
        List<Column> columns = List.of(
                Column.text("Where"), Column.text("Before"), Column.text("After"), Column.text("Source or reason"));
        return Table.of(id + "-inputs", "What was asked differently", columns, rows);
    }

    private static Row input(InputChange change) {
        return Row.of(
                Cell.text(change.path()).styled("path"),
                Cell.text(change.before().orElse("–")),
                Cell.text(change.after().orElse("–")),
                Cell.text(change.source()).styled("wide"));
    }

    private static Table phases(String id, Difference difference, Say say) {
        List<Column> columns = List.of(
                Column.text("Phase"),
                Column.text("Site"),
                Column.number("MW"),
                Column.text("Live before"),
                Column.text("Live after"),
                Column.number("Moved"),
                Column.number("Value lost"));
        List<Row> rows = difference.phases().stream()
                .sorted(Comparator.comparing(PhaseMove::valueLostChange).reversed())
                .map(m -> Row.of(
                        Cell.text(m.name()),
                        Cell.text(m.siteName()),
                        Cell.number(m.mw()),
                        Cell.date(m.before()),
                        Cell.date(m.after()),
                        moved(m.days()),
                        Cell.change(say, m.valueLostChange())))
                .toList();
        return Table.of(id + "-phases", "Phases that move", columns, rows);
    }

    private static Cell moved(Optional<Integer> days) {
        if (days.isEmpty()) {
            return Cell.text("–").styled("num");
        }
        int by = days.get();
        String said = by == 0 ? "same day" : Say.span(Math.abs(by)) + (by > 0 ? " later" : " earlier");
        return Cell.number(by, said).hint(by + " days").styled(by > 0 ? "bad" : "");
    }

    private static List<OrdersSection.Filter> filters(Difference difference) {
        List<OrdersSection.Filter> filters = new ArrayList<>();
        filters.add(new OrdersSection.Filter("", "All", difference.orders().size()));
        for (OrderChange.Kind kind : OrderChange.Kind.values()) {
            filters.add(new OrdersSection.Filter(tag(kind), capital(kind.words()), difference.count(kind)));
        }
        return filters;
    }

    private static Table orders(String id, Difference difference, Say say) {
        List<Column> columns = List.of(
                Column.text("Item"),
                Column.text("Lot"),
                Column.text("Change"),
                Column.text("From"),
                Column.text("Ordered before"),
                Column.text("Ordered after"),
                Column.number("Moved"),
                Column.number("Price"));
        List<Row> rows = difference.orders().stream().map(o -> order(o, say)).toList();
        return Table.of(id + "-orders", "Orders that change", columns, rows);
    }

    private static Row order(OrderChange o, Say say) {
        boolean same = o.from().equals(o.to()) || o.from().isEmpty() || o.to().isEmpty();
        Optional<Integer> days = o.before().flatMap(b -> o.after().map(a -> (int) (a.toEpochDay() - b.toEpochDay())));
        return Row.tagged(
                tag(o.kind()),
                Cell.text(o.name()).styled("name"),
                Cell.text(o.lot()).styled("path"),
                Cell.text(capital(o.kind().words())).styled("chip"),
                Cell.text(same ? (o.to().isEmpty() ? o.from() : o.to()) : o.from() + " → " + o.to())
                        .styled("name"),
                Cell.date(o.before()),
                Cell.date(o.after()),
                days.map(d -> Cell.number(
                                d, d == 0 ? "same day" : Say.span(Math.abs(d)) + (d > 0 ? " later" : " earlier")))
                        .orElse(Cell.text("–").styled("num")),
                Cell.change(say, o.priceChange()));
    }

    private static Table activities(String id, Difference difference) {
        List<Column> columns = List.of(
                Column.text("Activity"),
                Column.text("Start before"),
                Column.text("Start after"),
                Column.number("Moved"),
                Column.text("Mode"));
        List<Row> rows = difference.activities().stream()
                .sorted(Comparator.comparing(
                                (ActivityChange a) -> a.days().map(Math::abs).orElse(Integer.MAX_VALUE))
                        .reversed())
                .map(a -> Row.of(
                        Cell.text(a.name()).hint(a.id()),
                        Cell.date(a.before()),
                        Cell.date(a.after()),
                        moved(a.days()),
                        Cell.text(a.otherMode() ? a.modeBefore() + " → " + a.modeAfter() : a.modeAfter())))
                .toList();
        return Table.of(id + "-activities", "Activities that change", columns, rows);
    }

    private static Chart waterfall(String id, Comparison comparison, Difference difference, Say say) {
        Map<String, Money> kinds = new LinkedHashMap<>();
        Money before = Money.ZERO;
        for (CostStep step : difference.costs()) {
            kinds.merge(step.kind(), step.change(), Money::plus);
            before = before.plus(step.before());
        }
        List<Map<String, Object>> steps = kinds.entrySet().stream()
                .filter(e -> e.getValue().cents() != 0)
                .map(e -> Map.<String, Object>of(
                        "name", Say.title(e.getKey()), "change", e.getValue().dollars()))
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("currency", say.symbol());
        data.put("base", comparison.base().name());
        data.put("name", difference.name());
        data.put("before", before.dollars());
        data.put("after", before.plus(difference.costChange()).dollars());
        data.put("steps", steps);
        String summary =
                "Waterfall from " + say.money(before) + " to " + say.money(before.plus(difference.costChange()))
                        + " by kind of cost; the table beneath has the numbers.";
        return new Chart(
                id + "-waterfall",
                "waterfall",
                "Cost and value lost, from " + comparison.base().name() + " to " + difference.name(),
                "",
                summary,
                data,
                List.of(),
                List.of());
    }

    private static Table costs(String id, Difference difference, Say say) {
        List<Column> columns = List.of(
                Column.text("Kind"),
                Column.text("Category"),
                Column.number("Before"),
                Column.number("After"),
                Column.number("Change"),
                Column.number("Discounted change"));
        List<Row> rows = difference.costs().stream()
                .filter(s -> s.change().cents() != 0 || s.discountedChange().cents() != 0)
                .map(s -> Row.of(
                        Cell.text(Say.title(s.kind())),
                        Cell.text(Say.title(s.category())),
                        Cell.money(say, s.before()),
                        Cell.money(say, s.after()),
                        Cell.change(say, s.change()),
                        Cell.change(say, s.discountedChange())))
                .toList();
        Row total = Row.of(
                Cell.text("Together"),
                Cell.text(""),
                Cell.money(say, sum(difference, false)),
                Cell.money(say, sum(difference, true)),
                Cell.change(say, difference.costChange()),
                Cell.change(say, difference.objectiveChange()));
        return Table.of(id + "-costs", "The difference in cost by kind and category", columns, rows)
                .withTotals(List.of(total));
    }

    private static Money sum(Difference difference, boolean after) {
        return difference.costs().stream()
                .map(s -> after ? s.after() : s.before())
                .reduce(Money.ZERO, Money::plus);
    }
}
