package dev.buildout.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.PaymentTerms;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import dev.buildout.planner.plan.LedgerEntry.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lots of shipped scenarios' plans cost, by the terms of their offers and in the ledger. */
class LotCostInvariantsTest {

    private static final double DAYS_PER_MONTH = 30.4375;
    private static final Set<Kind> GOODS = EnumSet.of(Kind.EQUIPMENT, Kind.EXPEDITING);
    private static final Set<Kind> OF_LOTS =
            EnumSet.of(Kind.EQUIPMENT, Kind.EXPEDITING, Kind.FREIGHT, Kind.DUTY, Kind.STORAGE);

    static Stream<ShippedPlan> plans() {
        return ShippedPlan.all();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aLotCostsWhatItsOfferAndRouteSay(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        for (PlannedLot lot : SupplyInvariantsTest.bought(shipped)) {
            Offer offer = SupplyInvariantsTest.offer(scenario, lot);
            int least = Math.max(lot.quantity(), offer.minimumOrder());
            int size = offer.lotSize();
            assertThat(lot.bought()).as(lot.id()).isEqualTo((least + size - 1) / size * size);
            double price = price(scenario, offer, lot);
            double duty = offer.duty().find(lot.arrive()).orElse(Percent.ZERO).fraction();
            long stored = ChronoUnit.DAYS.between(lot.arrive(), lot.needed());
            double storage = price * scenario.storage().fraction() / DAYS_PER_MONTH * stored;
            assertThat(lot.price().dollars()).as(lot.id() + " price").isCloseTo(price, within(0.05));
            assertThat(lot.duty().dollars()).as(lot.id() + " duty").isCloseTo(price * duty, within(0.05));
            assertThat(lot.storage().dollars()).as(lot.id() + " storage").isCloseTo(storage, within(0.05));
            assertThat(lot.freight().dollars())
                    .as(lot.id() + " freight")
                    .isCloseTo(Freight.dollars(scenario, lot), within(0.5));
            assertThat(lot.deposit().dollars())
                    .as(lot.id() + " deposit")
                    .isCloseTo(price * payment(scenario, offer, lot).order().fraction(), within(0.05));
        }
    }

    private static double price(Scenario scenario, Offer offer, PlannedLot lot) {
        double unit = offer.price()
                .orElse(SupplyInvariantsTest.component(scenario, lot).price())
                .dollars();
        double off = offer.priceBreaks().entrySet().stream()
                .filter(b -> b.getKey() <= lot.bought())
                .max(Map.Entry.comparingByKey())
                .map(b -> Math.abs(b.getValue().fraction()))
                .orElse(0.0);
        double premium = lot.speed().equals("expedited")
                ? offer.expedite().orElseThrow().premium().fraction()
                : 0;
        return unit * lot.bought() * (1 - off) * (1 + premium);
    }

    private static PaymentTerms payment(Scenario scenario, Offer offer, PlannedLot lot) {
        return offer.payment()
                .orElse(SupplyInvariantsTest.component(scenario, lot).payment());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatLotsCostIsWhatTheLedgerPaysForThem(ShippedPlan shipped) {
        Plan plan = shipped.plan();
        for (PlannedLot lot : SupplyInvariantsTest.bought(shipped)) {
            assertThat(paid(plan, lot, e -> GOODS.contains(e.kind()))).isEqualTo(lot.price());
            assertThat(paid(plan, lot, e -> e.kind() == Kind.DUTY)).isEqualTo(lot.duty());
            assertThat(paid(plan, lot, e -> e.kind() == Kind.STORAGE)).isEqualTo(lot.storage());
            LocalDate order = lot.order().orElseThrow();
            if (order.isBefore(lot.exWorks().orElseThrow())) {
                assertThat(paid(plan, lot, e -> e.date().equals(order)))
                        .as(lot.id() + " on " + order)
                        .isEqualTo(lot.deposit());
            }
        }
        long lots = plan.lots().stream()
                .mapToLong(l -> l.price().cents()
                        + l.freight().cents()
                        + l.duty().cents()
                        + l.storage().cents())
                .sum();
        long booked = plan.ledger().stream()
                .filter(e -> OF_LOTS.contains(e.kind()))
                .mapToLong(e -> e.amount().cents())
                .sum();
        assertThat(booked).isEqualTo(lots);
    }

    /** Question 1's table: what is paid with the orders of each day. */
    @ParameterizedTest
    @MethodSource("plans")
    void depositsOfTheOrderTableAreTheLedgersEntriesOfOrderDays(ShippedPlan shipped) {
        Plan plan = shipped.plan();
        Map<String, LocalDate> orderDay = SupplyInvariantsTest.bought(shipped).stream()
                .filter(l -> l.order().orElseThrow().isBefore(l.exWorks().orElseThrow()))
                .collect(Collectors.toMap(PlannedLot::id, l -> l.order().orElseThrow()));
        Map<LocalDate, Long> byLots = SupplyInvariantsTest.bought(shipped).stream()
                .filter(l -> orderDay.containsKey(l.id()) && l.deposit().cents() > 0)
                .collect(Collectors.groupingBy(
                        l -> l.order().orElseThrow(),
                        Collectors.summingLong(l -> l.deposit().cents())));
        Map<LocalDate, Long> byLedger = plan.ledger().stream()
                .filter(e -> GOODS.contains(e.kind()) && e.date().equals(orderDay.get(e.item())))
                .collect(Collectors.groupingBy(
                        LedgerEntry::date,
                        Collectors.summingLong(e -> e.amount().cents())));
        assertThat(byLots).isEqualTo(byLedger).isNotEmpty();
    }

    private static Money paid(Plan plan, PlannedLot lot, Predicate<LedgerEntry> which) {
        return plan.ledger().stream()
                .filter(e -> e.item().equals(lot.id()))
                .filter(which)
                .map(LedgerEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
