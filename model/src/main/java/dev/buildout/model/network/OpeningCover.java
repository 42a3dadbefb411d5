package dev.buildout.model.network;

import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Scenario;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets what is already bought against what is needed. */
final class OpeningCover {

    private final Scenario scenario;

    OpeningCover(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Whether what is already bought could cover a site's needs of one component if no other site took any of it. */
    boolean couldCover(List<MaterialNeed> needs) {
        return remaining(needs).values().stream().allMatch(units -> units <= 0);
    }

    /**
     * Units that remain to be bought for each need. Orders that serve the fewest needs are used first, for required
     * phases before optional ones, earlier due dates first; the plan itself may share them out otherwise.
     */
    Map<MaterialNeed, Double> remaining(List<MaterialNeed> needs) {
        Map<MaterialNeed, Double> left = new LinkedHashMap<>();
        needs.stream()
                .sorted(Comparator.comparing(MaterialNeed::required)
                        .reversed()
                        .thenComparing(MaterialNeed::due)
                        .thenComparing(MaterialNeed::site))
                .forEach(need -> left.merge(need, need.units(), Double::sum));
        scenario.openingOrders().values().stream()
                .sorted(Comparator.comparingLong(
                        order -> needs.stream().filter(n -> serves(order, n)).count()))
                .forEach(order -> use(order, left));
        return left;
    }

    private static void use(OpeningOrder order, Map<MaterialNeed, Double> left) {
        double stock = order.quantity();
        for (Map.Entry<MaterialNeed, Double> entry : left.entrySet()) {
            MaterialNeed need = entry.getKey();
            if (serves(order, need)) {
                double worth = need.worth(order.component());
                double used = Math.min(stock, entry.getValue() / worth);
                stock -= used;
                entry.setValue(entry.getValue() - used * worth);
            }
        }
    }

    private static boolean serves(OpeningOrder order, MaterialNeed need) {
        boolean named = (order.sites().isEmpty() && order.phases().isEmpty())
                || order.sites().contains(need.site())
                || need.phases().stream().anyMatch(order.phases()::contains);
        return need.worth(order.component()) > 0
                && (named || order.reassignment().isPresent());
    }
}
