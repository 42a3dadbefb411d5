package dev.buildout.planner.cli;

import dev.buildout.model.unit.Money;
import java.time.Duration;
import java.util.Locale;

/** Figures as people say them: {@code $1.24 B}, {@code 560 MW}, {@code 14 w}. */
final class Figures {

    private Figures() {}

    /** Three or four digits and a scale: {@code $412 B}, {@code $12.3 B}, {@code $450 k}, {@code $95}. */
    static String money(Money amount) {
        double dollars = Math.abs(amount.dollars());
        String sign = amount.cents() < 0 ? "-$" : "$";
        if (dollars >= 999_500_000) {
            return sign + scaled(dollars / 1e9) + " B";
        }
        if (dollars >= 999_500) {
            return sign + scaled(dollars / 1e6) + " M";
        }
        if (dollars >= 999.5) {
            return sign + scaled(dollars / 1e3) + " k";
        }
        return sign + Math.round(dollars);
    }

    /** The same with a plus sign for what is more. */
    static String moneyChange(Money amount) {
        return amount.cents() > 0 ? "+" + money(amount) : money(amount);
    }

    private static String scaled(double value) {
        if (value >= 99.95) {
            return whole(value);
        }
        return String.format(Locale.ROOT, value >= 9.995 ? "%.1f" : "%.2f", value);
    }

    /** Rounded, with thousands set apart: {@code 8,051}. */
    static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    static String wholeChange(double value) {
        return Math.round(value) > 0 ? "+" + whole(value) : whole(value);
    }

    /** A length of time in days, from three weeks on in weeks: {@code 5 d}, {@code 14 w}. */
    static String days(int days) {
        return Math.abs(days) < 21 ? days + " d" : Math.round(days / 7.0) + " w";
    }

    /** {@code 48 s}, {@code 4:05}, {@code 1:00:00}. */
    static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        }
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** {@code 1 phase}, {@code 3 phases}. */
    static String count(long count, String one, String many) {
        return whole((double) count) + " " + (count == 1 ? one : many);
    }
}
