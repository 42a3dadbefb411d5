package dev.buildout.planner.plan;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Scenario;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.ResourceSpec;
import dev.buildout.planner.schedule.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the weekly load of labour pools, worker caps and other renewable resources. */
final class LabourProfiles {

    private static final int DAYS_PER_WEEK = 7;

    private final EvaluatedSchedule evaluated;
    private final Scenario scenario;
    private final ActivityNetwork network;
    private final Schedule schedule;
    private final Waiting waiting;
    private final WorthOfMore worth;

    LabourProfiles(EvaluatedSchedule evaluated, Waiting waiting, WorthOfMore worth) {
        this.evaluated = evaluated;
        this.scenario = evaluated.compiled().scenario();
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
        this.waiting = waiting;
        this.worth = worth;
    }

    List<Profiles.Labour> pools() {
        return write(false);
    }

    List<Profiles.Labour> workerCaps() {
        return write(true);
    }

    private List<Profiles.Labour> write(boolean caps) {
        List<Profiles.Labour> profiles = new ArrayList<>();
        for (int r = 0; r < network.resources().length; r++) {
            ResourceSpec resource = network.resources()[r];
            if ((resource.kind() == ResourceSpec.Kind.WORKER_CAP) == caps) {
                profiles.add(new Profiles.Labour(
                        resource.id(),
                        name(resource),
                        resource.kind() == ResourceSpec.Kind.OTHER ? "units" : "workers",
                        capacity(resource),
                        use(r),
                        waiting.forResource(r),
                        WorthOfMore.extra(resource),
                        worth.ofResource(r)));
            }
        }
        return profiles;
    }

    private String name(ResourceSpec resource) {
        return switch (resource.kind()) {
            case LABOUR -> Keyed.get(scenario.labourPools(), resource.id()).name();
            case WORKER_CAP -> Keyed.get(scenario.sites(), resource.id()).name();
            case OTHER -> Keyed.get(scenario.resources(), resource.id()).name();
        };
    }

    private List<Integer> capacity(ResourceSpec resource) {
        List<Integer> weekly = new ArrayList<>();
        for (int from = 0; from < network.horizon(); from += DAYS_PER_WEEK) {
            int to = Math.min(network.horizon(), from + DAYS_PER_WEEK);
            weekly.add(Arrays.stream(resource.capacity(), from, to).max().orElse(0));
        }
        return weekly;
    }

    private List<Profiles.SiteUse> use(int resource) {
        Map<String, int[]> dailyBySite = new TreeMap<>();
        for (int a = 0; a < network.activityCount(); a++) {
            if (schedule.start[a] >= 0) {
                addUse(a, resource, dailyBySite);
            }
        }
        List<Profiles.SiteUse> uses = new ArrayList<>();
        dailyBySite.forEach((site, daily) -> {
            List<Integer> weekly = new ArrayList<>();
            for (int from = 0; from < daily.length; from += DAYS_PER_WEEK) {
                weekly.add(Arrays.stream(daily, from, Math.min(daily.length, from + DAYS_PER_WEEK))
                        .max()
                        .orElse(0));
            }
            uses.add(new Profiles.SiteUse(site, weekly));
        });
        return uses;
    }

    private void addUse(int a, int resource, Map<String, int[]> dailyBySite) {
        int mode = network.modeFrom()[a] + evaluated.decisions().mode[a];
        DayCalendar calendar = network.calendars()[network.calendar()[a]];
        for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
            if (network.useResource()[u] == resource) {
                int[] daily = dailyBySite.computeIfAbsent(evaluated.siteOf(a), s -> new int[network.horizon()]);
                int k = calendar.workedBefore(schedule.start[a]);
                for (int i = k; i < k + network.modeWork()[mode]; i++) {
                    daily[calendar.dayOf(i)] += network.useAmount()[u];
                }
            }
        }
    }
}
