package dev.buildout.planner.plan;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.FixedDate;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.domain.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One activity as a scenario asks for it, found from the records alone: what the engine makes of the same scenario is
 * held against this.
 *
 * @param phase phase id; empty for one of the site
 * @param kw power that it readies
 */
record ExpectedWork(
        String id,
        TemplateActivity template,
        Site site,
        String phase,
        int block,
        long kw,
        double done,
        Optional<LocalDate> fixedFinish) {

    /** All work of a scenario that is not done, by id. */
    static Map<String, ExpectedWork> of(Scenario scenario) {
        Map<String, ExpectedWork> work = new LinkedHashMap<>();
        for (Site site : scenario.sites().values()) {
            long siteKw = site.phases().values().stream()
                    .filter(p -> !p.live())
                    .mapToLong(p -> p.power().kilowatts())
                    .sum();
            for (Phase phase : site.phases().values()) {
                if (!phase.live()) {
                    add(scenario, site, siteKw, phase, work);
                }
            }
        }
        work.values().removeIf(w -> w.done >= 1);
        return work;
    }

    private static void add(Scenario scenario, Site site, long siteKw, Phase phase, Map<String, ExpectedWork> work) {
        BuildTemplate template = template(scenario, phase);
        for (TemplateActivity activity : template.activities().values()) {
            boolean ofSite = activity.per() == TemplateActivity.Per.SITE;
            Optional<Progress> progress =
                    Optional.ofNullable((ofSite ? site.progress() : phase.progress()).get(activity.id()));
            double done = progress.map(p -> p.done().fraction()).orElse(0.0);
            Optional<LocalDate> fixed = progress.flatMap(p -> p.finish()
                    .or(() ->
                            p.event().map(e -> Keyed.get(scenario.events(), e)).map(FixedDate::date)));
            String phaseId = ofSite ? "" : phase.id();
            List<Long> parts = switch (activity.per()) {
                case SITE -> List.of(siteKw);
                case PHASE -> List.of(phase.power().kilowatts());
                case BLOCK -> blocks(scenario, phase);
            };
            for (int i = 0; i < parts.size(); i++) {
                boolean ofBlock = activity.per() == TemplateActivity.Per.BLOCK;
                String id = (ofSite ? site.id() : phase.id()) + (ofBlock ? "/b" + (i + 1) : "") + "/" + activity.id();
                work.put(
                        id,
                        new ExpectedWork(id, activity, site, phaseId, ofBlock ? i + 1 : 0, parts.get(i), done, fixed));
            }
        }
    }

    static BuildTemplate template(Scenario scenario, Phase phase) {
        return Keyed.get(scenario.templates(), phase.template().orElseThrow());
    }

    /** Kilowatts of the blocks that a phase is cut into. */
    static List<Long> blocks(Scenario scenario, Phase phase) {
        double size = phase.block().orElse(template(scenario, phase).block()).kilowatts();
        long kw = phase.power().kilowatts();
        long count = Math.max(1, Math.round(kw / size));
        List<Long> blocks = new ArrayList<>();
        for (long b = 0; b < count; b++) {
            blocks.add(kw / count + (b < kw % count ? 1 : 0));
        }
        return blocks;
    }

    /** Everything that must be on site before it starts. */
    List<Need> needs() {
        Map<String, Need> needs = new LinkedHashMap<>(template.needs());
        needs.putAll(site.needs().getOrDefault(template.id(), Map.of()));
        return fixedFinish.isPresent() ? List.of() : List.copyOf(needs.values());
    }

    /** Whether a day is worked. */
    Predicate<LocalDate> worked(Scenario scenario) {
        boolean crewed = template.modes().values().stream().anyMatch(m -> m.crew() > 0);
        String id = template.calendar()
                .orElse(
                        crewed
                                ? Keyed.get(scenario.labourPools(), site.labourPool())
                                        .calendar()
                                : "");
        if (id.isEmpty()) {
            return day -> true;
        }
        WorkCalendar calendar = Keyed.get(scenario.calendars(), id);
        return day -> calendar.days().contains(day.getDayOfWeek())
                && !calendar.holidays().contains(day)
                && calendar.off().stream().noneMatch(o -> !day.isBefore(o.from()) && day.isBefore(o.to()));
    }

    /** Days that are worked from a day (inclusive) to another (exclusive). */
    long workedDays(Scenario scenario, LocalDate from, LocalDate to) {
        return from.datesUntil(to).filter(worked(scenario)).count();
    }

    /** Elapsed days that a mode still takes by the scenario, before a calendar stretches them. */
    double elapsedDays(Mode mode) {
        return mode.duration()
                .map(d -> d.count() * (1 - done))
                .orElseGet(() -> kw * (1 - done) * 7 / mode.rate().orElseThrow().kilowattsPerWeek());
    }

    /** Working days of a week. */
    int daysPerWeek(Scenario scenario) {
        Predicate<LocalDate> worked = worked(scenario);
        LocalDate monday = LocalDate.of(2027, 3, 1);
        return (int) monday.datesUntil(monday.plusDays(7)).filter(worked).count();
    }
}
