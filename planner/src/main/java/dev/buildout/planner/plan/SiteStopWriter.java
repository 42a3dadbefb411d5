package dev.buildout.planner.plan;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Site;
import dev.buildout.planner.plan.Milestone.ChainLink;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what stops each site: the root of its last block, and the next most weighty root of its blocks. */
final class SiteStopWriter {

    private final EvaluatedSchedule evaluated;
    private final ChainFinder chains;
    private final ActivityNetwork network;
    private final Schedule schedule;

    SiteStopWriter(EvaluatedSchedule evaluated, ChainFinder chains) {
        this.evaluated = evaluated;
        this.chains = chains;
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
    }

    List<SiteStop> write() {
        List<SiteStop> stops = new ArrayList<>();
        int index = 0;
        for (Site site : evaluated.compiled().scenario().sites().values()) {
            int s = index++;
            write(site, s).ifPresent(stops::add);
        }
        return stops;
    }

    private Optional<SiteStop> write(Site site, int s) {
        Phases phases = network.phases();
        int last = -1;
        double kw = 0;
        Map<String, Double> weight = new LinkedHashMap<>();
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (int p = 0; p < phases.count(); p++) {
            if (phases.site()[p] != s || !evaluated.decisions().built[p]) {
                continue;
            }
            for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
                kw += phases.blockKw()[b];
                last = later(last, b);
                Reason root = rootOf(b);
                weight.merge(key(root), (double) phases.blockKw()[b], Double::sum);
                reasons.putIfAbsent(key(root), root);
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        int activity = chains.lastOf(last);
        List<ChainLink> chain = chains.from(activity);
        Reason first = chains.root(activity, chain);
        Optional<Reason> second = weight.entrySet().stream()
                .filter(e -> !e.getKey().equals(key(first)))
                .max(Map.Entry.comparingByValue())
                .map(e -> Keyed.get(reasons, e.getKey()));
        return Optional.of(new SiteStop(
                site.id(), site.name(), kw / 1000, evaluated.findDate(schedule.blockLive[last]), first, second, chain));
    }

    private Reason rootOf(int block) {
        int activity = chains.lastOf(block);
        return chains.root(activity, chains.from(activity));
    }

    private static String key(Reason reason) {
        return reason.kind() + "/" + reason.subject();
    }

    private int later(int a, int b) {
        if (a < 0 || schedule.blockLive[b] == Schedule.NONE) {
            return b;
        }
        if (schedule.blockLive[a] == Schedule.NONE) {
            return a;
        }
        return schedule.blockLive[b] > schedule.blockLive[a] ? b : a;
    }
}
