package dev.buildout.planner.report;

import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last order dates of every lot, a line of dots per item, the most urgent item first. */
final class OrdersChart {

    private OrdersChart() {}

    /** Takes lots in the order of their order-by dates. */
    static Chart of(Plan plan, List<PlannedLot> lots, Say say) {
        Map<String, Map<String, Object>> items = new LinkedHashMap<>();
        List<List<Object>> points = new ArrayList<>();
        LocalDate last = plan.start().plusMonths(6);
        for (PlannedLot lot : lots) {
            LocalDate orderBy = lot.orderBy().orElse(plan.end());
            last = orderBy.isAfter(last) ? orderBy : last;
            items.computeIfAbsent(lot.component(), id -> Map.of("name", lot.name(), "category", lot.category()));
            String words =
                    Say.units(lot.bought(), lot.unit()) + " from " + lot.supplierName() + ", " + say.money(lot.price());
            points.add(List.of(
                    List.copyOf(items.keySet()).indexOf(lot.component()),
                    orderBy.toEpochDay(),
                    lot.order().orElse(orderBy).toEpochDay(),
                    lot.price().dollars(),
                    lot.slackDays(),
                    OrdersSection.holdsUpWork(lot) ? 1 : 0,
                    lot.id(),
                    words));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("start", plan.start().toEpochDay());
        data.put("end", last.plusDays(14).toEpochDay());
        data.put("items", List.copyOf(items.values()));
        data.put("points", points);
        String summary = "Order-by dates of " + Say.count(lots.size(), "lot", "lots")
                + ", a line of dots per item; the table beneath has them all.";
        return new Chart("order-dates", "orders", "Last order dates by item", "", summary, data, List.of(), List.of());
    }
}
