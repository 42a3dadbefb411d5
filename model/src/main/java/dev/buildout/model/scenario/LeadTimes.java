package dev.buildout.model.scenario;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.LeadTime;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How soon a component can be on a site at best: the shortest lead time that anybody offers from the first day on which
 * it may be ordered, and the fixed time of the fastest way to travel. Distances, plants' weeks and money are left out, so
 * nothing can be sooner.
 */
final class LeadTimes {

    private final Scenario scenario;
    private final Set<String> opening;
    private final Map<String, OptionalInt> known = new HashMap<>();

    LeadTimes(Scenario scenario) {
        this.scenario = scenario;
        this.opening = scenario.openingOrders().values().stream()
                .map(OpeningOrder::component)
                .collect(Collectors.toSet());
    }

    /** Day of the first unit of what a need asks for, or of what stands in for it; empty when nobody sells any. */
    OptionalInt day(Need need) {
        return Stream.concat(Stream.of(need.component()), need.or().keySet().stream())
                .map(this::day)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }

    /** What is on order counts as being there. */
    OptionalInt day(String component) {
        OptionalInt found = known.get(component);
        if (found == null) {
            found = opening.contains(component) ? OptionalInt.of(0) : bought(component);
            known.put(component, found);
        }
        return found;
    }

    private OptionalInt bought(String id) {
        Component component = scenario.components().get(id);
        if (component == null) {
            return OptionalInt.empty();
        }
        int transit = component.transport().stream()
                .flatMap(mode -> Stream.ofNullable(scenario.transportModes().get(mode)))
                .mapToInt(mode -> mode.time().count())
                .min()
                .orElse(0);
        return scenario.plants()
                .map(Plant::offers)
                .flatMap(offers -> Stream.ofNullable(offers.get(id)))
                .map(offer -> exWorks(component, offer))
                .flatMapToInt(OptionalInt::stream)
                .map(day -> day + transit)
                .min();
    }

    /** Empty when it can no longer, or not yet, be ordered within the horizon. */
    private OptionalInt exWorks(Component component, Offer offer) {
        LocalDate first = Stream.of(Optional.of(scenario.start()), offer.from(), component.availableFrom())
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (offer.until().filter(first::isAfter).isPresent() || !first.isBefore(scenario.end())) {
            return OptionalInt.empty();
        }
        int usual = offer.leadTime().orElse(component.leadTime()).totalDays();
        int fast = offer.expedite()
                .map(Offer.Expedite::leadTime)
                .map(LeadTime::totalDays)
                .orElse(usual);
        return OptionalInt.of(scenario.day(first) + Math.min(usual, fast));
    }
}
