package dev.buildout.planner.compare;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.compare.Comparison.OrderChange;
import dev.buildout.planner.compare.Comparison.OrderChange.Kind;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the orders that differ; a lot served from equipment already on order counts as no order. */
final class OrderDifference {

    private OrderDifference() {}

    static List<OrderChange> of(List<PlannedLot> before, List<PlannedLot> after) {
        Map<String, PlannedLot> old = ordered(before);
        Map<String, PlannedLot> now = ordered(after);
        List<OrderChange> changes = new ArrayList<>();
        for (String id : PlanDifference.union(old, now)) {
            Optional<PlannedLot> was = Optional.ofNullable(old.get(id));
            Optional<PlannedLot> is = Optional.ofNullable(now.get(id));
            kind(was, is).ifPresent(kind -> changes.add(change(id, kind, was, is)));
        }
        return List.copyOf(changes);
    }

    private static Map<String, PlannedLot> ordered(List<PlannedLot> lots) {
        return PlanDifference.byId(
                lots.stream().filter(l -> l.order().isPresent()).toList(), PlannedLot::id);
    }

    /** One word per order: where it comes from says more than when, and when more than how many. */
    private static Optional<Kind> kind(Optional<PlannedLot> was, Optional<PlannedLot> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.of(was.isEmpty() ? Kind.ADDED : Kind.DROPPED);
        }
        PlannedLot old = was.get();
        PlannedLot now = is.get();
        if (!old.plant().equals(now.plant()) || !old.supplier().equals(now.supplier())) {
            return Optional.of(Kind.RE_SOURCED);
        }
        if (!old.speed().equals(now.speed())) {
            return Optional.of(Kind.OTHER_SPEED);
        }
        if (!old.order().equals(now.order())) {
            return Optional.of(Kind.MOVED);
        }
        return old.bought() == now.bought() ? Optional.empty() : Optional.of(Kind.RESIZED);
    }

    private static OrderChange change(String id, Kind kind, Optional<PlannedLot> was, Optional<PlannedLot> is) {
        return new OrderChange(
                id,
                is.or(() -> was).orElseThrow().name(),
                kind,
                was.map(OrderDifference::source).orElse(""),
                is.map(OrderDifference::source).orElse(""),
                was.flatMap(PlannedLot::order),
                is.flatMap(PlannedLot::order),
                price(is).minus(price(was)));
    }

    private static Money price(Optional<PlannedLot> lot) {
        return lot.map(PlannedLot::price).orElse(Money.ZERO);
    }

    private static String source(PlannedLot lot) {
        String speed = lot.speed().equals("expedited") ? ", expedited" : "";
        return Say.seller(lot) + speed;
    }
}
