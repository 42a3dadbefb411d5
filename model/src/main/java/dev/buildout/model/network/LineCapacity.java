package dev.buildout.model.network;

import dev.buildout.model.unit.Throughput;
import dev.buildout.model.unit.Timed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Capacity of production lines over time. */
final class LineCapacity {

    private LineCapacity() {}

    /** Average units a week from a day to another (exclusive); nothing is made before the first date given. */
    static double average(Timed<Throughput> rates, LocalDate from, LocalDate to) {
        double unitWeeks = 0;
        for (Map.Entry<LocalDate, Throughput> step : rates.values().entrySet()) {
            LocalDate next = rates.values().higherKey(step.getKey());
            LocalDate start = step.getKey().isBefore(from) ? from : step.getKey();
            LocalDate end = next == null || next.isAfter(to) ? to : next;
            if (start.isBefore(end)) {
                unitWeeks += step.getValue().perWeek() * ChronoUnit.DAYS.between(start, end);
            }
        }
        long days = ChronoUnit.DAYS.between(from, to);
        return days > 0 ? unitWeeks / days : 0;
    }
}
