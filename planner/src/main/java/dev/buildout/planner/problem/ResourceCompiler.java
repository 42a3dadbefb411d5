package dev.buildout.planner.problem;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.WorkCalendar;
import dev.buildout.model.unit.Timed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns labour pools, worker caps, other resources and calendars into day-by-day arrays. */
final class ResourceCompiler {

    private static final int DAYS_PER_WEEK = 7;

    private final Scenario scenario;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<ResourceSpec> resources = new ArrayList<>();
    private final Map<String, Integer> calendarIndex = new LinkedHashMap<>();
    private final List<DayCalendar> calendars = new ArrayList<>();

    ResourceCompiler(Scenario scenario) {
        this.scenario = scenario;
        calendarIndex.put("", 0);
        calendars.add(new DayCalendar(scenario.horizonDays(), d -> true));
        scenario.calendars().values().forEach(this::addCalendar);
        scenario.labourPools().values().forEach(this::addPool);
        for (Site site : scenario.sites().values()) {
            site.workerCap()
                    .ifPresent(
                            cap -> add("cap/" + site.id(), site.id(), ResourceSpec.Kind.WORKER_CAP, Timed.always(cap)));
        }
        scenario.resources()
                .values()
                .forEach(r -> add("other/" + r.id(), r.id(), ResourceSpec.Kind.OTHER, r.capacity()));
    }

    ResourceSpec[] resources() {
        return resources.toArray(ResourceSpec[]::new);
    }

    DayCalendar[] calendars() {
        return calendars.toArray(DayCalendar[]::new);
    }

    int calendar(String id) {
        return Keyed.get(calendarIndex, id);
    }

    /** Working days of a length that is written in elapsed weeks of seven days. */
    int workDays(String calendar, int elapsedDays) {
        if (elapsedDays == 0 || calendar.isEmpty()) {
            return elapsedDays;
        }
        int perWeek = Keyed.get(scenario.calendars(), calendar).days().size();
        return (int) Math.max(1, Math.round((double) elapsedDays * perWeek / DAYS_PER_WEEK));
    }

    int pool(String id) {
        return Keyed.get(index, "pool/" + id);
    }

    int other(String id) {
        return Keyed.get(index, "other/" + id);
    }

    /** The index of a site's worker cap, or −1. */
    int workerCap(Site site) {
        return index.getOrDefault("cap/" + site.id(), -1);
    }

    private void addCalendar(WorkCalendar calendar) {
        Set<LocalDate> holidays = new HashSet<>(calendar.holidays());
        calendarIndex.put(calendar.id(), calendars.size());
        calendars.add(new DayCalendar(scenario.horizonDays(), day -> {
            LocalDate date = scenario.date(day);
            return calendar.days().contains(date.getDayOfWeek())
                    && !holidays.contains(date)
                    && calendar.off().stream().noneMatch(o -> !date.isBefore(o.from()) && date.isBefore(o.to()));
        }));
    }

    private void addPool(LabourPool pool) {
        int[] capacity = daily(pool.workers());
        for (LabourPool.Competitor competitor : pool.competitors()) {
            int[] taken = daily(competitor.workers());
            for (int d = 0; d < capacity.length; d++) {
                capacity[d] = Math.max(0, capacity[d] - taken[d]);
            }
        }
        index.put("pool/" + pool.id(), resources.size());
        resources.add(new ResourceSpec(pool.id(), ResourceSpec.Kind.LABOUR, capacity));
    }

    private void add(String key, String id, ResourceSpec.Kind kind, Timed<Integer> capacity) {
        index.put(key, resources.size());
        resources.add(new ResourceSpec(id, kind, daily(capacity)));
    }

    private int[] daily(Timed<Integer> timed) {
        int[] values = new int[scenario.horizonDays()];
        for (int d = 0; d < values.length; d++) {
            values[d] = timed.find(scenario.date(d)).orElse(0);
        }
        return values;
    }

    /** The site's power schedule in kilowatts, less what takes power on the data date. */
    StepProfile power(Site site) {
        long live = WorkBreakdown.energisedKw(scenario, site);
        TreeMap<Integer, Long> steps = new TreeMap<>();
        steps.put(
                0,
                Math.max(
                        0,
                        site.power()
                                        .find(scenario.start())
                                        .map(p -> p.kilowatts())
                                        .orElse(0L)
                                - live));
        site.power().values().forEach((date, power) -> {
            if (date.isAfter(scenario.start()) && date.isBefore(scenario.end())) {
                steps.put(scenario.day(date), Math.max(0, power.kilowatts() - live));
            }
        });
        return SupplyCompiler.profile(steps);
    }
}
