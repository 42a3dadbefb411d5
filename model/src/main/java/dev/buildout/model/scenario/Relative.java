package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change written relative to the value that is there: {@code +2 w}, {@code -20 %}, {@code x1.5}. A percentage is of
 * the base value, whatever its unit; {@code +2 pp} adds percentage points. Arithmetic is exact; the result keeps the
 * base's unit where it comes out even, else the finer of the two. A whole number without a unit stays whole, rounded half
 * up. A date moves by days, weeks, calendar months or years.
 */
record Relative(String text, Sign sign, Quantity by) {

    private static final Pattern ADDED = Pattern.compile("([+-])\\s*(\\$?\\d.*)");
    private static final Pattern SCALED = Pattern.compile("x\\s?(\\d{1,9}(?:\\.\\d{1,9})?)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Form FORM = new Form("a relative value", "`+2 w`, `-20 %` or `x1.5`");
    private static final int EVEN_DECIMALS = 6;

    enum Sign {
        PLUS,
        MINUS,
        TIMES
    }

    /** What a text says relative to something; empty for a plain value. */
    static Optional<Relative> find(String text) {
        String stripped = text.strip();
        Matcher scaled = SCALED.matcher(stripped);
        if (scaled.matches()) {
            return Optional.of(
                    new Relative(stripped, Sign.TIMES, new Quantity("", new BigDecimal(scaled.group(1)), "", "", "")));
        }
        Matcher added = ADDED.matcher(stripped);
        if (!added.matches()) {
            return Optional.empty();
        }
        Sign sign = added.group(1).equals("+") ? Sign.PLUS : Sign.MINUS;
        return Quantity.find(added.group(2)).map(by -> new Relative(stripped, sign, by));
    }

    /**
     * The changed value as an author would write it.
     *
     * @throws BadValueException when the base is no quantity or date, or of another unit
     */
    String applyTo(String base) throws BadValueException {
        String stripped = base.strip();
        if (DATE.matcher(stripped).matches()) {
            return moved(stripped);
        }
        Quantity from = Quantity.find(stripped)
                .orElseThrow(() -> new BadValueException(
                        FindingCode.BAD_OVERRIDE,
                        Form.quote(text) + " is relative to a value, and " + Form.quote(base) + " is not a quantity",
                        "Write the new value out."));
        if (sign == Sign.TIMES) {
            return from.times(by.number());
        }
        if (by.isShare()) {
            BigDecimal share = by.number().movePointLeft(2);
            return from.times(BigDecimal.ONE.add(sign == Sign.MINUS ? share.negate() : share));
        }
        return sum(from, sign == Sign.MINUS ? by.negated() : by);
    }

    private String sum(Quantity from, Quantity change) throws BadValueException {
        Quantity added = change.unit().equals("pp") && from.unit().equals("%") ? change.withUnitOf(from) : change;
        Optional<Units> units = from.unitsWith(added);
        if (units.isEmpty() || !from.sign().equals(added.sign()) || !from.per().equals(added.per())) {
            throw new BadValueException(
                    FindingCode.BAD_UNIT,
                    Form.quote(text) + " cannot be added to " + Form.quote(from.toString()) + ": another unit",
                    "Maybe `" + (sign == Sign.MINUS ? "-" : "+")
                            + change.absolute().withUnitOf(from) + "`.");
        }
        BigDecimal sum = from.number()
                .multiply(units.get().first())
                .add(added.number().multiply(units.get().second()));
        BigDecimal even = sum.divide(units.get().first(), EVEN_DECIMALS, RoundingMode.HALF_UP);
        if (even.multiply(units.get().first()).compareTo(sum) == 0) {
            return from.with(even).toString();
        }
        return added.with(sum.divide(units.get().second(), EVEN_DECIMALS, RoundingMode.HALF_UP))
                .toString();
    }

    private String moved(String base) throws BadValueException {
        if (sign == Sign.TIMES || !by.sign().isEmpty() || !by.per().isEmpty()) {
            throw notForDates(base);
        }
        try {
            LocalDate date = LocalDate.parse(base);
            long count = by.number().longValueExact() * (sign == Sign.MINUS ? -1 : 1);
            return (switch (by.unit()) {
                        case "d" -> date.plusDays(count);
                        case "w" -> date.plusWeeks(count);
                        case "month", "months" -> date.plusMonths(count);
                        case "yr" -> date.plusYears(count);
                        default -> throw notForDates(base);
                    })
                    .toString();
        } catch (DateTimeException | ArithmeticException e) {
            throw notForDates(base);
        }
    }

    private BadValueException notForDates(String base) {
        return new BadValueException(
                FindingCode.BAD_UNIT,
                Form.quote(text) + " cannot move the date " + Form.quote(base)
                        + ". Expected whole days, weeks, months or years such as +2 w",
                "");
    }

    /** The same change several times over. */
    Relative repeated(int times) {
        return new Relative(text, sign, by.with(by.number().multiply(BigDecimal.valueOf(times))));
    }

    /** The finding for a relative value where there is nothing for it to be relative to. */
    BadValueException withoutBase() {
        return new BadValueException(
                FindingCode.BAD_OVERRIDE,
                Form.quote(text) + " is " + FORM.name() + ", and there is no value here for it to be relative to",
                "Write the value out.");
    }

    /** Two units as multiples of a third. */
    private record Units(BigDecimal first, BigDecimal second) {}

    /** A number as written, with what stands around it: {@code $}, {@code 12.5}, {@code M}, {@code /MW}. */
    record Quantity(String sign, BigDecimal number, String gap, String unit, String per) {

        private static final Pattern WRITTEN =
                Pattern.compile("(\\$?)(\\d{1,15}(?:\\.\\d{1,15})?)(\\s?)([A-Za-z%]{0,8})\\s*((?:/.{0,20})?)");

        private static final Map<String, String> TIME =
                Map.of("d", "1", "w", "7", "month", "30.4375", "months", "30.4375", "yr", "365.25");
        private static final Map<String, String> POWER = Map.of("kW", "1", "MW", "1000", "GW", "1000000");
        private static final Map<String, String> MASS = Map.of("kg", "1", "t", "1000");
        private static final Map<String, String> DISTANCE = Map.of("km", "1", "mi", "1.609344");
        private static final Map<String, String> SCALE =
                Map.of("", "1", "k", "1000", "M", "1000000", "B", "1000000000", "T", "1000000000000");

        private static final List<Map<String, String>> MEASURES = List.of(TIME, POWER, MASS, DISTANCE);

        static Optional<Quantity> find(String text) {
            Matcher m = WRITTEN.matcher(text.strip());
            return m.matches()
                    ? Optional.of(new Quantity(
                            m.group(1),
                            new BigDecimal(m.group(2)),
                            m.group(3),
                            m.group(4),
                            m.group(5).strip()))
                    : Optional.empty();
        }

        boolean isShare() {
            return unit.equals("%") && per.isEmpty();
        }

        String times(BigDecimal factor) {
            return with(number.multiply(factor)).toString();
        }

        Quantity with(BigDecimal other) {
            boolean count = sign.isEmpty() && unit.isEmpty() && per.isEmpty() && number.scale() <= 0;
            return new Quantity(sign, count ? other.setScale(0, RoundingMode.HALF_UP) : other, gap, unit, per);
        }

        Quantity negated() {
            return new Quantity(sign, number.negate(), gap, unit, per);
        }

        Quantity absolute() {
            return new Quantity(sign, number.abs(), gap, unit, per);
        }

        Quantity withUnitOf(Quantity other) {
            return new Quantity(other.sign, number, other.gap, other.unit, other.per);
        }

        /** What this unit and the other's are of the smallest one; empty when they measure different things. */
        Optional<Units> unitsWith(Quantity other) {
            if (unit.equals(other.unit)) {
                return Optional.of(new Units(BigDecimal.ONE, BigDecimal.ONE));
            }
            Map<String, String> units = sign.equals("$")
                    ? SCALE
                    : MEASURES.stream()
                            .filter(measure -> measure.containsKey(unit))
                            .findFirst()
                            .orElse(Map.of());
            String mine = units.get(unit);
            String others = units.get(other.unit);
            return mine == null || others == null
                    ? Optional.empty()
                    : Optional.of(new Units(new BigDecimal(mine), new BigDecimal(others)));
        }

        @Override
        public String toString() {
            BigDecimal plain = number.stripTrailingZeros();
            String digits = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
            return digits.startsWith("-")
                    ? "-" + sign + digits.substring(1) + gap + unit + per
                    : sign + digits + gap + unit + per;
        }
    }
}
