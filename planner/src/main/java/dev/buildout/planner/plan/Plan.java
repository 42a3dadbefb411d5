package dev.buildout.planner.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The optimised answer to a scenario. Everything a report, a comparison or a check needs is here; dates are inclusive
 * where a field says first or last, and periods are half-open {@code [start, finish)} otherwise.
 */
public record Plan(
        int version,
        Origin origin,
        LocalDate start,
        LocalDate end,
        Outcome outcome,
        ValueOfMonth valueOfMonth,
        List<PlannedActivity> activities,
        List<PlannedLot> lots,
        List<Milestone> milestones,
        List<LedgerEntry> ledger,
        Profiles profiles,
        List<SiteStop> stops,
        List<Assumption> assumptions,
        Optional<Infeasibility> infeasibility,
        Optional<PlanVerification> verification,
        Optional<Relief> relief) {

    /** The same plan with what dates go back to, by phase and by site. */
    public Plan with(List<Milestone> named, List<SiteStop> sites) {
        return copy(named, sites, infeasibility, verification, relief);
    }

    /** The same plan with why no plan keeps every hard rule. */
    public Plan with(Infeasibility why) {
        return copy(milestones, stops, Optional.of(why), verification, relief);
    }

    /** The same plan with what its verification found. */
    public Plan with(PlanVerification found) {
        return copy(milestones, stops, infeasibility, Optional.of(found), relief);
    }

    /** The same plan with what relief of its causes is worth. */
    public Plan with(Relief study) {
        return copy(milestones, stops, infeasibility, verification, Optional.of(study));
    }

    private Plan copy(
            List<Milestone> named,
            List<SiteStop> sites,
            Optional<Infeasibility> why,
            Optional<PlanVerification> found,
            Optional<Relief> study) {
        return new Plan(
                version,
                origin,
                start,
                end,
                outcome,
                valueOfMonth,
                activities,
                lots,
                named,
                ledger,
                profiles,
                sites,
                assumptions,
                why,
                found,
                study);
    }

    /** The version of the plan file's form. */
    public static final int VERSION = 1;
}
