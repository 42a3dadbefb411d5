package dev.buildout.model.network;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Throughput;
import dev.buildout.model.unit.Timed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A plant that can bring a component to a destination, with the offer it sells it on. */
record Source(Component component, Plant plant, Offer offer, String destination) {

    static Optional<Source> of(Component component, Plant plant, String destination) {
        return Optional.ofNullable(plant.offers().get(component.id()))
                .map(offer -> new Source(component, plant, offer, destination));
    }

    /** Elapsed days from order to ex works, expedited where that is offered and faster. */
    int leadDays() {
        int usual = offer.leadTime().orElse(component.leadTime()).totalDays();
        return offer.expedite()
                .map(e -> Math.min(usual, e.leadTime().totalDays()))
                .orElse(usual);
    }

    /** The first day on which a unit that is ordered as early as it can be is ex works. */
    LocalDate firstMade(Scenario scenario) {
        return Stream.concat(offer.from().stream(), component.availableFrom().stream())
                .filter(day -> day.isAfter(scenario.start()))
                .max(LocalDate::compareTo)
                .orElse(scenario.start())
                .plusDays(leadDays());
    }

    /** The day after the last one on which units can be made; empty when orders are always taken. */
    Optional<LocalDate> madeUntil() {
        return offer.until().map(day -> day.plusDays(leadDays() + 1L));
    }

    /** The rates of the line that makes it; empty when it is made without limit. */
    Optional<Timed<Throughput>> rates() {
        return offer.line().map(line -> plant.lines().get(line));
    }
}
