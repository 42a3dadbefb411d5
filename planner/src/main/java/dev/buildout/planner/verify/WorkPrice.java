package dev.buildout.planner.verify;

import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.domain.WorkCalendar;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an activity is in the scenario, and what its mode costs between the dates that the plan gives it. */
record WorkPrice(Scenario scenario, PlanFile.Activity planned, Site site, TemplateActivity work, Mode mode) {

    /** Nothing when the scenario has no such work or mode. */
    static Optional<WorkPrice> find(Scenario scenario, PlanFile.Activity planned) {
        Site site = scenario.sites().get(planned.site());
        if (site == null) {
            return Optional.empty();
        }
        Stream<Phase> phases = site.phases().values().stream()
                .filter(p -> !p.live() && (planned.phase().isEmpty() || p.id().equals(planned.phase())));
        return phases.flatMap(p -> p.template().stream())
                .flatMap(t -> Stream.ofNullable(scenario.templates().get(t)))
                .flatMap(t -> Stream.ofNullable(t.activities().get(planned.activity())))
                .findFirst()
                .flatMap(work -> Optional.ofNullable(work.modes().get(planned.mode()))
                        .map(mode -> new WorkPrice(scenario, planned, site, work, mode)));
    }

    /** Crew × days worked × hours × wage, with the premium of the mode. */
    Money labour() {
        LabourPool pool = scenario.labourPools().get(site.labourPool());
        if (pool == null || isFixed()) {
            return Money.ZERO;
        }
        return Cents.round(BigDecimal.valueOf(mode.crew() * daysWorked(pool))
                .multiply(Cents.exact(pool.hoursPerDay()))
                .multiply(pool.wage().toDollars())
                .multiply(Cents.onePlus(mode.wagePremium())));
    }

    /** The activity's share of the works of the power it readies, as far as it is not done, with the mode's premium. */
    Money works() {
        if (isFixed()) {
            return Money.ZERO;
        }
        BigDecimal left = BigDecimal.ONE.subtract(
                Cents.exact(progress().map(Progress::done).orElse(Percent.ZERO)));
        return Cents.round(Cents.exact(work.works())
                .multiply(site.works().toDollars())
                .multiply(BigDecimal.valueOf(kilowatts(), 3))
                .multiply(left)
                .multiply(Cents.onePlus(mode.worksPremium())));
    }

    /** Of the block, the phase, or all phases of the site that are not live yet. */
    long kilowatts() {
        Phase phase = site.phases().get(planned.phase());
        if (phase == null) {
            return site.phases().values().stream()
                    .filter(p -> !p.live())
                    .mapToLong(p -> p.power().kilowatts())
                    .sum();
        }
        return planned.block() == 0 ? phase.power().kilowatts() : Blocks.kilowatts(scenario, phase, planned.block());
    }

    /** What a MW-month of this work's phase is worth; of the scenario for work of the site. */
    Money valueOfMonth() {
        Money perMwMonth = Optional.ofNullable(site.phases().get(planned.phase()))
                .flatMap(Phase::value)
                .orElse(scenario.value().perMonth());
        return Cents.round(perMwMonth.toDollars().multiply(BigDecimal.valueOf(kilowatts(), 3)));
    }

    private Optional<Progress> progress() {
        Map<String, Progress> known = Optional.ofNullable(site.phases().get(planned.phase()))
                .map(Phase::progress)
                .orElse(site.progress());
        return Optional.ofNullable(known.get(work.id()));
    }

    /** Work with a fixed finish is somebody else's, and paid by them. */
    private boolean isFixed() {
        return progress()
                .map(p -> p.finish().isPresent() || p.event().isPresent())
                .orElse(false);
    }

    private long daysWorked(LabourPool pool) {
        if (planned.start().isEmpty() || planned.finish().isEmpty()) {
            return 0;
        }
        boolean crewed = work.modes().values().stream().anyMatch(m -> m.crew() > 0);
        String id = work.calendar().orElse(crewed ? pool.calendar() : "");
        WorkCalendar calendar = scenario.calendars().get(id);
        LocalDate start = planned.start().get();
        LocalDate finish = planned.finish().get();
        return start.isAfter(finish)
                ? 0
                : start.datesUntil(finish)
                        .filter(day -> calendar == null || isWorked(calendar, day))
                        .count();
    }

    private static boolean isWorked(WorkCalendar calendar, LocalDate day) {
        return calendar.days().contains(day.getDayOfWeek())
                && !calendar.holidays().contains(day)
                && calendar.off().stream().noneMatch(off -> !day.isBefore(off.from()) && day.isBefore(off.to()));
    }
}
