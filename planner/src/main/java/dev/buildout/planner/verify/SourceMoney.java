package dev.buildout.planner.verify;

import dev.buildout.model.domain.FixedDate;
import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a funding source has, and what it pays for. */
final class SourceMoney {

    private SourceMoney() {}

    /** The first day on which a tranche can be drawn: its date, or that of its condition if that is later. */
    static LocalDate availableFrom(Scenario scenario, FundingSource.Tranche tranche) {
        return tranche.condition()
                .flatMap(event -> Optional.ofNullable(scenario.events().get(event)))
                .map(FixedDate::date)
                .filter(met -> met.isAfter(tranche.date()))
                .orElse(tranche.date());
    }

    /** All that has become available by a day, that day included. */
    static Money availableBy(Scenario scenario, FundingSource source, LocalDate day) {
        return source.tranches().values().stream()
                .filter(tranche -> !availableFrom(scenario, tranche).isAfter(day))
                .map(FundingSource.Tranche::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Whether a source pays for a category at a site, for a phase or (empty) for the site as a whole; what is for the whole
     * site is covered by a source of any of its phases.
     */
    static boolean covers(Scenario scenario, FundingSource source, String siteId, String phase, String category) {
        FundingSource.Coverage covers = source.covers();
        Site site = scenario.sites().get(siteId);
        Set<String> phases = !phase.isEmpty()
                ? Set.of(phase)
                : site == null ? Set.of() : site.phases().keySet();
        return (covers.sites().isEmpty() || covers.sites().contains(siteId))
                && (covers.phases().isEmpty() || covers.phases().stream().anyMatch(phases::contains))
                && (covers.categories().isEmpty()
                        || covers.categories().stream()
                                .anyMatch(c -> c.name().toLowerCase(Locale.ROOT).equals(category)));
    }
}
