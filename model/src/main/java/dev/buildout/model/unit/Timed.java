package dev.buildout.model.unit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A value that changes on dates: each entry holds from its date (inclusive) until the next entry's date (exclusive).
 * Before the first entry there is no value. A plain value written in YAML holds from {@link LocalDate#MIN}.
 */
public record Timed<T>(NavigableMap<LocalDate, T> values) {

    public Timed {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    public static <T> Timed<T> always(T value) {
        return new Timed<>(new TreeMap<>(Map.of(LocalDate.MIN, value)));
    }

    /** The value on a day, if one has begun by then. */
    public Optional<T> find(LocalDate day) {
        return Optional.ofNullable(values.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** The same dates with other values. */
    public <R> Timed<R> map(Function<T, R> change) {
        TreeMap<LocalDate, R> changed = new TreeMap<>();
        values.forEach((date, value) -> changed.put(date, change.apply(value)));
        return new Timed<>(changed);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
