package dev.buildout.planner.verify;

import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Power;
import java.util.TreeSet;

/** Power: what blocks take from the day on which they are energised, on that and every later day, by site. */
final class PowerCheck implements Check {

    @Override
    public void run(Case it, Tally tally) {
        for (Site site : it.scenario().sites().values()) {
            TreeSet<Integer> changes = new TreeSet<>();
            for (Placed placed : it.placed().values()) {
                if (energises(placed, site)) {
                    changes.add(placed.start());
                }
            }
            if (!changes.isEmpty()) {
                int first = changes.first();
                site.power().values().keySet().stream()
                        .map(it::day)
                        .filter(day -> day > first && day < it.horizon())
                        .forEach(changes::add);
                changes.forEach(day -> check(it, site, day, tally));
            }
        }
    }

    static boolean energises(Placed placed, Site site) {
        return placed.expected().template().energises()
                && placed.expected().site().id().equals(site.id());
    }

    private static void check(Case it, Site site, int day, Tally tally) {
        long before = it.work().energisedKw(site);
        long added = it.placed().values().stream()
                .filter(placed -> energises(placed, site) && placed.start() <= day)
                .mapToLong(placed -> placed.expected().kw())
                .sum();
        long allowed = site.power().find(it.date(day)).map(Power::kilowatts).orElse(0L);
        tally.holds(
                Rule.POWER,
                site.id(),
                added <= Math.max(0, allowed - before),
                "MW energised at " + site.id() + " on " + it.date(day) + ":",
                (before + added) / 1000.0,
                "its schedule allows",
                allowed / 1000.0);
    }
}
