package dev.buildout.planner.plan;

import dev.buildout.planner.plan.Milestone.Status;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.PriorityRule;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The decisions that an earlier plan stands for, in another version of its scenario: activities in the order of their
 * planned starts, the same modes, plants and speeds, the same phases. What the plan does not know follows the starting
 * rule; an offer that is gone is chosen anew.
 */
public final class WarmStart {

    private WarmStart() {}

    /** Decisions for every activity, lot and phase of the compiled scenario. */
    public static Decisions from(Plan plan, CompiledScenario compiled) {
        ActivityNetwork network = compiled.network();
        Decisions decisions = PriorityRule.latestFinishTime(network).copy();
        long[] keys = Arrays.stream(decisions.places()).asLongStream().toArray();
        int afterAll = network.horizon() + 1;
        Map<String, PlannedActivity> activities =
                plan.activities().stream().collect(Collectors.toMap(PlannedActivity::id, Function.identity()));
        for (int a = 0; a < network.activityCount(); a++) {
            PlannedActivity planned = activities.get(network.ids()[a]);
            if (planned == null || planned.start().isEmpty()) {
                keys[a] += (long) afterAll * keys.length;
                continue;
            }
            long day = ChronoUnit.DAYS.between(
                    compiled.scenario().start(), planned.start().get());
            keys[a] = day * keys.length;
            decisions.mode[a] = modeOf(compiled.activities().get(a), planned.mode());
        }
        setLots(plan, compiled, decisions);
        setPhases(plan, network, decisions);
        return decisions.orderedBy(network, keys);
    }

    private static int modeOf(ActivityRef ref, String id) {
        for (int m = 0; m < ref.modes().size(); m++) {
            if (ref.modes().get(m).id().equals(id)) {
                return m;
            }
        }
        return 0;
    }

    private static void setLots(Plan plan, CompiledScenario compiled, Decisions decisions) {
        Map<String, PlannedLot> bought = new HashMap<>();
        Map<String, PlannedLot> fromStock = new HashMap<>();
        for (PlannedLot lot : plan.lots()) {
            if (lot.openingOrder().isEmpty()) {
                bought.put(lot.id(), lot);
            } else {
                fromStock.put(lot.id().substring(0, lot.id().lastIndexOf('/')), lot);
            }
        }
        Lot[] lots = compiled.network().lots();
        for (int l = 0; l < lots.length; l++) {
            PlannedLot purchase = bought.get(lots[l].id());
            PlannedLot stock = fromStock.get(lots[l].id());
            if (purchase != null) {
                decisions.lotMode[l] = find(lots[l].modes(), compiled, purchase);
            } else if (stock != null) {
                decisions.lotMode[l] = findWaiting(lots[l].modes(), compiled, stock);
            }
        }
    }

    private static int find(List<LotMode> modes, CompiledScenario compiled, PlannedLot lot) {
        for (int m = 0; m < modes.size(); m++) {
            LotMode mode = modes.get(m);
            boolean same = compiled.componentIds().get(mode.component()).equals(lot.component())
                    && !mode.waitsForStock()
                    && mode.offer()
                            .map(o -> o.plant().equals(lot.plant())
                                    && o.expedited() == lot.speed().equals("expedited")
                                    && o.route().legs().stream()
                                            .map(leg -> leg.mode())
                                            .toList()
                                            .equals(lot.route().stream()
                                                    .map(PlannedLot.Leg::mode)
                                                    .toList()))
                            .orElse(false);
            if (same) {
                return m;
            }
        }
        return Decisions.DISPATCH;
    }

    private static int findWaiting(List<LotMode> modes, CompiledScenario compiled, PlannedLot lot) {
        for (int m = 0; m < modes.size(); m++) {
            LotMode mode = modes.get(m);
            if (mode.waitsForStock()
                    && compiled.componentIds().get(mode.component()).equals(lot.component())) {
                return m;
            }
        }
        return Decisions.DISPATCH;
    }

    private static void setPhases(Plan plan, ActivityNetwork network, Decisions decisions) {
        Set<String> forgone = plan.milestones().stream()
                .filter(m -> m.status() == Status.FORGONE)
                .map(Milestone::phase)
                .collect(Collectors.toSet());
        Set<String> known = plan.milestones().stream().map(Milestone::phase).collect(Collectors.toSet());
        for (int p = 0; p < decisions.built.length; p++) {
            String id = network.phases().ids()[p];
            boolean impossible = !network.phases().impossible()[p].isEmpty();
            decisions.built[p] =
                    network.phases().required()[p] || (known.contains(id) && !forgone.contains(id) && !impossible);
        }
    }
}
