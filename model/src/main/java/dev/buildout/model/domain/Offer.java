package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import dev.buildout.model.unit.Timed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The terms on which a plant sells a component; what is not said is as usual for the component. */
@About(
        value = "The terms on which a plant sells a component; what is not said is as usual for the component. "
                + "`{}` is an offer on the usual terms.",
        id = {"rack", "cabling"},
        examples = {"""
        line: racks
        price: $3.6M
        price-breaks: {100: 2 %, 500: 5 %}
        lead-time: 14 w
        payment: {order: 20 %, delivery: 80 %}
        minimum-order: 8
        lot-size: 4
        duty: {2027-01-04: 0 %, 2028-01-01: 15 %}
        from: 2027-02-01
        until: 2028-06-30
        expedite: {lead-time: 10 w, premium: 15 %}
        """, "{}"})
public record Offer(
        @Id String component,

        @Key("The plant's line that makes it; unlimited when absent")
        Optional<String> line,

        @Key("Price of one unit, where it differs from the component's")
        Optional<Money> price,

        @Key("Discount by quantity of a lot: from this many units on, this share off")
        Map<Integer, Percent> priceBreaks,

        @Key("Lead time, where it differs from the component's")
        Optional<LeadTime> leadTime,

        @Key("When the price is paid, where it differs from the component's")
        Optional<PaymentTerms> payment,

        @Key(value = "Smallest lot that is sold (MOQ)", byDefault = "1")
        int minimumOrder,

        @Key(value = "Lots are multiples of this", byDefault = "1")
        int lotSize,

        @Key(value = "Duty as a share of the price, by date of arrival", byDefault = "0 %")
        Timed<Percent> duty,

        @Key("First day on which it can be ordered") Optional<LocalDate> from,
        @Key("Last day on which it can be ordered") Optional<LocalDate> until,
        @Key("A faster order for more money") Optional<Expedite> expedite) {

    /** A shorter lead time for a premium on the price. */
    @About(value = "A shorter lead time for more money.", examples = "{lead-time: 10 w, premium: 15 %}")
    public record Expedite(
            @Key("Lead time when expedited") LeadTime leadTime,
            @Key("Share added to the price") Percent premium) {}
}
