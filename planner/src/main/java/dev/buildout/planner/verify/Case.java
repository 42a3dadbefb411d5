package dev.buildout.planner.verify;

import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Scenario;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is verified: a plan, the scenario it answers, and what both imply. For one thread. */
final class Case {

    /** Stands for days so far away that they count as never; keeps sums of days within an int. */
    private static final int FAR = 100_000_000;

    private static final int DAYS_PER_WEEK = 7;

    private final Scenario scenario;
    private final String effectiveYaml;
    private final PlanFile plan;
    private final Work work;
    private final Map<String, WorkDays> calendars = new HashMap<>();
    private final Map<String, PlanFile.Activity> activities = new LinkedHashMap<>();
    private final Map<String, PlanFile.Milestone> milestones = new LinkedHashMap<>();
    private final Map<String, Placed> placed = new LinkedHashMap<>();
    private final Set<String> builtSites = new HashSet<>();

    Case(Scenario scenario, String effectiveYaml, PlanFile plan) {
        this.scenario = scenario;
        this.effectiveYaml = effectiveYaml;
        this.plan = plan;
        this.work = new Work(scenario);
        calendars.put("", WorkDays.all(scenario.horizonDays()));
        scenario.calendars().forEach((id, calendar) -> calendars.put(id, WorkDays.of(calendar, scenario)));
        plan.activities().forEach(a -> activities.putIfAbsent(a.id(), a));
        plan.milestones().forEach(m -> milestones.putIfAbsent(m.phase(), m));
        work.phases().values().stream()
                .filter(open -> isBuilt(open.phase().id()))
                .forEach(open -> builtSites.add(open.site().id()));
        for (Expected expected : work.all()) {
            place(expected).ifPresent(p -> placed.put(p.id(), p));
        }
    }

    Scenario scenario() {
        return scenario;
    }

    String effectiveYaml() {
        return effectiveYaml;
    }

    PlanFile plan() {
        return plan;
    }

    Work work() {
        return work;
    }

    int horizon() {
        return scenario.horizonDays();
    }

    /** The day number of a date, however far away it is. */
    int day(LocalDate date) {
        return (int) Math.max(-FAR, Math.min(FAR, ChronoUnit.DAYS.between(scenario.start(), date)));
    }

    LocalDate date(int day) {
        return scenario.start().plusDays(day);
    }

    /** What the plan says of an activity, the first time if it does so twice. */
    Optional<PlanFile.Activity> findActivity(String id) {
        return Optional.ofNullable(activities.get(id));
    }

    Optional<PlanFile.Milestone> findMilestone(String phase) {
        return Optional.ofNullable(milestones.get(phase));
    }

    /** Activities of the scenario that the plan gives dates and a mode, by id; others are other rules' findings. */
    Map<String, Placed> placed() {
        return placed;
    }

    Optional<Placed> findPlaced(String id) {
        return Optional.ofNullable(placed.get(id));
    }

    /** Whether the plan says that it builds a phase. */
    boolean isBuilt(String phase) {
        PlanFile.Milestone milestone = milestones.get(phase);
        return milestone == null || !milestone.status().equals("forgone");
    }

    /** Whether an activity must be done: its phase is built, or any phase of its site. */
    boolean isWanted(Expected expected) {
        return expected.phase().isEmpty() ? builtSites.contains(expected.site().id()) : isBuilt(expected.phase());
    }

    /** The calendar that an activity keeps: its own, its labour pool's when it has a crew, else every day. */
    WorkDays days(Expected expected) {
        LabourPool pool = scenario.labourPools().get(expected.site().labourPool());
        String usual = expected.isCrewed() && pool != null ? pool.calendar() : "";
        WorkDays days = calendars.get(expected.template().calendar().orElse(usual));
        return days == null ? WorkDays.all(horizon()) : days;
    }

    /** Working days of an activity in a mode: what is left of its duration, or of its power over the rate. */
    int workDays(Expected expected, Mode mode) {
        if (expected.fixedFinish().isPresent()) {
            return 0;
        }
        double left = 1 - expected.done();
        double elapsed = mode.duration()
                .map(duration -> (double) Math.round(duration.count() * left))
                .orElseGet(() -> Math.ceil(expected.kw()
                        * left
                        * DAYS_PER_WEEK
                        / mode.rate().orElseThrow().kilowattsPerWeek()));
        return days(expected).in((int) elapsed);
    }

    private Optional<Placed> place(Expected expected) {
        PlanFile.Activity planned = activities.get(expected.id());
        if (planned == null || planned.start().isEmpty() || planned.finish().isEmpty()) {
            return Optional.empty();
        }
        int start = day(planned.start().get());
        int finish = day(planned.finish().get());
        return expected.findMode(planned.mode())
                .map(mode ->
                        new Placed(expected, planned, mode, days(expected), workDays(expected, mode), start, finish));
    }
}
