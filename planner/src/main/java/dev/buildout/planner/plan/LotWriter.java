package dev.buildout.planner.plan;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.schedule.Draw;
import dev.buildout.planner.schedule.Schedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the lots of a plan: one for what is bought, and one for each opening order that is drawn on. */
final class LotWriter {

    private static final int DAYS_PER_WEEK = 7;

    private final EvaluatedSchedule evaluated;
    private final ReasonWriter reasons;
    private final Scenario scenario;
    private final ActivityNetwork network;
    private final Schedule schedule;
    private final Payments payments;

    private LotWriter(EvaluatedSchedule evaluated, ReasonWriter reasons) {
        this.evaluated = evaluated;
        this.reasons = reasons;
        this.scenario = evaluated.compiled().scenario();
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
        this.payments = new Payments(evaluated);
    }

    static List<PlannedLot> write(EvaluatedSchedule evaluated, ReasonWriter reasons) {
        LotWriter writer = new LotWriter(evaluated, reasons);
        List<PlannedLot> planned = new ArrayList<>();
        for (int l = 0; l < writer.network.lots().length; l++) {
            if (writer.schedule.start[writer.network.lots()[l].activity()] >= 0) {
                writer.addStock(l, planned);
                if (writer.schedule.lotBought[l] > 0) {
                    planned.add(writer.bought(l));
                }
            }
        }
        return planned;
    }

    private void addStock(int l, List<PlannedLot> planned) {
        if (schedule.lotStock[l] == 0) {
            return;
        }
        LotMode mode = reasons.mode(l);
        List<OpeningOrder> orders = List.copyOf(scenario.openingOrders().values());
        int[] use = evaluated.generator().stockUse(l, schedule);
        for (int i = 0; i < use.length; i++) {
            if (use[i] > 0) {
                Money reassignment = Payments.reassignment(mode, i, use[i]);
                planned.add(fromStock(l, orders.get(mode.stocks()[i]), use[i], reassignment));
            }
        }
    }

    private PlannedLot fromStock(int l, OpeningOrder order, int quantity, Money reassignment) {
        Lot lot = network.lots()[l];
        ActivityRef ref = evaluated.compiled().activities().get(lot.activity());
        Component component = Keyed.get(scenario.components(), order.component());
        LocalDate needed = evaluated.date(schedule.start[lot.activity()]);
        return new PlannedLot(
                lot.id() + "/" + order.id(),
                component.id(),
                component.name(),
                LedgerBuilder.id(component.category()),
                component.unit(),
                quantity,
                0,
                ref.id(),
                ref.site().id(),
                ref.phase(),
                Optional.of(order.id()),
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                needed,
                needed,
                Optional.empty(),
                0,
                Money.ZERO,
                reassignment,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                monthOfDelay(lot.activity()),
                0,
                reasons.ofLot(l));
    }

    private PlannedLot bought(int l) {
        Lot lot = network.lots()[l];
        LotMode mode = reasons.mode(l);
        ActivityRef ref = evaluated.compiled().activities().get(lot.activity());
        Component component = reasons.component(mode);
        LotMode.OfferRef offer = mode.offer().orElseThrow();
        Plant plant = scenario.findPlant(offer.plant()).orElseThrow();
        int orderBy = evaluated.generator().orderBy(l, schedule);
        Map<Draw.What, Money> money = payments.ofLot(l);
        Money deposit = money.getOrDefault(Draw.What.GOODS_ORDER, Money.ZERO);
        return new PlannedLot(
                lot.id(),
                component.id(),
                component.name(),
                LedgerBuilder.id(component.category()),
                component.unit(),
                mode.need() - schedule.lotStock[l],
                schedule.lotBought[l],
                ref.id(),
                ref.site().id(),
                ref.phase(),
                Optional.empty(),
                offer.supplier(),
                Keyed.get(scenario.suppliers(), offer.supplier()).name(),
                plant.id(),
                plant.name(),
                offer.expedited() ? "expedited" : "normal",
                offer.route().legs().stream()
                        .map(g -> new PlannedLot.Leg(g.from(), g.to(), g.mode(), g.transitDays()))
                        .toList(),
                made(l),
                evaluated.findDate(schedule.lotOrder[l]),
                evaluated.findDate(schedule.lotExWorks[l]),
                evaluated.date(schedule.lotArrive[l]),
                evaluated.date(schedule.start[lot.activity()]),
                evaluated.findDate(orderBy),
                orderBy - schedule.lotOrder[l],
                deposit.plus(money.getOrDefault(Draw.What.GOODS_EX_WORKS, Money.ZERO))
                        .plus(money.getOrDefault(Draw.What.GOODS_DELIVERY, Money.ZERO)),
                money.getOrDefault(Draw.What.FREIGHT, Money.ZERO),
                money.getOrDefault(Draw.What.DUTY, Money.ZERO),
                money.getOrDefault(Draw.What.STORAGE, Money.ZERO),
                deposit,
                monthOfDelay(lot.activity()),
                mode.leadDays(),
                reasons.ofLot(l));
    }

    private List<PlannedLot.Made> made(int l) {
        return evaluated.generator().made(l, schedule).entrySet().stream()
                .map(week -> new PlannedLot.Made(evaluated.date(week.getKey() * DAYS_PER_WEEK), week.getValue()))
                .toList();
    }

    /** Value of a month of the block, phase or site that an activity readies. */
    private Money monthOfDelay(int activity) {
        ActivityRef ref = evaluated.compiled().activities().get(activity);
        Money perMwMonth = Optional.ofNullable(ref.site().phases().get(ref.phase()))
                .flatMap(Phase::value)
                .orElse(scenario.value().perMonth());
        return perMwMonth.times(BigDecimal.valueOf(ref.power().kilowatts(), 3));
    }
}
