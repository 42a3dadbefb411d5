package dev.buildout.planner.verify;

import static dev.buildout.planner.verify.Tampered.CENT;
import static dev.buildout.planner.verify.Tampered.add;
import static dev.buildout.planner.verify.Tampered.is;
import static dev.buildout.planner.verify.Tampered.money;
import static dev.buildout.planner.verify.Tampered.moveDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A good plan's money falsified in many ways: the rule that is broken says so, each time. */
class MoneyTamperingTest {

    private static JudgedPlan good;

    @BeforeAll
    static void plan() {
        good = JudgedPlan.withTwoBanks(400);
    }

    @Test
    void theGoodPlanIsGoodAndDrawsOnBothBanks() {
        assertThat(good.money(good.json()).violations()).isEmpty();
        assertThat(new Tampered(good.json()).all("ledger", e -> is(e, "source", "bridge")))
                .hasSizeGreaterThan(3);
    }

    @TestFactory
    Stream<DynamicTest> everyTamperingIsCaught() {
        return Tampering.tests(good, good::money, Stream.of(lots(), entries(), dates(), labels(), sources(), sums()));
    }

    private static List<Tampering> lots() {
        return List.of(
                new Tampering("a price a cent low", Rule.LOT_PRICES, p -> add(bought(p), "price", CENT.negate())),
                new Tampering(
                        "a better price break than the offer's",
                        Rule.LOT_PRICES,
                        p -> scale(bought(p), "price", "0.95")),
                new Tampering(
                        "fewer units for the same price",
                        Rule.LOT_PRICES,
                        p -> bought(p).put("bought", 1)),
                new Tampering(
                        "expedited for nothing",
                        Rule.LOT_PRICES,
                        p -> p.first("lots", l -> is(l, "component", "power") && is(l, "speed", "normal"))
                                .put("speed", "expedited")),
                new Tampering("a smaller deposit", Rule.DEPOSITS, p -> scale(bought(p), "deposit", "0.5")),
                new Tampering(
                        "freight for a load less", Rule.FREIGHT, p -> add(bought(p), "freight", new BigDecimal(-1140))),
                new Tampering("duty forgotten", Rule.DUTIES, p -> racks(p).put("duty", 0)),
                new Tampering("a cent of storage", Rule.STORAGE, p -> add(bought(p), "storage", CENT)),
                new Tampering(
                        "reassignment of a site's own units",
                        Rule.REASSIGNMENTS,
                        p -> p.first("lots", l -> l.has("opening-order")).put("freight", 10000)),
                new Tampering(
                        "a month of delay", Rule.VALUE_OF_DELAY, p -> add(bought(p), "month-of-delay", BigDecimal.ONE)),
                new Tampering(
                        "the value of a MW-month",
                        Rule.VALUE_OF_DELAY,
                        p -> add(p.part("value-of-month"), "planned", CENT)));
    }

    private static List<Tampering> entries() {
        return List.of(
                new Tampering("a cent from one lot to another", Rule.GOODS_PAID, MoneyTamperingTest::moveCentOfGoods),
                new Tampering("freight missing", Rule.FREIGHT_PAID, p -> p.remove("ledger", p.entry("freight"))),
                new Tampering("duty missing", Rule.DUTY_PAID, p -> p.remove("ledger", p.entry("duty"))),
                new Tampering("storage missing", Rule.STORAGE_PAID, p -> p.remove("ledger", p.entry("storage"))),
                new Tampering("a cent of wages", Rule.LABOUR_PAID, p -> add(p.entry("labour"), "amount", CENT)),
                new Tampering("a cent of works", Rule.WORKS_PAID, p -> add(p.entry("works"), "amount", CENT.negate())),
                new Tampering("a month of power missing", Rule.ENERGY_PAID, p -> p.remove("ledger", p.entry("energy"))),
                new Tampering("a cent of value lost", Rule.LATENESS_BOOKED, p -> add(lateness(p), "amount", CENT)),
                new Tampering(
                        "a block that is never live, without loss", Rule.RESIDUAL_BOOKED, p -> block(p).remove("live")),
                new Tampering(
                        "a month of interest missing",
                        Rule.INTEREST_BOOKED,
                        p -> p.remove("ledger", p.entry("interest"))),
                new Tampering(
                        "a cent of interest", Rule.INTEREST_BOOKED, p -> add(p.entry("interest"), "amount", CENT)),
                new Tampering("a premium shown as usual cost", Rule.PREMIUMS, MoneyTamperingTest::hidePremium),
                new Tampering(
                        "an entry twice",
                        Rule.GOODS_PAID,
                        p -> p.list("ledger").add(p.entry("equipment").deepCopy())),
                new Tampering(
                        "an entry for work that nobody does",
                        Rule.PAYMENT_CAUSES,
                        p -> p.list("ledger").add(p.entry("labour").deepCopy().put("item", "abi-1/b9/shell"))),
                new Tampering(
                        "a payment of another lot's kind",
                        Rule.PAYMENT_CAUSES,
                        p -> p.entry("storage").put("item", "abi-1/b9/fit-out/power")));
    }

