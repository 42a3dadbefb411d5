package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import dev.buildout.model.unit.Timed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The terms on which a plant sells a component; what is not said is as usual for the component. */
public record Offer(
        @Id String component,

        @Key("The plant's line that makes it; unlimited when absent")
        Optional<String> line,

        @Key("Price of one unit") Optional<Money> price,

        @Key("Discount by quantity of a lot: from this many units on, this share off")
        Map<Integer, Percent> priceBreaks,

        @Key("Lead time") Optional<LeadTime> leadTime,
        @Key("When the price is paid") Optional<PaymentTerms> payment,

        @Key(value = "Smallest lot that is sold (MOQ)", byDefault = "1")
        int minimumOrder,

        @Key(value = "Lots are multiples of this", byDefault = "1")
        int lotSize,

        @Key(value = "Duty as a share of the price, by date of arrival", byDefault = "0 %")
        Timed<Percent> duty,

        @Key("First day on which it can be ordered") Optional<LocalDate> from,
        @Key("Last day on which it can be ordered") Optional<LocalDate> until,
        @Key("Faster for more money") Optional<Expedite> expedite) {

    /** A shorter lead time for a premium on the price. */
    public record Expedite(
            @Key("Lead time when expedited") LeadTime leadTime,
            @Key("Added to the price") Percent premium) {}
}
