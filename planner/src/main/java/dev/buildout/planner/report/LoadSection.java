package dev.buildout.planner.report;

import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.Profiles;
import dev.buildout.planner.plan.Reason;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.report.Table.Cell;
import dev.buildout.planner.report.Table.Column;
import dev.buildout.planner.report.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Labour and plants: what is used, what there is, who waits and what more would be worth. */
record LoadSection(List<Chart> pools, List<Chart> quiet, Table waits, Table plants, String stripKey) {

    /** Share of capacity in use from which a pool is shown without being asked for. */
    private static final double BUSY = 0.8;

    private static final Set<Reason.Kind> RESOURCES =
            EnumSet.of(Reason.Kind.LABOUR, Reason.Kind.RESOURCE, Reason.Kind.WORKER_CAP);

    static LoadSection of(Plan plan, Names names, Say say) {
        List<Profiles.Labour> pools = Stream.concat(
                        plan.profiles().labour().stream(),
                        plan.profiles().workerCaps().stream().map(LoadSection::cap))
                .sorted(Comparator.comparing(Profiles.Labour::worthOfMore)
                        .thenComparing(Profiles.Labour::waitingDays)
                        .thenComparing(LoadSection::tightness)
                        .reversed())
                .toList();
        List<Chart> busy = new ArrayList<>();
        List<Chart> quiet = new ArrayList<>();
        for (Profiles.Labour pool : pools) {
            if (used(pool)) {
                boolean shown = pool.waitingDays() > 0 || tightness(pool) >= BUSY || shared(pool);
                Chart chart = pool("pool-" + (busy.size() + quiet.size()), plan, pool, names);
                (shown ? busy : quiet).add(chart);
            }
        }
        return new LoadSection(busy, quiet, waits(plan, pools, say), plants(plan, say), stripKey(plan));
    }

    private static Table waits(Plan plan, List<Profiles.Labour> pools, Say say) {
        List<Row> rows =
                pools.stream().map(p -> waitRow(p, waiting(plan, p.id()), say)).toList();
        List<Column> columns = List.of(
                Column.text("Pool or cap"),
                Column.number("Peak use"),
                Column.number("Weeks full"),
                Column.number("Days waited").meaning("Summed over the activities that wait for it"),
                Column.number("More"),
                Column.number("Worth")
                        .meaning("What that much more at all times would gain, order and modes unchanged"),
                Column.text("Who waits"));
        return Table.of("labour-table", "Who waits for labour", columns, rows);
    }

    private static String stripKey(Plan plan) {
        return "Each strip runs from " + Say.date(plan.start()) + " to " + Say.date(plan.end())
                + ", cut where a year begins; the higher the bar, the fuller the week:";
    }

    private static Profiles.Labour cap(Profiles.Labour site) {
        return new Profiles.Labour(
                site.id(),
                site.name() + ", cap on site",
                site.unit(),
                site.capacity(),
                site.use(),
                site.waitingDays(),
                site.extra(),
                site.worthOfMore());
    }

    private static boolean shared(Profiles.Labour pool) {
        return pool.use().stream()
                        .filter(s -> s.perWeek().stream().anyMatch(n -> n > 0))
                        .count()
                > 1;
    }

    /** The fullest week's share of capacity in use. */
    private static double tightness(Profiles.Labour pool) {
        return IntStream.range(0, pool.capacity().size())
                .filter(w -> pool.capacity().get(w) > 0)
                .mapToDouble(w -> (double) total(pool, w) / pool.capacity().get(w))
                .max()
                .orElse(0);
    }

    private static boolean used(Profiles.Labour pool) {
        return pool.use().stream().anyMatch(s -> s.perWeek().stream().anyMatch(n -> n > 0));
    }

