package dev.buildout.planner.problem;

import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the opening orders that may serve an activity. Each answer is made once and shared by all lots alike. */
final class StockCompiler {

    private static final Orders NO_ORDERS = new Orders();

    private final List<OpeningOrder> openingOrders;
    private final Map<String, Orders> ordersOf = new HashMap<>();
    private final Map<Want, Stocks> own = new HashMap<>();
    private final Map<Want, Stocks> all = new HashMap<>();

    /** Opening orders by index, in the order of use, with the dollars that a unit costs to reassign. */
    record Stocks(int[] indices, double[] cost) {}

    /** Orders of one component, ascending. */
    private record Orders(
            List<Integer> forAll,
            Map<String, List<Integer>> bySite,
            Map<String, List<Integer>> byPhase,
            List<Integer> reassignable) {

        Orders() {
            this(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
        }

        TreeSet<Integer> free(String site, String phase) {
            TreeSet<Integer> free = new TreeSet<>(forAll);
            free.addAll(bySite.getOrDefault(site, List.of()));
            free.addAll(byPhase.getOrDefault(phase, List.of()));
            return free;
        }
    }

    private record Want(String component, String site, String phase) {}

    StockCompiler(Scenario scenario) {
        this.openingOrders = List.copyOf(scenario.openingOrders().values());
        for (int i = 0; i < openingOrders.size(); i++) {
            OpeningOrder order = openingOrders.get(i);
            int index = i;
            Orders orders = ordersOf.computeIfAbsent(order.component(), c -> new Orders());
            if (order.sites().isEmpty() && order.phases().isEmpty()) {
                orders.forAll().add(i);
            }
            order.sites()
                    .forEach(s -> orders.bySite()
                            .computeIfAbsent(s, key -> new ArrayList<>())
                            .add(index));
            order.phases()
                    .forEach(p -> orders.byPhase()
                            .computeIfAbsent(p, key -> new ArrayList<>())
                            .add(index));
            if (order.reassignment().isPresent()) {
                orders.reassignable().add(i);
            }
        }
    }

    /** Those that serve an activity free of cost. */
    Stocks own(ActivityRef activity, String component) {
        return own.computeIfAbsent(want(activity, component), want -> {
            TreeSet<Integer> free = ordersOf.getOrDefault(component, NO_ORDERS).free(want.site(), want.phase());
            return stocks(List.copyOf(free), free.size());
        });
    }

    /** Those free of cost first, then the ones that can be reassigned. */
    Stocks withReassigned(ActivityRef activity, String component) {
        Orders orders = ordersOf.getOrDefault(component, NO_ORDERS);
        if (orders.reassignable().isEmpty()) {
            return own(activity, component);
        }
        return all.computeIfAbsent(want(activity, component), want -> {
            TreeSet<Integer> free = orders.free(want.site(), want.phase());
            List<Integer> indices = new ArrayList<>(free);
            orders.reassignable().stream().filter(i -> !free.contains(i)).forEach(indices::add);
            return stocks(indices, free.size());
        });
    }

    private static Want want(ActivityRef activity, String component) {
        return new Want(component, activity.site().id(), activity.phase());
    }

    private Stocks stocks(List<Integer> indices, int free) {
        double[] cost = new double[indices.size()];
        for (int i = free; i < cost.length; i++) {
            cost[i] = openingOrders
                    .get(indices.get(i))
                    .reassignment()
                    .orElseThrow()
                    .dollars();
        }
        return new Stocks(indices.stream().mapToInt(Integer::intValue).toArray(), cost);
    }
}
