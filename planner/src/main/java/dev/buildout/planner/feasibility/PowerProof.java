package dev.buildout.planner.feasibility;

import dev.buildout.planner.feasibility.Refutation.Cause;
import dev.buildout.planner.feasibility.Refutation.Kind;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.StepProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * At each site, what must be energised by a day, for ever, against what may be: {@code Σ kW of required blocks whose
 * energising work cannot start later ≤ the least of the power schedule from that day on}.
 */
final class PowerProof {

    private PowerProof() {}

    static List<Refutation> of(World world) {
        List<Refutation> found = new ArrayList<>();
        for (int s = 0; s < world.network.power().length; s++) {
            found.addAll(worst(world, s));
        }
        return found;
    }

    private static List<Refutation> worst(World world, int site) {
        ActivityNetwork network = world.network;
        TreeMap<Integer, Long> byDay = new TreeMap<>();
        Set<String> phases = new LinkedHashSet<>();
        for (int a = 0; a < network.activityCount(); a++) {
            if (network.site()[a] == site && world.latest.needed[a] && network.energisesKw()[a] > 0) {
                int day = network.fixed()[a] >= 0 ? network.fixed()[a] : world.latest.start[a];
                byDay.merge(Math.max(0, day), (long) network.energisesKw()[a], Long::sum);
                phases.add(network.phases().ids()[network.phase()[a]]);
            }
        }
        StepProfile schedule = network.power()[site];
        long need = 0;
        long shortage = 0;
        List<Refutation> worst = List.of();
        for (Map.Entry<Integer, Long> entry : byDay.entrySet()) {
            need += entry.getValue();
            long there = Math.max(0, Available.from(schedule, entry.getKey()));
            if (need - there > shortage) {
                shortage = need - there;
                worst = List.of(refutation(world, site, entry.getKey(), need, there, phases));
            }
        }
        return worst;
    }

    private static Refutation refutation(World world, int site, int day, long need, long there, Set<String> phases) {
        String id = world.compiled.siteIds().get(site);
        List<Cause> causes =
                world.deadlines(p -> phases.contains(world.network.phases().ids()[p]));
        String by = world.date(day).toString();
        return new Refutation(
                Kind.POWER,
                "sites/" + id + "/power",
                "site `" + id + "` must energise " + mw(need) + " by " + by
                        + " to have its required phases live in time, and may energise " + mw(there)
                        + " from then on",
                causes,
                mw(need - there) + " more from " + by);
    }

    private static String mw(long kw) {
        return BigDecimal.valueOf(kw, 3).stripTrailingZeros().toPlainString() + " MW";
    }
}
