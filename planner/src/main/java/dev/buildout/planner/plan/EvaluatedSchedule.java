package dev.buildout.planner.plan;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Draw;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A schedule with its payments and the generator that made it: what every part of a plan is read from. */
record EvaluatedSchedule(
        CompiledScenario compiled,
        Decisions decisions,
        Schedule schedule,
        List<Draw> draws,
        ScheduleGenerator generator) {

    static EvaluatedSchedule of(CompiledScenario compiled, Decisions decisions) {
        Schedule schedule = new Schedule(compiled.network());
        ScheduleGenerator generator = new ScheduleGenerator(compiled.network());
        List<Draw> draws = generator.generateWithPayments(decisions, schedule);
        return new EvaluatedSchedule(compiled, decisions, schedule, draws, generator);
    }

    ActivityNetwork network() {
        return compiled.network();
    }

    LocalDate date(int day) {
        return compiled.scenario().date(day);
    }

    Optional<LocalDate> findDate(int day) {
        return day == Schedule.NONE ? Optional.empty() : Optional.of(date(day));
    }

    /** The phase id of an activity; empty for one of a site. */
    String phaseOf(int activity) {
        return compiled.activities().get(activity).phase();
    }

    String siteOf(int activity) {
        return compiled.activities().get(activity).site().id();
    }
}
