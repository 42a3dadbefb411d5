package dev.buildout.planner.problem;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Throughput;
import dev.buildout.model.unit.Timed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Turns plant lines into weekly capacities and opening orders into arrivals. */
final class SupplyCompiler {

    private static final int DAYS_PER_WEEK = 7;

    /** Weekly capacities add up to the yearly ones in spite of rounding errors of this size. */
    private static final double EPSILON = 1e-6;

    private final Scenario scenario;
    private final Map<String, Integer> lineIndex = new LinkedHashMap<>();
    private final List<LineSpec> lines = new ArrayList<>();
    private final List<StockSpec> stocks = new ArrayList<>();

    SupplyCompiler(Scenario scenario, List<String> componentIds) {
        this.scenario = scenario;
        scenario.plants().forEach(this::addLines);
        for (OpeningOrder order : scenario.openingOrders().values()) {
            stocks.add(new StockSpec(order.id(), componentIds.indexOf(order.component()), arrivals(order)));
        }
    }

    LineSpec[] lines() {
        return lines.toArray(LineSpec[]::new);
    }

    StockSpec[] stocks() {
        return stocks.toArray(StockSpec[]::new);
    }

    int line(String plant, String line) {
        return Keyed.get(lineIndex, plant + "/" + line);
    }

    private void addLines(Plant plant) {
        plant.lines().forEach((id, capacity) -> {
            lineIndex.put(plant.id() + "/" + id, lines.size());
            lines.add(new LineSpec(plant.id(), id, weekly(capacity)));
        });
    }

    /** Whole units by week: the cumulative capacity rounded down, so that slow lines finish one in some weeks. */
    private int[] weekly(Timed<Throughput> capacity) {
        int weeks = (scenario.horizonDays() + DAYS_PER_WEEK - 1) / DAYS_PER_WEEK;
        int[] units = new int[weeks];
        double cumulative = 0;
        for (int week = 0; week < weeks; week++) {
            double before = Math.floor(cumulative + EPSILON);
            for (int d = 0; d < DAYS_PER_WEEK; d++) {
                LocalDate day = scenario.date(week * DAYS_PER_WEEK + d);
                cumulative += capacity.find(day).orElse(Throughput.ZERO).perWeek() / DAYS_PER_WEEK;
            }
            units[week] = (int) (Math.floor(cumulative + EPSILON) - before);
        }
        return units;
    }

    /** Unit k (from 1) arrives (k − 1) ÷ rate after the first, rounded up to days; before day 0 counts as day 0. */
    private StepProfile arrivals(OpeningOrder order) {
        TreeMap<Integer, Long> cumulative = new TreeMap<>(Map.of(0, 0L));
        double perDay = order.rate().map(r -> r.perWeek() / DAYS_PER_WEEK).orElse(Double.POSITIVE_INFINITY);
        int first = scenario.day(order.from());
        for (int k = 1; k <= order.quantity(); k++) {
            int day = first + (int) Math.ceil((k - 1) / perDay - EPSILON);
            if (day >= scenario.horizonDays()) {
                break;
            }
            cumulative.put(Math.max(0, day), (long) k);
        }
        return profile(cumulative);
    }

    static StepProfile profile(NavigableMap<Integer, Long> cumulative) {
        int[] from = cumulative.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] amounts = cumulative.values().stream().mapToLong(Long::longValue).toArray();
        return new StepProfile(from, amounts);
    }
}
