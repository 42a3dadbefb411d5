package dev.buildout.model.unit;

/** A length of time in whole days; negative only where a lag leads. */
public record Days(int count) implements Comparable<Days> {

    public static final Days ZERO = new Days(0);

    @Override
    public int compareTo(Days other) {
        return Integer.compare(count, other.count);
    }
}
