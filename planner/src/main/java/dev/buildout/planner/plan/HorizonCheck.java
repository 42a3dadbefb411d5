package dev.buildout.planner.plan;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.PriorityRule;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether required phases could be live within the horizon if nothing were scarce: the fastest modes and the soonest
 * supply along the critical path. Where not, no plan exists, and the horizon that would do is named.
 */
public final class HorizonCheck {

    private static final String CODE = "BO-3001";
    private static final int YEARS_TO_LOOK_AHEAD = 20;

    private HorizonCheck() {}

    /**
     * @throws InvalidScenarioException when a required phase cannot be live before the horizon ends
     */
    public static void require(LoadedScenario loaded, CompiledScenario compiled) {
        if (missing(compiled.network()).isEmpty()) {
            return;
        }
        Scenario longer = withEnd(loaded.scenario(), loaded.scenario().end().plusYears(YEARS_TO_LOOK_AHEAD));
        ActivityNetwork network = ActivityNetworkCompiler.compile(longer, SupplyNetwork.of(longer))
                .network();
        Schedule soonest = soonest(network);
        Phases phases = network.phases();
        List<Finding> findings = new ArrayList<>();
        List<String> late = new ArrayList<>();
        int last = 0;
        for (int p : missing(compiled.network())) {
            int live = lastLive(phases, p, soonest);
            if (live == Schedule.NONE) {
                findings.add(never(loaded, phases.ids()[p]));
            } else {
                late.add(phases.ids()[p]);
                last = Math.max(last, live);
            }
        }
        if (!late.isEmpty()) {
            findings.add(tooShort(loaded, late, loaded.scenario().date(last)));
        }
        throw new InvalidScenarioException(findings);
    }

    private static Finding never(LoadedScenario loaded, String phase) {
        return Finding.error(
                CODE,
                loaded.provenance().locate("end"),
                "phase `" + phase + "` can be live on no day, however late the horizon ended; something it needs never"
                        + " comes",
                "Maybe an offer of its components ends too early, or `" + phase + "` should have `required: false`");
    }

    private static Finding tooShort(LoadedScenario loaded, List<String> phases, LocalDate soonest) {
        String which = phases.stream().map(p -> "`" + p + "`").collect(Collectors.joining(", "));
        boolean one = phases.size() == 1;
        return Finding.error(
                CODE,
                loaded.provenance().locate("end"),
                "the horizon ends on " + loaded.scenario().end() + ", before " + (one ? "phase " : "phases ") + which
                        + " can be live: with the fastest modes and nothing scarce " + (one ? "it is" : "the last is")
                        + " on " + soonest,
                "Maybe `end: " + soonest.plusMonths(1).withDayOfMonth(1) + "` or later");
    }

    /** Required phases with a block that is never live even if nothing is scarce. */
    private static List<Integer> missing(ActivityNetwork network) {
        Schedule soonest = soonest(network);
        List<Integer> missing = new ArrayList<>();
        for (int p = 0; p < network.phases().count(); p++) {
            if (network.phases().required()[p] && lastLive(network.phases(), p, soonest) == Schedule.NONE) {
                missing.add(p);
            }
        }
        return missing;
    }

    private static int lastLive(Phases phases, int p, Schedule schedule) {
        int last = 0;
        for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
            if (schedule.blockLive[b] == Schedule.NONE) {
                return Schedule.NONE;
            }
            last = Math.max(last, schedule.blockLive[b]);
        }
        return last;
    }

    private static Schedule soonest(ActivityNetwork network) {
        ActivityNetwork free = network.withoutLimits();
        Decisions decisions = PriorityRule.latestFinishTime(free);
        for (int a = 0; a < free.activityCount(); a++) {
            for (int m = 1; m < free.modeCount(a); m++) {
                int[] work = free.modeWork();
                if (work[free.modeFrom()[a] + m] < work[free.modeFrom()[a] + decisions.mode[a]]) {
                    decisions.mode[a] = m;
                }
            }
        }
        Schedule schedule = new Schedule(free);
        new ScheduleGenerator(free).generate(decisions, schedule);
        return schedule;
    }

    private static Scenario withEnd(Scenario s, LocalDate end) {
        return new Scenario(
                s.scenario(),
                s.title(),
                s.start(),
                end,
                s.discountRate(),
                s.storage(),
                s.value(),
                s.calendars(),
                s.events(),
                s.regions(),
                s.labourPools(),
                s.resources(),
                s.components(),
                s.transportModes(),
                s.hubs(),
                s.suppliers(),
                s.lanes(),
                s.openingOrders(),
                s.templates(),
                s.sites(),
                s.funding());
    }
}
