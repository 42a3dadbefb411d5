package dev.buildout.model.unit;

/** A share or a rate as a fraction: 0.3 for 30 %. A yearly rate where the key says so. */
public record Percent(double fraction) {

    public static final Percent ZERO = new Percent(0);
    public static final Percent FULL = new Percent(1);
}
