package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Figures as people say them: {@code $1.24 B}, {@code 560 MW}, {@code 14 w late}, {@code 31 Dec 2027}. */
public final class Say {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final String MINUS = "−";

    private final String symbol;

    private Say(String symbol) {
        this.symbol = symbol;
    }

    /** Says money in a currency: dollars by their sign, any other by its code. */
    public static Say in(String currency) {
        return new Say(currency.equals("USD") ? "$" : currency + " ");
    }

    /** What stands before an amount: {@code $}. */
    public String symbol() {
        return symbol;
    }

    /** Three figures and a unit: {@code $1.24 B}, {@code $450 k}. */
    public String money(Money amount) {
        double dollars = Math.abs(amount.dollars());
        String sign = amount.cents() < 0 ? MINUS : "";
        String[] units = {"", " k", " M", " B", " T"};
        int unit = 0;
        while (unit < units.length - 1 && dollars >= 999.5) {
            dollars /= 1000;
            unit++;
        }
        boolean cents = unit == 0 && dollars < 1 && amount.cents() != 0;
        String digits = cents ? "0.00" : unit == 0 ? "0" : dollars >= 99.95 ? "0" : dollars >= 9.995 ? "0.0" : "0.00";
        return sign + symbol + format(digits, dollars) + units[unit];
    }

    /** To the cent, cents left out when there are none. */
    public String exact(Money amount) {
        String sign = amount.cents() < 0 ? MINUS : "";
        String digits = amount.cents() % 100 == 0 ? "#,##0" : "#,##0.00";
        return sign + symbol + symbols(digits).format(amount.toDollars().abs());
    }

    /** A difference with its sign: {@code +$1.24 B}; {@code ±0} when there is none. */
    public String change(Money difference) {
        return difference.cents() == 0 ? "±0" : (difference.cents() > 0 ? "+" : "") + money(difference);
    }

    /** {@code 560 MW}, {@code 1,220 MW}, {@code 0.5 MW}. */
    public static String mw(double mw) {
        return number(mw) + " MW";
    }

    /** A difference in MW with its sign. */
    public static String mwChange(double mw) {
        return signed(mw) + (Math.abs(mw) < 0.05 ? "" : " MW");
    }

    /** A difference with its sign, at most one decimal; {@code ±0} when there is none. */
    public static String signed(double difference) {
        if (Math.abs(difference) < 0.05) {
            return "±0";
        }
        return (difference > 0 ? "+" : MINUS) + number(Math.abs(difference));
    }

    /** With thousands separators, one decimal where it says something. */
    public static String number(double value) {
        return format(Math.abs(value) < 100 && Math.abs(value - Math.rint(value)) >= 0.05 ? "#,##0.0" : "#,##0", value);
    }

    /** A fraction as a percentage that it does not exceed: {@code 3.5 %}. */
    public static String atMostPercent(double fraction) {
        return format("0.0", Math.ceil(fraction * 1000 - 1e-9) / 10) + " %";
    }

    /** With thousands separators. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** {@code 14 w late}, {@code 3 d early}, {@code on time}. */
    public static String late(int days) {
        return days == 0 ? "on time" : span(Math.abs(days)) + (days > 0 ? " late" : " early");
    }

    /** {@code 14 w}, or {@code 10 d} under two weeks. */
    public static String span(int days) {
        return Math.abs(days) < 14 ? days + " d" : Math.round(days / 7.0) + " w";
    }

    /** {@code 31 Dec 2027}. */
    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code Dec 2027}. */
    public static String month(LocalDate date) {
        return MONTH.format(date);
    }

    /** {@code 31 Dec 2027}, or a dash. */
    public static String date(Optional<LocalDate> date) {
        return date.map(DAY::format).orElse("–");
    }

    /** {@code 1 phase}, {@code 2 phases}. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** Who sells a lot: the plant, with its supplier unless the plant's name begins with it. */
    public static String seller(PlannedLot lot) {
        String first = lot.supplierName().split(" ")[0];
        return lot.plantName().startsWith(first) ? lot.plantName() : lot.supplierName() + " · " + lot.plantName();
    }

    /** A number of units: {@code 1 rack}, {@code 433 lots}, {@code 120 MW}. */
    public static String units(int number, String unit) {
        boolean plural = number != 1 && unit.matches(".*[a-rt-z]");
        return number(number) + " " + unit + (plural ? "s" : "");
    }

    /** A name from code in words: {@code PLANT_CAPACITY} and {@code plant-capacity} are both {@code plant capacity}. */
    public static String words(String id) {
        return id.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /** Words that begin with a capital. */
    public static String title(String id) {
        String words = words(id);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String format(String digits, double value) {
        return symbols(digits).format(value);
    }

    private static DecimalFormat symbols(String digits) {
        var format = new DecimalFormat(digits, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
