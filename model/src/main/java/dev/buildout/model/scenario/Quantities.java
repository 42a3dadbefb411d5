package dev.buildout.model.scenario;

import dev.buildout.model.unit.Days;
import dev.buildout.model.unit.Distance;
import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.PerMegawatt;
import dev.buildout.model.unit.Percent;
import dev.buildout.model.unit.Power;
import dev.buildout.model.unit.PowerRate;
import dev.buildout.model.unit.Throughput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quantities as people write them: {@code 560 MW}, {@code $12.5M/MW}, {@code 26 w}, {@code 6.1 %/yr}. */
final class Quantities {

    static final double DAYS_PER_YEAR = 365.25;
    static final double DAYS_PER_MONTH = 30.4375;

    private static final double KM_PER_MILE = 1.609344;
    private static final int MOST_DAYS = 36_525;
    private static final BigDecimal MOST_KILOWATTS = new BigDecimal("1e12");
    private static final BigDecimal MOST_DOLLARS = new BigDecimal("1e14");

    private static final Map<String, Double> TIME =
            Map.of("d", 1.0, "w", 7.0, "month", DAYS_PER_MONTH, "months", DAYS_PER_MONTH, "yr", DAYS_PER_YEAR);
    private static final Map<String, BigDecimal> POWER =
            Map.of("kW", new BigDecimal("1"), "MW", new BigDecimal("1e3"), "GW", new BigDecimal("1e6"));
    private static final Map<String, BigDecimal> MASS = Map.of("kg", BigDecimal.ONE, "t", new BigDecimal("1e3"));
    private static final Map<String, Double> DISTANCE = Map.of("mi", 1.0, "km", 1 / KM_PER_MILE);
    private static final Map<String, Integer> SCALE = Map.of("", 0, "k", 3, "M", 6, "B", 9, "T", 12);

    private static final Pattern MONEY = Pattern.compile("(-?\\$-?)\\s?(\\d{1,15}(?:\\.\\d{1,15})?)\\s?([A-Za-z]*)");

    private static final Map<String, Integer> DIVISORS =
            Map.of("kW MW", 1000, "kWh MWh", 1000, "month yr", 12, "w yr", 52, "h d", 24);

    private Quantities() {}

