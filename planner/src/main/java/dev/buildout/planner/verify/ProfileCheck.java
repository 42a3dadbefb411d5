package dev.buildout.planner.verify;

import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Power;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Profiles: live MW, workers and resources, plant lines and power, each worked out again from activities and lots. */
final class ProfileCheck implements Check {

    private static final double KW_PER_MW = 1000;

    @Override
    public void run(Case it, Tally tally) {
        PlanFile.Profiles profiles = it.plan().profiles();
        live(it, profiles.live(), tally);
        Loads loads = new Loads(it);
        Collection<Loads.Load> shared = Stream.concat(loads.pools().values().stream(), loads.others().values().stream())
                .toList();
        loads(it, "labour", profiles.labour(), shared, tally);
        loads(it, "worker-caps", profiles.workerCaps(), loads.caps().values(), tally);
        lines(it, profiles.plants(), tally);
        power(it, profiles.power(), tally);
    }

    private static void live(Case it, List<PlanFile.LiveMw> found, Tally tally) {
        TreeMap<LocalDate, long[]> changes = new TreeMap<>();
        LocalDate start = it.scenario().start();
        changes.put(start, new long[2]);
        for (Site site : it.scenario().sites().values()) {
            for (Phase phase : site.phases().values()) {
                LocalDate due = phase.due().isBefore(start) ? start : phase.due();
                add(changes, due, 1, phase.power().kilowatts());
                add(changes, start, 0, phase.live() ? phase.power().kilowatts() : 0);
            }
        }
        for (Work.Open open : it.work().phases().values()) {
            List<OptionalInt> blocks = Live.blocks(it, open);
            for (int b = 0; b < blocks.size(); b++) {
                if (blocks.get(b).isPresent()) {
                    add(
                            changes,
                            it.date(blocks.get(b).getAsInt()),
                            0,
                            open.blockKw().get(b));
                }
            }
        }
        List<String> expected = new ArrayList<>();
        long[] sum = new long[2];
        changes.forEach((date, change) -> {
            sum[0] += change[0];
            sum[1] += change[1];
            if (date.isBefore(it.scenario().end())) {
                expected.add(date + ": " + sum[0] / KW_PER_MW + " of " + sum[1] / KW_PER_MW + " MW");
            }
        });
        List<String> written = found.stream()
                .map(step -> step.date() + ": " + step.live() + " of " + step.target() + " MW")
                .toList();
        steps("live", "Live MW", written, expected, tally);
    }

    private static void add(Map<LocalDate, long[]> changes, LocalDate date, int which, long kw) {
        changes.computeIfAbsent(date, d -> new long[2])[which] += kw;
    }

