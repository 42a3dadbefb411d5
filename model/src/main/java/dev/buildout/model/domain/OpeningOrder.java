package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Throughput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Equipment bought before the start: it arrives on dates, costs nothing more, and serves the named sites or phases (any
 * when none is named). The first unit arrives on {@code from}, the others follow at {@code rate}.
 */
@About(
        value = "Equipment bought before the start: it arrives on dates, costs nothing more and is used first. "
                + "The first unit arrives on `from`, the others follow at `rate`. It serves the named sites and "
                + "phases, or any when none is named.",
        id = "racks-2026",
        examples = """
        component: rack
        quantity: 200
        from: 2027-03-01
        rate: 10/w
        sites: [abilene]
        phases: [abi-1]
        reassignment: $40k
        """)
public record OpeningOrder(
        @Id String id,

        @Key(value = "What was bought", refersTo = Section.COMPONENTS)
        String component,

        @Key("Units bought") int quantity,
        @Key("Arrival of the first unit") LocalDate from,

        @Key("Units that arrive in a week; all at once when absent")
        Optional<Throughput> rate,

        @Key(value = "Sites that may use it without paying more", refersTo = Section.SITES)
        List<String> sites,

        @Key(value = "Phases that may use it without paying more", refersTo = Section.PHASES)
        List<String> phases,

        @Key(value = "Cost of taking one unit to a site or phase that is not named; forbidden when absent")
        Optional<Money> reassignment) {}