    static Power power(String text) throws BadValueException {
        Form form = new Form("a power", "560 MW");
        Amount amount = amount(text, form, "MW");
        BigDecimal kilowatts = amount.number().multiply(factor(text, amount.unit(), POWER, form));
        if (kilowatts.signum() < 0 || kilowatts.compareTo(MOST_KILOWATTS) > 0) {
            throw form.impossible(text, "a power is not negative, and less than a million GW");
        }
        return new Power(kilowatts.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Days, rounded half up; negative only for lags. */
    static Days days(String text, boolean maybeNegative) throws BadValueException {
        Form form = new Form("a length of time", "26 w");
        Amount amount = amount(text, form, "w", "d");
        double days = amount.number().doubleValue() * factor(text, amount.unit(), TIME, form);
        if (Math.abs(days) > MOST_DAYS || (days < 0 && !maybeNegative)) {
            throw form.impossible(text, "a length of time is not negative, and at most 100 yr");
        }
        return new Days((int) Math.floor(days + 0.5));
    }

    static Throughput throughput(String text) throws BadValueException {
        Form form = new Form("a throughput", "100/w");
        Amount amount = amount(text, form, "/w");
        if (!amount.unit().startsWith("/")) {
            String likely = amount.number().toPlainString() + "/w";
            throw amount.unit().isEmpty() ? form.noUnit(text, likely) : form.notThis(text);
        }
        double days = factor(text, amount.unit().substring(1).strip(), TIME, form);
        if (amount.isNegative()) {
            throw form.impossible(text, "a throughput is not negative");
        }
        return new Throughput(amount.number().doubleValue() * 7.0 / days);
    }

    static PowerRate powerRate(String text) throws BadValueException {
        Form form = new Form("a power readied in a week", "13.6 MW/w");
        String power = withoutDivisor(text, "w", "MW", form);
        Amount amount = amount(power, form, "MW");
        double rate = amount.number()
                .multiply(factor(power, amount.unit(), POWER, form))
                .doubleValue();
        if (!(rate > 0)) {
            throw form.impossible(text, "a rate of work is more than 0");
        }
        return new PowerRate(rate);
    }

    static PerMegawatt perMegawatt(String text) throws BadValueException {
        Form form = new Form("a number of units per MW", "5.3/MW");
        Optional<Amount> bare = Amount.find(text).filter(a -> a.unit().isEmpty());
        if (bare.isPresent()) {
            throw form.noDivisor(text, text.strip() + "/MW");
        }
        Amount amount = Amount.find(withoutDivisor(text, "MW", "", form)).orElseThrow(() -> form.notThis(text));
        if (!amount.unit().isEmpty()) {
            throw form.notThis(text);
        }
        if (amount.isNegative()) {
            throw form.impossible(text, "a number of units is not negative");
        }
        return new PerMegawatt(amount.number());
    }

    static Mass mass(String text) throws BadValueException {
        Form form = new Form("a mass", "1.36 t");
        Amount amount = amount(text, form, "t");
        BigDecimal kilograms = amount.number().multiply(factor(text, amount.unit(), MASS, form));
        if (kilograms.signum() < 0) {
            throw form.impossible(text, "a mass is not negative");
        }
        return new Mass(kilograms.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** A distance, or with a divisor a speed. */
    static Distance distance(String text, String per) throws BadValueException {
        Form form = per.isEmpty() ? new Form("a distance", "380 mi") : new Form("a speed", "500 mi/" + per);
        String length = withoutDivisor(text, per, "mi", form);
        Amount amount = amount(length, form, "mi");
        double miles = amount.number().doubleValue() * factor(length, amount.unit(), DISTANCE, form);
        if (miles < 0 || (miles == 0 && !per.isEmpty())) {
            throw form.impossible(text, per.isEmpty() ? "a distance is not negative" : "a speed is more than 0");
        }
        return new Distance(miles);
    }

    /** A share or a rate; at most {@code most} percent. */
    static Percent percent(String text, String per, int most) throws BadValueException {
        Form form = per.isEmpty() ? new Form("a share", "30 %") : new Form("a rate", "6.1 %/" + per);
        Optional<Amount> fraction = Amount.find(text).filter(a -> a.unit().isEmpty() && isFraction(a.number()));
        if (fraction.isPresent()) {
            BigDecimal percent = fraction.get().number().movePointRight(2).stripTrailingZeros();
            throw form.noUnit(text, percent.toPlainString() + " %" + (per.isEmpty() ? "" : "/" + per));
        }
        String share = withoutDivisor(text, per, "%", form);
        Amount amount = amount(share, form, "%");
        if (!amount.unit().equals("%")) {
            throw form.wrongUnit(text, amount.unit(), List.of("%"));
        }
        if (amount.isNegative() || amount.number().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw form.impossible(text, "it lies between 0 % and " + most + " %");
        }
        return new Percent(amount.number().movePointLeft(2).doubleValue());
    }

    /** 0.3 is how other tools write 30 %. */
    private static boolean isFraction(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    static Money money(String text, String per) throws BadValueException {
        Form form = new Form("an amount of money", per.isEmpty() ? "$3.7M" : "$95/" + per);
        String value = withoutDivisor(text, per, "$", form);
        Matcher m = MONEY.matcher(value);
        if (!m.matches()) {
            String likely = "$" + text.strip();
            if (MONEY.matcher(value.replace(",", "")).matches()) {
                throw form.notThis(text, value.replace(",", ""));
            }
            throw Amount.find(value).map(a -> a.unit().length() <= 1).orElse(false)
                    ? form.noUnit(text, likely)
                    : form.notThis(text);
        }
        Integer scale = SCALE.get(m.group(3));
        if (scale == null) {
            throw form.wrongUnit(text, m.group(3), SCALE.keySet());
        }
        BigDecimal dollars = new BigDecimal(m.group(2)).movePointRight(scale);
        if (m.group(1).contains("-") || dollars.compareTo(MOST_DOLLARS) > 0) {
            throw form.impossible(text, "an amount is not negative, and at most $100T");
        }
        if (dollars.stripTrailingZeros().scale() > 2) {
            throw form.impossible(text, "the smallest amount is a cent");
        }
        return Money.ofDollars(dollars);
    }

    private static Amount amount(String text, Form form, String... usualUnits) throws BadValueException {
        Amount amount = Amount.find(text).orElseThrow(() -> form.notThis(text));
        if (amount.unit().isEmpty()) {
            String number = amount.number().toPlainString();
            throw form.noUnit(
                    text,
                    Arrays.stream(usualUnits)
                            .map(unit -> number + (unit.startsWith("/") ? "" : " ") + unit)
                            .toArray(String[]::new));
        }
        return amount;
    }

    private static <N extends Number> N factor(String text, String unit, Map<String, N> units, Form form)
            throws BadValueException {
        N factor = units.get(unit);
        if (factor == null) {
            throw form.wrongUnit(text, unit, units.keySet());
        }
        return factor;
    }

    /** Takes {@code /per} off the end; without a divisor to expect, a text that has one is wrong. */
    private static String withoutDivisor(String text, String per, String usualUnit, Form form)
            throws BadValueException {
        int slash = text.indexOf('/');
        String value = slash < 0 ? text.strip() : text.substring(0, slash).strip();
        String found = slash < 0 ? "" : text.substring(slash + 1).strip();
        if (found.equals(per)) {
            return value;
        }
        if (found.isEmpty()) {
            throw value.matches("[$\\d].*")
                    ? form.noDivisor(value, withUnit(value, usualUnit) + "/" + per)
                    : form.notThis(text);
        }
        throw form.wrongDivisor(text, found, per.isEmpty() ? value : converted(value, found, per) + "/" + per);
    }

    /** A number for each of one unit as a number for each of another, where that is known. */
    private static String converted(String value, String from, String to) {
        Integer factor = DIVISORS.get(from + " " + to);
        Matcher number =
                Pattern.compile("(\\$?)(\\d{1,15}(?:\\.\\d{1,15})?)(.*)").matcher(value);
        return factor == null || !number.matches()
                ? value
                : number.group(1)
                        + new BigDecimal(number.group(2))
                                .multiply(BigDecimal.valueOf(factor))
                                .stripTrailingZeros()
                                .toPlainString()
                        + number.group(3);
    }

    /** What the author probably means: the usual unit put to a bare number. */
    private static String withUnit(String value, String usualUnit) {
        boolean bare = Amount.find(value).map(a -> a.unit().isEmpty()).orElse(false);
        if (!bare || usualUnit.isEmpty()) {
            return value;
        }
        return usualUnit.equals("$") ? "$" + value : value + " " + usualUnit;
    }
}
