package dev.buildout.planner.verify;

import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.unit.Timed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Capacity and use, day by day, of everything that is used and given back: pools, worker caps, other resources. */
final class Loads {

    /** One of them: units there are and units in use on each day of the horizon, with each site's part. */
    static final class Load {

        private final Rule rule;
        private final String id;
        private final int[] capacity;
        private final long[] use;
        private final Map<String, long[]> bySite = new TreeMap<>();

        private Load(Rule rule, String id, int[] capacity) {
            this.rule = rule;
            this.id = id;
            this.capacity = capacity;
            this.use = new long[capacity.length];
        }

        Rule rule() {
            return rule;
        }

        String id() {
            return id;
        }

        int capacity(int day) {
            return capacity[day];
        }

        long use(int day) {
            return use[day];
        }

        Map<String, long[]> bySite() {
            return bySite;
        }

        /** Takes units for the working days of an activity, or gives them back with a sign of −1. */
        private void take(Placed placed, int units, int sign) {
            long[] site = bySite.computeIfAbsent(placed.expected().site().id(), s -> new long[use.length]);
            for (int day = Math.max(0, placed.start()); day < Math.min(use.length, placed.finish()); day++) {
                if (placed.days().isWorked(day)) {
                    use[day] += (long) sign * units;
                    site[day] += (long) sign * units;
                }
            }
        }
    }

    private final Case it;
    private final Map<String, Load> pools = new LinkedHashMap<>();
    private final Map<String, Load> caps = new LinkedHashMap<>();
    private final Map<String, Load> others = new LinkedHashMap<>();

    Loads(Case it) {
        this.it = it;
        it.scenario()
                .labourPools()
                .values()
                .forEach(pool -> pools.put(pool.id(), new Load(Rule.LABOUR_POOLS, pool.id(), free(pool))));
        it.scenario()
                .sites()
                .values()
                .forEach(site -> site.workerCap().ifPresent(cap -> {
                    int[] capacity = new int[it.horizon()];
                    Arrays.fill(capacity, cap);
                    caps.put(site.id(), new Load(Rule.WORKER_CAPS, site.id(), capacity));
                }));
        it.scenario()
                .resources()
                .values()
                .forEach(
                        other -> others.put(other.id(), new Load(Rule.RESOURCES, other.id(), daily(other.capacity()))));
        it.placed().values().forEach(placed -> take(placed, 1));
    }

    Map<String, Load> pools() {
        return pools;
    }

    Map<String, Load> caps() {
        return caps;
    }

    Map<String, Load> others() {
        return others;
    }

    /** Takes what an activity uses, or gives it back with a sign of −1. */
    void take(Placed placed, int sign) {
        uses(placed).forEach((load, units) -> load.take(placed, units, sign));
    }

    /** Whether an activity that takes nothing here now could be done on its days. */
    boolean fits(Placed placed) {
        Map<Load, Integer> uses = uses(placed);
        for (int day = Math.max(0, placed.start()); day < Math.min(it.horizon(), placed.finish()); day++) {
            for (Map.Entry<Load, Integer> use : uses.entrySet()) {
                Load load = use.getKey();
                if (placed.days().isWorked(day) && load.use[day] + use.getValue() > load.capacity[day]) {
                    return false;
                }
            }
        }
        return true;
    }

    private Map<Load, Integer> uses(Placed placed) {
        Map<Load, Integer> uses = new LinkedHashMap<>();
        if (placed.work() > 0) {
            int crew = placed.mode().crew();
            if (crew > 0) {
                Optional.ofNullable(pools.get(placed.expected().site().labourPool()))
                        .ifPresent(pool -> uses.put(pool, crew));
                Optional.ofNullable(caps.get(placed.expected().site().id())).ifPresent(cap -> uses.put(cap, crew));
            }
            placed.mode()
                    .uses()
                    .forEach((id, units) ->
                            Optional.ofNullable(others.get(id)).ifPresent(other -> uses.put(other, units)));
        }
        return uses;
    }

    /** Workers of a market by day, less those that others take. */
    private int[] free(LabourPool pool) {
        int[] free = daily(pool.workers());
        for (LabourPool.Competitor competitor : pool.competitors()) {
            int[] taken = daily(competitor.workers());
            for (int day = 0; day < free.length; day++) {
                free[day] = Math.max(0, free[day] - taken[day]);
            }
        }
        return free;
    }

    private int[] daily(Timed<Integer> units) {
        int[] daily = new int[it.horizon()];
        for (int day = 0; day < daily.length; day++) {
            daily[day] = units.find(it.date(day)).orElse(0);
        }
        return daily;
    }
}
