package dev.buildout.planner.verify;

import dev.buildout.model.domain.Plant;
import dev.buildout.model.unit.Throughput;
import dev.buildout.model.unit.Timed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plant lines: what lots say is made for them adds up to what they buy, the last of it sets the day ex works, and all lots
 * together take no more of a week than the line can finish in it. Weeks begin with the data date.
 */
final class LineCheck implements Check {

    static final int DAYS_PER_WEEK = 7;

    @Override
    public void run(Case it, Tally tally) {
        for (PlanFile.Lot lot : it.plan().lots()) {
            Optional<String> line = Terms.find(it, lot).flatMap(t -> t.offer().line());
            boolean limited = lot.isBought() && line.isPresent();
            long made = lot.made().stream().mapToLong(PlanFile.Made::units).sum();
            tally.same(
                    Rule.PLANT_LINES,
                    lot.id(),
                    "Units that a line finishes for " + lot.id() + ":",
                    made,
                    limited ? (long) lot.bought() : 0L);
            weeks(it, lot, tally);
        }
        Lines lines = new Lines(it);
        lines.use()
                .forEach((line, byWeek) -> byWeek.forEach((week, units) -> {
                    int capacity = week >= 0 && week < Lines.weeks(it) ? lines.capacity(line)[week] : 0;
                    tally.holds(
                            Rule.PLANT_LINES,
                            line,
                            units <= capacity,
                            "Units that " + line + " finishes in the week from " + it.date(week * DAYS_PER_WEEK) + ":",
                            units,
                            "it can finish",
                            capacity);
                }));
    }

    private static void weeks(Case it, PlanFile.Lot lot, Tally tally) {
        Set<Integer> seen = new HashSet<>();
        int last = Integer.MIN_VALUE;
        for (PlanFile.Made made : lot.made()) {
            int day = it.day(made.week());
            last = Math.max(last, exWorks(day));
            tally.holds(
                    Rule.PLANT_LINES,
                    lot.id(),
                    Math.floorMod(day, DAYS_PER_WEEK) == 0 && made.units() > 0 && seen.add(day),
                    lot.id() + " has",
                    made.units() + " units from " + made.week(),
                    "each of its weeks should have",
                    "some, once, from the day on which a week begins");
        }
        if (!lot.made().isEmpty()) {
            tally.same(
                    Rule.PLANT_LINES,
                    lot.id(),
                    "The day ex works of " + lot.id(),
                    lot.exWorks(),
                    Optional.of(it.date(last)));
        }
    }

    /** The day on which the units of a week are ex works. */
    static int exWorks(int weekBegins) {
        return weekBegins + DAYS_PER_WEEK;
    }

    /** Capacity and use of all lines of a scenario, by {@code plant/line}. */
    static final class Lines {

        /** Weekly capacities add up to yearly ones in spite of rounding errors of this size. */
        private static final double EPSILON = 1e-6;

        private final Case it;
        private final Map<String, int[]> capacity = new HashMap<>();
        private final Map<String, TreeMap<Integer, Long>> use = new TreeMap<>();

        Lines(Case it) {
            this.it = it;
            it.scenario()
                    .plants()
                    .forEach(plant ->
                            plant.lines().forEach((id, rate) -> capacity.put(plant.id() + "/" + id, weekly(rate))));
            for (PlanFile.Lot lot : it.plan().lots()) {
                key(it, lot)
                        .ifPresent(line -> lot.made()
                                .forEach(made -> use.computeIfAbsent(line, k -> new TreeMap<>())
                                        .merge(
                                                Math.floorDiv(it.day(made.week()), DAYS_PER_WEEK),
                                                (long) made.units(),
                                                Long::sum)));
            }
        }

        /** The line that a lot is made on; empty when none limits it. */
        static Optional<String> key(Case it, PlanFile.Lot lot) {
            return lot.isBought()
                    ? Terms.find(it, lot)
                            .flatMap(t -> t.offer()
                                    .line()
                                    .filter(line -> t.plant().lines().containsKey(line))
                                    .map(line -> t.plant().id() + "/" + line))
                    : Optional.empty();
        }

        static int weeks(Case it) {
            return (it.horizon() + DAYS_PER_WEEK - 1) / DAYS_PER_WEEK;
        }

        static String key(Plant plant, String line) {
            return plant.id() + "/" + line;
        }

        /** Whole units by week; none for a line that is not there. */
        int[] capacity(String line) {
            return capacity.getOrDefault(line, new int[weeks(it)]);
        }

        /** Units finished by week. */
        Map<String, ? extends Map<Integer, Long>> use() {
            return use;
        }

        long use(String line, int week) {
            return use.getOrDefault(line, new TreeMap<>()).getOrDefault(week, 0L);
        }

        /** Whole units that are finished once the rate has made them: the running total, rounded down. */
        private int[] weekly(Timed<Throughput> rate) {
            int[] units = new int[weeks(it)];
            double total = 0;
            long finished = 0;
            for (int week = 0; week < units.length; week++) {
                for (int day = 0; day < DAYS_PER_WEEK; day++) {
                    total += rate.find(it.date(week * DAYS_PER_WEEK + day))
                                    .map(Throughput::perWeek)
                                    .orElse(0.0)
                            / DAYS_PER_WEEK;
                }
                long now = (long) Math.floor(total + EPSILON);
                units[week] = (int) (now - finished);
                finished = now;
            }
            return units;
        }
    }
}
