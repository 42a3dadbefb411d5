package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.PriorityRule;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;

/** What a search starts from: the starting rule, optional phases where they pay, or an earlier plan that is better. */
final class FirstDecisions {

    private final ActivityNetwork network;
    private final SearchMonitor monitor;
    private final ScheduleGenerator generator;
    private final Schedule schedule;

    FirstDecisions(ActivityNetwork network, SearchMonitor monitor) {
        this.network = network;
        this.monitor = monitor;
        this.generator = new ScheduleGenerator(network);
        this.schedule = new Schedule(network);
    }

    /** The starting rule, with the lots' modes as the generator dispatched them. */
    Individual startingRule() {
        return dispatched(PriorityRule.latestFinishTime(network));
    }

    /**
     * The starting rule where time is worth any money: fastest modes, soonest offers. Where the usual rule breaks hard
     * rules, this one may not.
     */
    Individual fastest() {
        Decisions decisions = PriorityRule.latestFinishTime(network);
        for (int a = 0; a < network.activityCount(); a++) {
            for (int m = 1; m < network.modeCount(a); m++) {
                int[] work = network.modeWork();
                if (work[network.modeFrom()[a] + m] < work[network.modeFrom()[a] + decisions.mode[a]]) {
                    decisions.mode[a] = m;
                }
            }
        }
        ActivityNetwork urgent = network.urgent();
        new ScheduleGenerator(urgent).generate(decisions, schedule);
        int[] lotMode = decisions.lotMode.clone();
        for (int l = 0; l < lotMode.length; l++) {
            lotMode[l] = Math.max(0, schedule.lotMode[l]);
        }
        return dispatched(decisions.withLotModes(lotMode));
    }

    /** The schedule of decisions, with the modes of lots that the generator was left to choose. */
    Individual dispatched(Decisions decisions) {
        generator.generate(decisions, schedule);
        monitor.countMove();
        int[] lotMode = decisions.lotMode.clone();
        for (int l = 0; l < lotMode.length; l++) {
            if (lotMode[l] == Decisions.DISPATCH) {
                lotMode[l] = Math.max(0, schedule.lotMode[l]);
            }
        }
        Individual individual = Individual.of(decisions.withLotModes(lotMode), schedule);
        monitor.offer(individual);
        return individual;
    }

    /** Adds optional phases one by one where that is feasible and pays, as long as there is time. */
    Individual withOptionalPhases(Individual start, long deadline) {
        Individual current = start;
        Phases phases = network.phases();
        for (int p = 0; p < phases.count() && !monitor.isStopped() && !SearchContext.isPast(deadline); p++) {
            if (!phases.required()[p] && phases.impossible()[p].isEmpty()) {
                boolean[] built = current.decisions().built.clone();
                built[p] = true;
                int[] lotMode = dispatchingLotsOf(p, current.decisions());
                Individual tried =
                        dispatched(current.decisions().withBuilt(built).withLotModes(lotMode));
                current = tried.violation() == 0 && tried.isBetterThan(current) ? tried : current;
            }
        }
        return current;
    }

    private int[] dispatchingLotsOf(int phase, Decisions decisions) {
        int site = network.phases().site()[phase];
        int[] lotMode = decisions.lotMode.clone();
        for (int l = 0; l < lotMode.length; l++) {
            int activity = network.lots()[l].activity();
            boolean ofPhase = network.phase()[activity] == phase;
            boolean ofSite = network.phase()[activity] < 0 && network.site()[activity] == site;
            if (ofPhase || ofSite) {
                lotMode[l] = Decisions.DISPATCH;
            }
        }
        return lotMode;
    }
}