    private static Chart pool(String id, Plan plan, Profiles.Labour pool, Names names) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("start", plan.start().toEpochDay());
        data.put("unit", pool.unit());
        data.put("capacity", pool.capacity());
        List<Profiles.SiteUse> sites = pool.use().stream()
                .filter(s -> s.perWeek().stream().anyMatch(n -> n > 0))
                .toList();
        data.put(
                "sites",
                sites.stream()
                        .map(s -> Map.<String, Object>of("name", names.site(s.site()), "use", s.perWeek()))
                        .toList());
        List<String> head = new ArrayList<>(List.of("Week from", "Capacity"));
        sites.forEach(s -> head.add(names.site(s.site())));
        List<List<Object>> rows = new ArrayList<>();
        for (int week = 0; week < pool.capacity().size(); week++) {
            List<Object> row = new ArrayList<>();
            row.add(plan.start().plusWeeks(week).toString());
            row.add(pool.capacity().get(week));
            for (Profiles.SiteUse site : sites) {
                row.add(site.perWeek().get(week));
            }
            rows.add(row);
        }
        String note = "peak " + Say.number(peak(pool)) + " " + pool.unit() + "; "
                + Say.count(full(pool), "week", "weeks") + " full";
        return new Chart(
                id,
                "load",
                pool.name(),
                note,
                pool.name() + ": use by site against capacity, week by week; " + note + ".",
                data,
                head,
                rows);
    }

    private static int total(Profiles.Labour pool, int week) {
        return pool.use().stream().mapToInt(s -> s.perWeek().get(week)).sum();
    }

    private static int peak(Profiles.Labour pool) {
        return IntStream.range(0, pool.capacity().size())
                .map(w -> total(pool, w))
                .max()
                .orElse(0);
    }

    /** Weeks in which at least 98 % is used. */
    private static int full(Profiles.Labour pool) {
        return (int) IntStream.range(0, pool.capacity().size())
                .filter(w -> total(pool, w) > 0
                        && total(pool, w) >= 0.98 * pool.capacity().get(w))
                .count();
    }

    private static List<PlannedActivity> waiting(Plan plan, String pool) {
        return plan.activities().stream()
                .filter(a -> RESOURCES.contains(a.reason().kind())
                        && a.reason().subject().equals(pool))
                .toList();
    }

    private static Row waitRow(Profiles.Labour pool, List<PlannedActivity> waiting, Say say) {
        List<String> lines = waiting.stream()
                .map(a -> a.name() + ", from " + Say.date(a.start()) + ". "
                        + a.reason().text())
                .toList();
        return Row.of(
                Cell.text(pool.name()),
                Cell.number(peak(pool)),
                Cell.number(full(pool)),
                Cell.number(pool.waitingDays()),
                Cell.number(pool.extra(), pool.extra() > 0 ? "+" + Say.number(pool.extra()) + " " + pool.unit() : "–"),
                Cell.money(say, pool.worthOfMore()),
                Cell.text(waiting.isEmpty() ? "nobody" : Say.count(waiting.size(), "activity", "activities"))
                        .styled("wide")
                        .unfolding(lines));
    }

    private static Table plants(Plan plan, Say say) {
        List<Column> columns = List.of(
                Column.text("Plant"),
                Column.text("Line"),
                Column.text("Load, week by week"),
                Column.number("Busiest week").meaning("Highest use of a week's capacity"),
                Column.number("Weeks full"),
                Column.number("Days waited").meaning("Summed over the lots that wait for capacity"),
                Column.number("More"),
                Column.number("Worth").meaning("What that much more capacity would gain, order and modes unchanged"));
        List<Row> rows = plan.profiles().plants().stream()
                .filter(l -> l.use().stream().anyMatch(n -> n > 0))
                .sorted(Comparator.comparing(Profiles.PlantLine::worthOfMore)
                        .thenComparing(Profiles.PlantLine::waitingDays)
                        .reversed())
                .map(l -> plantRow(plan, l, say))
                .toList();
        return Table.of("plants-table", "Plant load against capacity", columns, rows);
    }

    private static Row plantRow(Plan plan, Profiles.PlantLine line, Say say) {
        List<Integer> use = line.use();
        List<Integer> capacity = line.capacity();
        int busiest = IntStream.range(0, use.size())
                .map(w -> capacity.get(w) == 0 ? 0 : (int) (100L * use.get(w) / capacity.get(w)))
                .max()
                .orElse(0);
        int full = (int) IntStream.range(0, use.size())
                .filter(w -> use.get(w) > 0 && use.get(w) >= capacity.get(w))
                .count();
        String label =
                line.plantName() + ", " + line.line() + ": busiest week " + busiest + " %, " + full + " weeks full";
        return Row.of(
                Cell.text(line.plantName()),
                Cell.text(line.line()),
                Cell.strip(Strip.of(plan.start(), use, capacity, label)),
                Cell.number(busiest, busiest + " %"),
                Cell.number(full),
                Cell.number(line.waitingDays()),
                Cell.number(line.extraPercent(), line.extraPercent() > 0 ? "+" + line.extraPercent() + " %" : "–"),
                Cell.money(say, line.worthOfMore()));
    }
}