    /** Step by step, so that the first that differs is named. */
    private static void steps(String id, String what, List<String> found, List<String> expected, Tally tally) {
        for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
            tally.same(
                    Rule.PROFILES,
                    id,
                    what + ", step " + (i + 1) + ":",
                    i < found.size() ? found.get(i) : "none",
                    i < expected.size() ? expected.get(i) : "none");
        }
    }

    private static void loads(
            Case it, String name, List<PlanFile.Load> found, Collection<Loads.Load> expected, Tally tally) {
        steps(
                name,
                "Profile of " + name,
                found.stream().map(PlanFile.Load::id).toList(),
                expected.stream().map(Loads.Load::id).toList(),
                tally);
        int i = 0;
        for (Loads.Load load : expected) {
            if (i < found.size() && found.get(i).id().equals(load.id())) {
                load(it, found.get(i), load, tally);
            }
            i++;
        }
    }

    private static void load(Case it, PlanFile.Load found, Loads.Load load, Tally tally) {
        List<Integer> capacity = new ArrayList<>();
        for (int week = 0; week < LineCheck.Lines.weeks(it); week++) {
            int most = 0;
            for (int day = week * LineCheck.DAYS_PER_WEEK; day < weekEnd(it, week); day++) {
                most = Math.max(most, load.capacity(day));
            }
            capacity.add(most);
        }
        tally.same(Rule.PROFILES, load.id(), "Weekly capacity of " + load.id(), found.capacity(), capacity);
        Map<String, List<Integer>> written = new TreeMap<>();
        found.use().forEach(use -> written.put(use.site(), use.perWeek()));
        Map<String, List<Integer>> peaks = new TreeMap<>();
        load.bySite().forEach((site, daily) -> peaks.put(site, peaks(it, daily)));
        written.keySet().forEach(site -> peaks.putIfAbsent(site, peaks(it, new long[it.horizon()])));
        peaks.forEach((site, weekly) -> tally.same(
                Rule.PROFILES,
                load.id(),
                "Weekly use of " + load.id() + " by " + site,
                written.getOrDefault(site, List.of()),
                weekly));
    }

    private static List<Integer> peaks(Case it, long[] daily) {
        List<Integer> weekly = new ArrayList<>();
        for (int week = 0; week < LineCheck.Lines.weeks(it); week++) {
            long most = 0;
            for (int day = week * LineCheck.DAYS_PER_WEEK; day < weekEnd(it, week); day++) {
                most = Math.max(most, daily[day]);
            }
            weekly.add((int) Math.min(Integer.MAX_VALUE, most));
        }
        return weekly;
    }

    private static int weekEnd(Case it, int week) {
        return Math.min(it.horizon(), (week + 1) * LineCheck.DAYS_PER_WEEK);
    }

    private static void lines(Case it, List<PlanFile.Line> found, Tally tally) {
        LineCheck.Lines lines = new LineCheck.Lines(it);
        List<String> ids = new ArrayList<>();
        it.scenario().plants().forEach(plant -> plant.lines().keySet().forEach(id -> ids.add(plant.id() + "/" + id)));
        List<String> written =
                found.stream().map(line -> line.plant() + "/" + line.line()).toList();
        steps("plants", "Profile of lines", written, ids, tally);
        for (int i = 0; i < Math.min(ids.size(), found.size()); i++) {
            String id = ids.get(i);
            List<Integer> capacity = new ArrayList<>();
            List<Integer> use = new ArrayList<>();
            for (int week = 0; week < LineCheck.Lines.weeks(it); week++) {
                capacity.add(lines.capacity(id)[week]);
                use.add((int) Math.min(Integer.MAX_VALUE, lines.use(id, week)));
            }
            tally.same(
                    Rule.PROFILES, id, "Weekly capacity of " + id, found.get(i).capacity(), capacity);
            tally.same(Rule.PROFILES, id, "Weekly use of " + id, found.get(i).use(), use);
        }
    }

    private static void power(Case it, List<PlanFile.PowerUse> found, Tally tally) {
        List<Site> sites = List.copyOf(it.scenario().sites().values());
        steps(
                "power",
                "Profile of power",
                found.stream().map(PlanFile.PowerUse::site).toList(),
                sites.stream().map(Site::id).toList(),
                tally);
        for (int i = 0; i < Math.min(sites.size(), found.size()); i++) {
            Site site = sites.get(i);
            TreeMap<LocalDate, Long> schedule = new TreeMap<>();
            LocalDate start = it.scenario().start();
            schedule.put(start, site.power().find(start).map(Power::kilowatts).orElse(0L));
            site.power().values().forEach((date, power) -> {
                if (date.isAfter(start) && date.isBefore(it.scenario().end())) {
                    schedule.put(date, power.kilowatts());
                }
            });
            steps(
                    site.id(),
                    "Power schedule of " + site.id(),
                    written(found.get(i).schedule()),
                    text(schedule),
                    tally);
            steps(
                    site.id(),
                    "MW energised at " + site.id(),
                    written(found.get(i).energised()),
                    text(energised(it, site)),
                    tally);
        }
    }

    private static Map<LocalDate, Long> energised(Case it, Site site) {
        TreeMap<LocalDate, Long> added = new TreeMap<>();
        added.put(it.scenario().start(), it.work().energisedKw(site));
        for (Placed placed : it.placed().values()) {
            if (PowerCheck.energises(placed, site)) {
                added.merge(it.date(placed.start()), placed.expected().kw(), Long::sum);
            }
        }
        long sum = 0;
        for (Map.Entry<LocalDate, Long> step : added.entrySet()) {
            sum += step.getValue();
            step.setValue(sum);
        }
        return added;
    }

    private static List<String> written(List<PlanFile.Step> steps) {
        return steps.stream()
                .map(step -> step.date() + ": " + step.mw() + " MW")
                .toList();
    }

    private static List<String> text(Map<LocalDate, Long> kw) {
        return kw.entrySet().stream()
                .map(step -> step.getKey() + ": " + step.getValue() / KW_PER_MW + " MW")
                .toList();
    }
}
