package dev.buildout.planner.verify;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The one rounding rule of money. An amount is worked out exactly, from the decimals that the scenario writes, and rounded
 * half up to whole cents once. Where an amount is paid in shares, the first k shares together are their exact sum, rounded
 * half up, and the last makes up the whole: so shares always add up.
 */
final class Cents {

    private Cents() {}

    /** The decimal that the scenario writes, which is the shortest that reads as this number. */
    static BigDecimal exact(double written) {
        return BigDecimal.valueOf(written);
    }

    static BigDecimal exact(Percent percent) {
        return exact(percent.fraction());
    }

    /** One plus a premium, or with a negative sign one less a discount. */
    static BigDecimal onePlus(Percent percent) {
        return BigDecimal.ONE.add(exact(percent));
    }

    /** Dollars, divided and then rounded to whole cents. */
    static Money round(BigDecimal dollars, BigDecimal divisor) {
        return new Money(dollars.movePointRight(2)
                .divide(divisor, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    static Money round(BigDecimal dollars) {
        return round(dollars, BigDecimal.ONE);
    }

    /** The part of an amount that falls to some of its days. */
    static Money part(Money whole, long days, long ofDays) {
        return round(whole.toDollars().multiply(BigDecimal.valueOf(days)), BigDecimal.valueOf(ofDays));
    }

    /** How much of an amount with a premium is the premium. */
    static Money premiumIn(Money amount, BigDecimal premium) {
        return round(amount.toDollars().multiply(premium), BigDecimal.ONE.add(premium));
    }

    /** As people write it: {@code $1,234.56}. */
    static String text(Money amount) {
        String sign = amount.cents() < 0 ? "-" : "";
        long cents = Math.abs(amount.cents());
        return sign + String.format(Locale.ROOT, "$%,d.%02d", cents / 100, cents % 100);
    }
}
