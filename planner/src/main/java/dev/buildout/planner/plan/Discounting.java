package dev.buildout.planner.plan;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The value on day 0 of money on a later day: divided by (1 + yearly rate) to the power of days ÷ 365.25, rounded half up
 * to whole cents. Factors have 50 significant digits, so that the cents are those of the true value.
 */
final class Discounting {

    private static final MathContext DIGITS = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(60);
    private static final BigDecimal DAYS_PER_YEAR = new BigDecimal("365.25");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final BigDecimal[] factor;

    Discounting(Scenario scenario) {
        BigDecimal rate = BigDecimal.valueOf(scenario.discountRate().fraction());
        BigDecimal daily =
                exponential(logarithm(BigDecimal.ONE.add(rate)).negate().divide(DAYS_PER_YEAR, DIGITS));
        factor = new BigDecimal[scenario.horizonDays() + 1];
        factor[0] = BigDecimal.ONE;
        for (int day = 1; day < factor.length; day++) {
            factor[day] = factor[day - 1].multiply(daily, DIGITS);
        }
    }

    Money discounted(Money amount, int day) {
        return amount.times(factor[day]);
    }

    /** ln x = 2 artanh((x − 1) ÷ (x + 1)), by the series of the inverse hyperbolic tangent. */
    private static BigDecimal logarithm(BigDecimal x) {
        BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), DIGITS);
        BigDecimal square = z.multiply(z, DIGITS);
        BigDecimal power = z;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; power.abs().compareTo(NEGLIGIBLE) > 0; k += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum.multiply(TWO, DIGITS);
    }

    /** The power series of the exponential function. */
    private static BigDecimal exponential(BigDecimal x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; term.abs().compareTo(NEGLIGIBLE) > 0; k++) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
        }
        return sum;
    }
}