    private static List<Tampering> dates() {
        return List.of(
                new Tampering(
                        "a deposit a day early",
                        Rule.PAYMENT_DATES,
                        p -> moveDays(p.last("ledger", e -> is(e, "kind", "equipment")), "date", -1)),
                new Tampering(
                        "wages a day before the month's end",
                        Rule.PAYMENT_DATES,
                        p -> moveDays(p.entry("labour"), "date", -1)),
                new Tampering(
                        "interest a day early", Rule.PAYMENT_DATES, p -> moveDays(p.entry("interest"), "date", -1)),
                new Tampering(
                        "value lost a month late",
                        Rule.PAYMENT_DATES,
                        p -> moveDays(p.last("ledger", e -> is(e, "category", "lateness")), "date", 5)),
                new Tampering(
                        "a cent from one month's wages to the next",
                        Rule.PAYMENT_DATES,
                        MoneyTamperingTest::moveCentOfWages),
                new Tampering(
                        "payment before the start",
                        Rule.PAYMENT_DATES,
                        p -> p.entry("freight").put("date", "2026-12-31")),
                new Tampering(
                        "a lot that arrives a day later, paid as before",
                        Rule.PAYMENT_DATES,
                        p -> moveDays(racks(p), "arrive", 1)));
    }

    private static List<Tampering> labels() {
        return List.of(
                new Tampering(
                        "another category",
                        Rule.PAYMENT_LABELS,
                        p -> p.entry("freight").put("category", "works")),
                new Tampering(
                        "another site",
                        Rule.PAYMENT_LABELS,
                        p -> p.entry("works").put("site", "elsewhere")),
                new Tampering(
                        "another phase",
                        Rule.PAYMENT_LABELS,
                        p -> p.entry("labour").put("phase", "")),
                new Tampering(
                        "another payee",
                        Rule.PAYMENT_LABELS,
                        p -> p.entry("equipment").put("payee", "nobody")));
    }

    private static List<Tampering> sources() {
        Predicate<ObjectNode> byBridge = e -> is(e, "source", "bridge");
        return List.of(
                new Tampering(
                        "wages from a source for racks",
                        Rule.SOURCE_COVER,
                        p -> p.entry("labour").put("source", "tenant")),
                new Tampering(
                        "power from the bank",
                        Rule.SOURCE_COVER,
                        p -> p.entry("energy").put("source", "bank")),
                new Tampering(
                        "works from nobody",
                        Rule.SOURCE_COVER,
                        p -> p.entry("works").remove("source")),
                new Tampering(
                        "interest from another source",
                        Rule.SOURCE_COVER,
                        p -> p.first("ledger", byBridge.and(e -> is(e, "kind", "interest")))
                                .put("source", "tenant")),
                new Tampering(
                        "the second bank although the first has money",
                        Rule.SOURCE_ORDER,
                        p -> p.last("ledger", e -> is(e, "kind", "labour") && is(e, "source", "bank"))
                                .put("source", "bridge")),
                new Tampering(
                        "the first bank overdrawn",
                        Rule.SOURCE_LIMITS,
                        p -> p.all("ledger", byBridge.and(e -> !is(e, "kind", "interest")))
                                .forEach(e -> e.put("source", "bank"))),
                new Tampering(
                        "more available in a profile",
                        Rule.FUNDING_PROFILES,
                        p -> profile(p, "available").set(0, 1)),
                new Tampering(
                        "less drawn in a profile",
                        Rule.FUNDING_PROFILES,
                        p -> profile(p, "drawn").set(3, 0)),
                new Tampering(
                        "a month missing in a profile",
                        Rule.FUNDING_PROFILES,
                        p -> profile(p, "month-ends").remove(2)));
    }

