package dev.buildout.planner.feasibility;

import dev.buildout.model.unit.Timed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Values over time that are raised from a day on. */
final class Raised {

    /** Steps that are shown before the rest is only counted. */
    private static final int FEW = 3;

    private Raised() {}

    /** The same until a day, and something else from it on. */
    static <T> Timed<T> from(Timed<T> value, LocalDate day, T nothing, UnaryOperator<T> change) {
        TreeMap<LocalDate, T> steps = new TreeMap<>(value.values().headMap(day, false));
        steps.put(day, change.apply(value.find(day).orElse(nothing)));
        value.values().tailMap(day, false).forEach((date, now) -> steps.put(date, change.apply(now)));
        return new Timed<>(steps);
    }

    /** As an author writes it; what has always held is written for the scenario's start. */
    static <T> String yaml(Timed<T> value, LocalDate start, Function<T, String> one) {
        if (value.values().size() == 1 && value.values().firstKey().equals(LocalDate.MIN)) {
            return one.apply(value.values().firstEntry().getValue());
        }
        List<String> steps = new ArrayList<>();
        for (Map.Entry<LocalDate, T> step : value.values().entrySet()) {
            LocalDate date = step.getKey().equals(LocalDate.MIN) ? start : step.getKey();
            boolean replaced =
                    step.getKey().equals(LocalDate.MIN) && value.values().containsKey(start);
            if (!replaced) {
                steps.add(date + ": " + one.apply(step.getValue()));
            }
        }
        return "{" + String.join(", ", steps) + "}";
    }

    /** {@code 50 MW, 100 MW from 2028-03-01}; {@code nothing} where there is no value. */
    static <T> String words(Timed<T> value, LocalDate start, Function<T, String> one) {
        List<String> steps = new ArrayList<>();
        value.find(start).ifPresent(now -> steps.add(one.apply(now)));
        value.values().tailMap(start, false).forEach((date, later) -> steps.add(one.apply(later) + " from " + date));
        int more = steps.size() - FEW;
        String shown = String.join(", ", steps.subList(0, Math.min(FEW, steps.size())));
        return steps.isEmpty() ? "nothing" : more > 0 ? shown + " and " + more + " later steps" : shown;
    }
}
