package dev.buildout.model.unit;

/** A rate of flow in units a week; a year has 365.25 days and a month a twelfth of that. */
public record Throughput(double perWeek) {

    public static final Throughput ZERO = new Throughput(0);

    public Throughput {
        if (!(perWeek >= 0) || Double.isInfinite(perWeek)) {
            throw new IllegalArgumentException("Throughput must be finite and not negative: " + perWeek + " /w");
        }
    }
}