    private static List<Tampering> sums() {
        return List.of(
                new Tampering(
                        "a wrong discount",
                        Rule.DISCOUNTS,
                        p -> add(p.last("ledger", e -> is(e, "kind", "labour")), "discounted", CENT)),
                new Tampering(
                        "the objective off by a cent", Rule.OBJECTIVE, p -> add(p.part("outcome"), "objective", CENT)),
                new Tampering("the cost to go", Rule.SUMS, p -> add(p.part("outcome"), "cost-to-go", CENT)),
                new Tampering("the value lost", Rule.SUMS, p -> add(p.part("outcome"), "value-lost", CENT)),
                new Tampering("a kind of cost", Rule.SUMS, p -> add(p.part("outcome", "by-kind"), "WORKS", CENT)),
                new Tampering(
                        "a kind of cost missing",
                        Rule.SUMS,
                        p -> p.part("outcome", "by-kind").remove("LABOUR")),
                new Tampering(
                        "MW-months late", Rule.SUMS, p -> p.part("outcome").put("late-mw-months", 1.0)),
                new Tampering("a milestone's cost to go", Rule.SUMS, p -> add(milestone(p), "cost-to-go", CENT)),
                new Tampering("a milestone's value lost", Rule.SUMS, p -> add(milestone(p), "value-lost", CENT)));
    }

    private static ObjectNode bought(Tampered plan) {
        return plan.first("lots", l -> is(l, "plant", "waukesha"));
    }

    private static ObjectNode racks(Tampered plan) {
        return plan.first("lots", l -> is(l, "plant", "houston"));
    }

    private static ObjectNode lateness(Tampered plan) {
        return plan.first("ledger", e -> is(e, "category", "lateness"));
    }

    private static ObjectNode milestone(Tampered plan) {
        return (ObjectNode) plan.list("milestones").get(0);
    }

    private static ObjectNode block(Tampered plan) {
        return (ObjectNode) milestone(plan).get("blocks").get(0);
    }

    private static ArrayNode profile(Tampered plan, String what) {
        return (ArrayNode) plan.part("profiles").get("funding").get(0).get(what);
    }

    private static void scale(ObjectNode node, String field, String factor) {
        node.put(field, money(node, field).multiply(new BigDecimal(factor)).setScale(2));
    }

    private static void moveCentOfGoods(Tampered plan) {
        ObjectNode one = plan.entry("equipment");
        ObjectNode other = plan.first(
                "ledger",
                e -> is(e, "kind", "equipment")
                        && !is(e, "item", one.get("item").asString()));
        add(one, "amount", CENT);
        add(other, "amount", CENT.negate());
    }

    private static void moveCentOfWages(Tampered plan) {
        ObjectNode one = plan.entry("labour");
        ObjectNode next = plan.first(
                "ledger",
                e -> !e.equals(one)
                        && is(e, "kind", "labour")
                        && is(e, "item", one.get("item").asString())
                        && is(e, "source", one.get("source").asString()));
        add(one, "amount", CENT);
        add(next, "amount", CENT.negate());
    }

    private static void hidePremium(Tampered plan) {
        ObjectNode premium = plan.first("ledger", e -> is(e, "kind", "expediting") || is(e, "kind", "acceleration"));
        ObjectNode usual = plan.first(
                "ledger",
                e -> !e.equals(premium)
                        && Stream.of("date", "item", "source", "category")
                                .allMatch(field -> e.get(field).equals(premium.get(field))));
        add(premium, "amount", CENT.negate());
        add(usual, "amount", CENT);
    }
}
