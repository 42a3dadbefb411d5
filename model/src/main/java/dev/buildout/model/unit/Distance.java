package dev.buildout.model.unit;

/** A distance in miles. */
public record Distance(double miles) {

    public static final Distance ZERO = new Distance(0);
}
