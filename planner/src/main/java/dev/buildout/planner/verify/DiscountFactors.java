package dev.buildout.planner.verify;

import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * Discounting by the year of 365.25 days. 1461 days are four years, so a day's factor is the 1461st root of (1 + rate)^4,
 * found by Newton's method to 60 digits: y ← (1460 y + a ÷ y^1460) ÷ 1461, which doubles its correct digits each time.
 */
final class DiscountFactors {

    private static final int DAYS_OF_FOUR_YEARS = 1461;
    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

    /** From the 15 digits of a floating-point guess to more than 60. */
    private static final int ROUNDS = 5;

    private final BigDecimal growthOfDay;
    private final Map<Long, BigDecimal> growth = new HashMap<>();

    DiscountFactors(Percent yearly) {
        BigDecimal fourYears = Cents.onePlus(yearly).pow(4);
        BigDecimal root = BigDecimal.valueOf(Math.pow(fourYears.doubleValue(), 1.0 / DAYS_OF_FOUR_YEARS));
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal rest = fourYears.divide(root.pow(DAYS_OF_FOUR_YEARS - 1, DIGITS), DIGITS);
            root = root.multiply(BigDecimal.valueOf(DAYS_OF_FOUR_YEARS - 1L))
                    .add(rest)
                    .divide(BigDecimal.valueOf(DAYS_OF_FOUR_YEARS), DIGITS);
        }
        growthOfDay = root;
    }

    /** The value on day 0 of an amount so many days later. */
    Money discounted(Money amount, long days) {
        BigDecimal grown = growth.computeIfAbsent(days, d -> growthOfDay.pow(Math.toIntExact(d), DIGITS));
        return Cents.round(amount.toDollars(), grown);
    }
}
