package dev.buildout.planner.plan;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.FixedDateLinks;
import dev.buildout.planner.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;

/** The hard rules that a schedule breaks, one sentence for each. */
final class Violations {

    private final EvaluatedSchedule evaluated;
    private final ActivityNetwork network;
    private final Schedule schedule;
    private final List<String> found = new ArrayList<>();

    private Violations(EvaluatedSchedule evaluated) {
        this.evaluated = evaluated;
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
    }

    /** Work without a day for a reason of its own, phases that are live too late, and links into fixed dates. */
    static List<String> of(EvaluatedSchedule evaluated) {
        Violations violations = new Violations(evaluated);
        violations.addMissing();
        violations.addOverdue();
        violations.addBrokenLinks();
        return List.copyOf(violations.found);
    }

    private void addMissing() {
        ReasonWriter reasons = new ReasonWriter(evaluated);
        for (int a = 0; a < network.activityCount(); a++) {
            if (schedule.isMissing(a) && !schedule.followsMissing(a)) {
                found.add(name(a) + " has no date within the horizon. "
                        + reasons.ofActivity(a).text());
            }
        }
    }

    private void addOverdue() {
        Phases phases = network.phases();
        for (int p = 0; p < phases.count(); p++) {
            int last = Schedule.NONE;
            for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
                last = Math.max(last, schedule.blockLive[b]);
            }
            if (evaluated.decisions().built[p] && last > phases.latest()[p]) {
                found.add("Phase " + phases.ids()[p] + " must be live by " + date(phases.latest()[p]) + " and is on "
                        + date(last) + ".");
            }
        }
    }

    private void addBrokenLinks() {
        FixedDateLinks links = new FixedDateLinks(network);
        for (int i = 0; i < links.count(); i++) {
            int days = links.brokenDays(i, schedule);
            if (days > 0) {
                int p = links.predecessor(i);
                found.add(name(links.successor(i)) + " is fixed for "
                        + date(schedule.finish[links.successor(i)]) + ", " + Say.count(days, "day", "days")
                        + " too early to follow " + name(p) + " of " + date(schedule.finish[p]) + ".");
            }
        }
    }

    private String name(int activity) {
        return evaluated.compiled().activities().get(activity).name();
    }

    private String date(int day) {
        return Say.date(evaluated.date(day));
    }
}
