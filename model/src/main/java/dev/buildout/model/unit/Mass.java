package dev.buildout.model.unit;

/** A mass in whole kilograms. */
public record Mass(long kilograms) {

    public static final Mass ZERO = new Mass(0);

    public double tonnes() {
        return kilograms / 1000.0;
    }
}
