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
@WrittenKey(key = "count", value = "Number of copies, each as it is written here", example = "count: 4")
@WrittenKey(key = "every", value = "How far the dates written here move on from copy to copy", example = "every: 8 w")
public record OpeningOrder(
        @Id String id,

        @Key(value = "What was bought", refersTo = Section.COMPONENTS)
        String component,

        @Key("Units") int quantity,
        @Key("Arrival of the first unit") LocalDate from,

        @Key("Units that arrive in a week; all at once when absent")
        Optional<Throughput> rate,

        @Key(value = "Sites that may use it without paying more", refersTo = Section.SITES)
        List<String> sites,

        @Key(value = "Phases that may use it", refersTo = Section.PHASES)
        List<String> phases,

        @Key(value = "Cost of taking one unit to a site that is not named; forbidden when absent")
        Optional<Money> reassignment) {}
