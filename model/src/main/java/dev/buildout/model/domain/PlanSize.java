package dev.buildout.model.domain;

import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How much a scenario asks to plan, counted without making any of it.
 *
 * @param work activities, and the lots that they may need, over all blocks
 * @param days days of the horizon, times everything whose use is kept by the day
 */
public record PlanSize(long work, long days) {

    /** Twice a programme of a thousand sites; beyond it, a machine's memory decides. */
    public static final long MOST_WORK = 250_000;

    /** A thousand sites with all they need over ten years, four times; about a hundred megabytes. */
    public static final long MOST_DAYS = 25_000_000;

    private static final long FEW_WORK = 10_000;
    private static final long FEW_DAYS = 3_000_000;

    /** Counts; names that refer to nothing count nothing. */
    public static PlanSize of(Scenario scenario) {
        long work = 0;
        long kept = (long) scenario.labourPools().size()
                + scenario.resources().size()
                + scenario.funding().size()
                + scenario.calendars().size()
                + scenario.sites().size();
        for (Site site : scenario.sites().values()) {
            for (Phase phase : site.phases().values()) {
                work += phase.template()
                        .flatMap(id -> Optional.<BuildTemplate>ofNullable(
                                scenario.templates().get(id)))
                        .map(template -> work(phase, template))
                        .orElse(0L);
            }
        }
        for (Supplier supplier : scenario.suppliers().values()) {
            for (Plant plant : supplier.plants().values()) {
                kept += plant.lines().size();
            }
        }
        return new PlanSize(work, kept * Math.max(0, ChronoUnit.DAYS.between(scenario.start(), scenario.end())));
    }

    /** Of one phase; nothing when it is live. */
    public static long work(Phase phase, BuildTemplate template) {
        if (phase.live()) {
            return 0;
        }
        long block = phase.block().orElse(template.block()).kilowatts();
        long blocks = block <= 0 ? 1 : Math.max(1, phase.power().kilowatts() / block);
        return template.activities().values().stream()
                .mapToLong(activity ->
                        (1L + activity.needs().size()) * (activity.per() == TemplateActivity.Per.BLOCK ? blocks : 1))
                .sum();
    }

    /** Whether what no plan can do is found out in moments. */
    public boolean isSmall() {
        return work <= FEW_WORK && days <= FEW_DAYS;
    }
}
