package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.List;

/** Use against capacity over time. Weeks begin at the plan's start; months are calendar months. */
public record Profiles(
        List<LiveMw> live,
        List<Labour> labour,
        List<Labour> workerCaps,
        List<PlantLine> plants,
        List<PowerUse> power,
        List<Funding> funding) {

    /** MW live and MW due on a date, given where either changes; with the sites' shares in plan. */
    public record LiveMw(LocalDate date, double live, double target) {}

    /**
     * A labour pool, another renewable resource or a site's worker cap.
     *
     * @param capacity the largest capacity in each week
     * @param use for each site that draws on it, the peak in each week
     * @param waitingDays days that activities wait for it, summed over activities
     * @param worthOfMore what more capacity (by {@code extra} units, at all times) would gain, the rest of the plan's
     *     order and modes unchanged
     */
    public record Labour(
            String id,
            String name,
            String unit,
            List<Integer> capacity,
            List<SiteUse> use,
            int waitingDays,
            int extra,
            Money worthOfMore) {}

    /** The use of a resource by one site, week by week. */
    public record SiteUse(String site, List<Integer> perWeek) {}

    /**
     * A plant's line.
     *
     * @param capacity units it can finish in each week
     * @param use units the plan draws in each week
     * @param waitingDays days that lots wait for capacity, summed over lots
     */
    public record PlantLine(
            String plant,
            String plantName,
            String line,
            List<Integer> capacity,
            List<Integer> use,
            int waitingDays,
            int extraPercent,
            Money worthOfMore) {}

    /** A site's power schedule and the MW energised, where either changes. */
    public record PowerUse(String site, List<Step> schedule, List<Step> energised) {}

    /** MW from a date on. */
    public record Step(LocalDate date, double mw) {}

    /**
     * A funding source, month by month: cumulative money available and drawn at each month's end.
     *
     * @param waitingDays days that activities and lots wait for its money, summed
     */
    public record Funding(
            String source,
            String name,
            List<LocalDate> monthEnds,
            List<Money> available,
            List<Money> drawn,
            int waitingDays) {}
}
