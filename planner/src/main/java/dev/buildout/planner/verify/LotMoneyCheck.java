package dev.buildout.planner.verify;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Prices every lot anew from its offer, route and opening order, and compares with what the plan says it costs. */
final class LotMoneyCheck {

    private final Case facts;
    private final Scenario scenario;
    private final PlanFile plan;
    private final Tariff tariff;
    private final Tally tally;

    LotMoneyCheck(Case facts, Tally tally) {
        this.facts = facts;
        this.scenario = facts.scenario();
        this.plan = facts.plan();
        this.tariff = new Tariff(scenario);
        this.tally = tally;
    }

    void run() {
        for (PlanFile.Lot lot : plan.lots()) {
            facts.work()
                    .find(lot.activity())
                    .map(work -> WorkPrice.valueOfMonth(scenario, work))
                    .ifPresent(
                            value -> same(Rule.VALUE_OF_DELAY, lot, "A month of delay of", lot.monthOfDelay(), value));
            Optional<LocalDate> start = facts.findActivity(lot.activity()).flatMap(PlanFile.Activity::start);
            if (lot.isBought()) {
                LotPrice.find(scenario, lot).ifPresent(price -> checkBought(lot, price, start));
            } else {
                checkStock(lot);
            }
        }
        checkValueOfMonth();
    }

    private void checkBought(PlanFile.Lot lot, LotPrice price, Optional<LocalDate> needed) {
        same(Rule.LOT_PRICES, lot, "The price of", lot.price(), price.price());
        same(Rule.DEPOSITS, lot, "The deposit of", lot.deposit(), price.deposit());
        same(Rule.DUTIES, lot, "The duty on", lot.duty(), price.duty());
        needed.ifPresent(day -> same(Rule.STORAGE, lot, "The storage of", lot.storage(), price.storage(day)));
        Component component = scenario.components().get(lot.component());
        NavigableSet<Long> freight = component == null ? new TreeSet<>() : tariff.freight(lot, component.mass());
        if (!freight.isEmpty()) {
            Money expected = freight.contains(lot.freight().cents()) ? lot.freight() : new Money(freight.first());
            same(Rule.FREIGHT, lot, "The freight of", lot.freight(), expected);
        }
    }

    /** Units already bought cost nothing but their reassignment. */
    private void checkStock(PlanFile.Lot lot) {
        OpeningOrder order = scenario.openingOrders().get(lot.openingOrder().orElse(""));
        if (order == null) {
            return;
        }
        boolean named = (order.sites().isEmpty() && order.phases().isEmpty())
                || order.sites().contains(lot.site())
                || order.phases().contains(lot.phase());
        Money expected = order.reassignment()
                .filter(cost -> !named)
                .map(cost -> Cents.round(cost.toDollars().multiply(BigDecimal.valueOf(lot.quantity()))))
                .orElse(Money.ZERO);
        same(Rule.REASSIGNMENTS, lot, "The reassignment of", lot.freight(), expected);
        Money other = lot.price().plus(lot.deposit()).plus(lot.duty()).plus(lot.storage());
        same(Rule.REASSIGNMENTS, lot, "The price, duty and storage of", other, Money.ZERO);
    }

    private void same(Rule rule, PlanFile.Lot lot, String what, Money found, Money expected) {
        tally.same(rule, lot.id(), what + " " + lot.id() + " is", Cents.text(found), Cents.text(expected));
    }

    private void checkValueOfMonth() {
        PlanFile.ValueOfMonth found = plan.valueOfMonth();
        var value = scenario.value();
        compare("planned", Optional.of(found.planned()), Optional.of(value.perMonth()));
        compare("low", found.low(), value.low());
        compare("high", found.high(), value.high());
        compare("building", found.building(), value.building());
    }

    private void compare(String name, Optional<Money> found, Optional<Money> expected) {
        tally.same(
                Rule.VALUE_OF_DELAY,
                "value-of-month",
                "The " + name + " value of a MW-month is",
                found.map(Cents::text).orElse("absent"),
                expected.map(Cents::text).orElse("absent"));
    }
}
