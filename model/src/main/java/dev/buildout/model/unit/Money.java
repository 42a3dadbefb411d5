package dev.buildout.model.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount of the scenario's one currency, in whole cents; negative amounts are credits. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** Rounds half up to whole cents. */
    public static Money ofDollars(BigDecimal dollars) {
        return new Money(
                dollars.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Rounds half up to whole cents. */
    public static Money ofDollars(double dollars) {
        return new Money(Math.round(dollars * 100.0));
    }

    public BigDecimal toDollars() {
        return BigDecimal.valueOf(cents, 2);
    }

    public double dollars() {
        return cents / 100.0;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** The product, rounded half up to whole cents. */
    public Money times(double factor) {
        return new Money(Math.round(cents * factor));
    }

    /** The exact product, rounded half up to whole cents. */
    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(cents)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
