package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.plan.ValueOfMonth;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What to order from whom by when. */
record OrdersSection(String sentence, List<Filter> filters, Chart chart, Table table, Table bySupplier) {

    /** Days from the data date within which an order is for this month. */
    private static final int SOON = 30;

    private static final int QUARTER = 91;

    /** A button that keeps the rows with its tag. */
    record Filter(String tag, String label, long count) {}

    static OrdersSection of(Plan plan, Names names, Say say) {
        List<PlannedLot> lots = plan.lots().stream()
                .filter(l -> l.order().isPresent())
                .sorted(Comparator.comparing((PlannedLot l) -> l.orderBy().orElse(LocalDate.MAX))
                        .thenComparing(PlannedLot::id))
                .toList();
        List<PlannedLot> month =
                lots.stream().filter(l -> within(plan, l, SOON)).toList();
        List<Row> rows = lots.stream().map(l -> row(plan, l, names, say)).toList();
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("month", "This month", month.size()));
        filters.add(new Filter("quarter", "Next 3 months", count(rows, "quarter")));
        filters.add(new Filter("holds", "Hold up work", count(rows, "holds")));
        filters.add(new Filter("", "All orders", rows.size()));
        int had = plan.lots().size() - lots.size();
        String sentence = "To order by " + Say.date(plan.start().plusDays(SOON - 1)) + ": "
                + Say.count(month.size(), "lot", "lots") + " for " + say.money(sum(month, true)) + ", "
                + say.money(sum(month, false)) + " due with the orders."
                + (had > 0
                        ? " " + Say.count(had, "more lot comes", "more lots come") + " from equipment already on order."
                        : "");
        Table table = Table.of("orders-table", "Orders by their order-by date", columns(), rows);
        return new OrdersSection(sentence, filters, OrdersChart.of(plan, lots, say), table, bySupplier(month, say));
    }

    private static long count(List<Row> rows, String tag) {
        return rows.stream()
                .filter(r -> List.of(r.tags().split(" ")).contains(tag))
                .count();
    }

    private static boolean within(Plan plan, PlannedLot lot, int days) {
        return within(lot.order(), plan, days) || within(lot.orderBy(), plan, days);
    }

    private static boolean within(Optional<LocalDate> day, Plan plan, int days) {
        return day.orElse(LocalDate.MAX).isBefore(plan.start().plusDays(days));
    }

    /** Whether the supply itself, and not the plan's own choice, sets the lot's dates. */
    static boolean holdsUpWork(PlannedLot lot) {
        return switch (lot.reason().kind()) {
            case LEAD_TIME, PLANT_CAPACITY, LANE, FUNDING -> true;
            default -> false;
        };
    }

    /** The plan's own view of a month's delay; on hover what the scenario's other views make of it. */
    private static Cell month(Plan plan, PlannedLot lot, Say say) {
        Money lost = lot.monthOfDelay();
        ValueOfMonth value = plan.valueOfMonth();
        StringBuilder views = new StringBuilder(say.exact(lost));
        view(views, ", low view ", value, value.low(), lost, say);
        view(views, ", high view ", value, value.high(), lost, say);
        view(views, ", builder's own cost ", value, value.building(), lost, say);
        return Cell.money(say, lost).hint(views.toString());
    }

    private static void view(
            StringBuilder views, String name, ValueOfMonth value, Optional<Money> view, Money lost, Say say) {
        if (value.planned().cents() > 0) {
            view.ifPresent(one -> views.append(name)
                    .append(say.money(
                            lost.times((double) one.cents() / value.planned().cents()))));
        }
    }

    private static Money sum(List<PlannedLot> lots, boolean price) {
        return lots.stream().map(l -> price ? l.price() : l.deposit()).reduce(Money.ZERO, Money::plus);
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("Item"),
                Column.number("Quantity"),
                Column.text("From"),
                Column.text("For"),
                Column.text("Order by").meaning("Last day that moves nothing, everything else held"),
                Column.text("Planned order"),
                Column.number("Slack"),
                Column.number("Lead time").meaning("From order to ex works, by the terms"),
                Column.number("Price"),
                Column.number("Deposit").meaning("Due with the order"),
                Column.number("Lost per month late")
                        .meaning("Value lost if what waits for it were a month later; other views on hover"),
                Column.text("Why then"));
    }

    private static Row row(Plan plan, PlannedLot lot, Names names, Say say) {
        boolean red = within(lot.orderBy(), plan, SOON) || (lot.slackDays() <= 0 && holdsUpWork(lot));
        String tags = (within(plan, lot, SOON) ? "month " : "")
                + (within(plan, lot, QUARTER) ? "quarter " : "")
                + (holdsUpWork(lot) ? "holds" : "");
        Cell orderBy = Cell.date(lot.orderBy()).styled(red ? "bad" : "");
        Cell slack = Cell.number(lot.slackDays(), lot.slackDays() <= 0 ? "none" : Say.span(lot.slackDays()));
        String fast = lot.speed().equals("expedited") ? ", expedited" : "";
        return Row.tagged(
                tags.strip(),
                Cell.text(lot.name()).styled("name"),
                Cell.number(lot.bought(), Say.units(lot.bought(), lot.unit())),
                Cell.text(Say.seller(lot) + fast).hint(lot.supplierName()).styled("name"),
                Cell.text(place(lot, names)).hint(names.site(lot.site()) + ", " + lot.id()),
                orderBy,
                Cell.date(lot.order()),
                slack,
                Cell.number(lot.leadTimeDays(), Say.span(lot.leadTimeDays())),
                Cell.money(say, lot.price()),
                Cell.money(say, lot.deposit()),
                month(plan, lot, say),
                Cell.text(lot.reason().text()).styled("wide"));
    }

    /** {@code ABI-2 block 3}, or the site. */
    static String place(PlannedLot lot, Names names) {
        if (lot.phase().isEmpty()) {
            return names.site(lot.site());
        }
        String rest = lot.activity().startsWith(lot.phase() + "/b")
                ? lot.activity().substring(lot.phase().length() + 2)
                : "";
        int end = rest.indexOf('/');
        String block = end > 0 ? " block " + rest.substring(0, end) : "";
        return names.phase(lot.phase()) + block;
    }

    private static Table bySupplier(List<PlannedLot> month, Say say) {
        Map<String, List<PlannedLot>> groups = new TreeMap<>();
        month.forEach(
                l -> groups.computeIfAbsent(Say.seller(l) + "\n" + l.name() + "\n" + l.unit(), k -> new ArrayList<>())
                        .add(l));
        List<Row> rows = groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<PlannedLot>> e) -> sum(e.getValue(), true))
                        .reversed())
                .map(e -> supplierRow(e.getKey().split("\n"), e.getValue(), say))
                .toList();
        List<Column> columns = List.of(
                Column.text("From"),
                Column.text("Item"),
                Column.number("Quantity"),
                Column.number("Lots"),
                Column.text("First order by"),
                Column.number("Price"),
                Column.number("Deposit"));
        Row total = Row.of(
                Cell.text("Together"),
                Cell.text(""),
                Cell.text(""),
                Cell.number(month.size()),
                Cell.text(""),
                Cell.money(say, sum(month, true)),
                Cell.money(say, sum(month, false)));
        return Table.of("month-table", "This month's orders by supplier", columns, rows)
                .withTotals(List.of(total));
    }

    private static Row supplierRow(String[] key, List<PlannedLot> lots, Say say) {
        int quantity = lots.stream().mapToInt(PlannedLot::bought).sum();
        return Row.of(
                Cell.text(key[0]),
                Cell.text(key[1]),
                Cell.number(quantity, Say.units(quantity, key[2])),
                Cell.number(lots.size()),
                Cell.date(lots.get(0).orderBy()),
                Cell.money(say, sum(lots, true)),
                Cell.money(say, sum(lots, false)));
    }
}
