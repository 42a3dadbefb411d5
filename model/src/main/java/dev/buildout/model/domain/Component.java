package dev.buildout.model.domain;

import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A thing that is bought: its usual price, lead time and terms (an offer may differ), its freight and its parts. */
@About(
        value = "A thing that is bought. What stands here is usual; an offer may state its own price, lead time "
                + "and payment.",
        id = "rack",
        examples = """
        name: NVL72 rack
        category: racks
        unit: rack
        price: $3.7M
        mass: 1.36 t
        lead-time: 16 w
        payment: {order: 10 %, delivery: 90 %}
        transport: [truck, air]
        available-from: 2027-03-01
        bom: {cdu: 0.125, busbar: 1}
        """)
public record Component(
        @Id String id,
        @Key("Name for people") String name,
        @Key("What it is bought for") Category category,

        @Key("What one of it is called: rack, unit, lot") String unit,

        @Key("Usual price of one unit") Money price,
        @Key(value = "Mass of one unit", byDefault = "0 t") Mass mass,
        @Key("Usual lead time") LeadTime leadTime,

        @Key(value = "When the price is paid", byDefault = "{delivery: 100 %}")
        PaymentTerms payment,

        @Key(value = "Ways in which it may travel; any when absent", refersTo = Section.TRANSPORT_MODES)
        List<String> transport,

        @Key("Cannot be ordered before this day") Optional<LocalDate> availableFrom,

        @Key(
                value =
                        "Parts of one unit, by component. `buildout network` counts them; a plan does not order them yet, so let the"
                                + " lead time include them",
                refersTo = Section.COMPONENTS)
        Map<String, BigDecimal> bom) {}
