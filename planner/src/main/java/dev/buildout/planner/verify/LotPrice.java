package dev.buildout.planner.verify;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.PaymentTerms;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** What a bought lot costs by the terms of its offer: its exact price, and the payments that follow from it. */
final class LotPrice {

    private static final BigDecimal DAYS_PER_MONTH = new BigDecimal("30.4375");

    private final Scenario scenario;
    private final PlanFile.Lot lot;
    private final Offer offer;
    private final PaymentTerms terms;
    private final BigDecimal price;

    private LotPrice(Scenario scenario, PlanFile.Lot lot, Component component, Offer offer) {
        this.scenario = scenario;
        this.lot = lot;
        this.offer = offer;
        this.terms = offer.payment().orElse(component.payment());
        this.price = offer.price()
                .orElse(component.price())
                .toDollars()
                .multiply(BigDecimal.valueOf(lot.bought()))
                .multiply(BigDecimal.ONE.subtract(discount()))
                .multiply(BigDecimal.ONE.add(premium()));
    }

    /** Nothing when the scenario has no such offer. */
    static Optional<LotPrice> find(Scenario scenario, PlanFile.Lot lot) {
        Component component = scenario.components().get(lot.component());
        Optional<Offer> offer = scenario.findPlant(lot.plant())
                .map(Plant::offers)
                .flatMap(offers -> Optional.ofNullable(offers.get(lot.component())));
        return component == null ? Optional.empty() : offer.map(o -> new LotPrice(scenario, lot, component, o));
    }

    /** The discount of the largest break that the units bought reach. */
    private BigDecimal discount() {
        return offer.priceBreaks().entrySet().stream()
                .filter(priceBreak -> priceBreak.getKey() <= lot.bought())
                .max(Map.Entry.comparingByKey())
                .map(priceBreak -> Cents.exact(priceBreak.getValue()).abs())
                .orElse(BigDecimal.ZERO);
    }

    /** Of expediting; 0 at normal speed. */
    BigDecimal premium() {
        return lot.speed().equals("expedited")
                ? offer.expedite().map(e -> Cents.exact(e.premium())).orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    Money price() {
        return Cents.round(price);
    }

    Money deposit() {
        return Cents.round(price.multiply(Cents.exact(terms.order())));
    }

    Money exWorks() {
        BigDecimal shares = Cents.exact(terms.order()).add(Cents.exact(terms.exWorks()));
        return Cents.round(price.multiply(shares)).minus(deposit());
    }

    Money onDelivery() {
        return price().minus(deposit()).minus(exWorks());
    }

    /** At the rate of the day of arrival; nothing before the first rate. */
    Money duty() {
        Percent rate = offer.duty().find(lot.arrive()).orElse(Percent.ZERO);
        return Cents.round(price.multiply(Cents.exact(rate)));
    }

    /** From arrival to the day of need. */
    Money storage(LocalDate needed) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(lot.arrive(), needed));
        return Cents.round(price.multiply(Cents.exact(scenario.storage())).multiply(days), DAYS_PER_MONTH);
    }
}
