package dev.buildout.planner.feasibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What quick proofs say of a scenario.
 *
 * @param refutations proofs that no plan keeps every rule; without any, one may or may not exist
 * @param bestCases each required phase that is not live yet
 */
public record Feasibility(List<Refutation> refutations, List<BestCase> bestCases) {

    public Feasibility {
        refutations = List.copyOf(refutations);
        bestCases = List.copyOf(bestCases);
    }

    /**
     * How soon a required phase could be live with the fastest ways and nothing scarce.
     *
     * @param phase its id
     * @param mw its power
     * @param due the day by which it should be live
     * @param latest the day by which it must be
     * @param soonest a day before which it cannot be live; absent when no day will do
     */
    public record BestCase(
            String phase, double mw, LocalDate due, Optional<LocalDate> latest, Optional<LocalDate> soonest) {}
}
