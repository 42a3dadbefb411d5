package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.FindingPrinter;
import dev.buildout.model.diagnostic.Lookalikes;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.domain.LinkTerm;
import dev.buildout.model.unit.Coordinates;
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
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a scalar as a value of a given type. */
final class Values {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LINK = Pattern.compile("(FS|SS|FF|SF)(?:\\s*([+-])\\s*(\\S.*))?");
    private static final int LONGEST_ID = 64;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_COUNT = 1_000_000_000;
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Map<Class<?>, Parser<?>> PARSERS = new HashMap<>();

    static {
        PARSERS.put(String.class, (text, slot) -> text(text));
        PARSERS.put(int.class, (text, slot) -> count(text));
        PARSERS.put(Integer.class, (text, slot) -> count(text));
        PARSERS.put(double.class, (text, slot) -> decimal(text).doubleValue());
        PARSERS.put(Double.class, (text, slot) -> decimal(text).doubleValue());
        PARSERS.put(BigDecimal.class, (text, slot) -> decimal(text));
        PARSERS.put(boolean.class, (text, slot) -> truth(text));
        PARSERS.put(Boolean.class, (text, slot) -> truth(text));
        PARSERS.put(LocalDate.class, (text, slot) -> date(text));
        PARSERS.put(DayOfWeek.class, (text, slot) -> weekday(text));
        PARSERS.put(LinkTerm.class, (text, slot) -> link(text));
        PARSERS.put(Power.class, (text, slot) -> Quantities.power(text));
        PARSERS.put(Days.class, (text, slot) -> Quantities.days(text, false));
        PARSERS.put(Throughput.class, (text, slot) -> Quantities.throughput(text));
        PARSERS.put(PowerRate.class, (text, slot) -> Quantities.powerRate(text));
        PARSERS.put(PerMegawatt.class, (text, slot) -> Quantities.perMegawatt(text));
        PARSERS.put(Mass.class, (text, slot) -> Quantities.mass(text));
        PARSERS.put(Distance.class, (text, slot) -> Quantities.distance(text, slot.per()));
        PARSERS.put(Money.class, (text, slot) -> Quantities.money(text, slot.per()));
        PARSERS.put(Percent.class, (text, slot) -> Quantities.percent(text, slot.per(), slot.mostPercent()));
        PARSERS.put(Coordinates.class, (text, slot) -> coordinates(Arrays.asList(text.split(",", -1)), text));
    }

    private Values() {}

    /** Reads one text; the slot says which divisor and range belong there. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(String text, Slot slot) throws BadValueException;
    }

    /** The reader of a type that is written as one scalar, if it is one. */
    static Optional<Parser<?>> find(Class<?> type) {
        if (type.isEnum() && !PARSERS.containsKey(type)) {
            return Optional.of((text, slot) -> constant(type, text));
        }
        return Optional.ofNullable(PARSERS.get(type));
    }

    static LocalDate date(String text) throws BadValueException {
        Form form = new Form("a date", "2027-01-31");
        if (!DATE.matcher(text).matches()) {
            throw new BadValueException(
                    FindingCode.WRONG_TYPE,
                    Form.quote(text) + " is not a date. Expected a day such as 2027-01-31",
                    LikelyDate.hint(text));
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 2000 || date.getYear() > 2100) {
                throw form.impossible(text, "years run from 2000 to 2100");
            }
            return date;
        } catch (DateTimeException e) {
            throw form.impossible(text, "the calendar has no such day");
        }
    }

    static Coordinates coordinates(List<String> parts, String shown) throws BadValueException {
        Form form = new Form("latitude and longitude", "[32.45, -99.73]");
        if (parts.size() != 2) {
            throw form.notThis(shown);
        }
        double[] degrees = new double[2];
        for (int i = 0; i < 2; i++) {
            degrees[i] = Amount.find(parts.get(i))
                    .filter(a -> a.unit().isEmpty())
                    .orElseThrow(() -> form.notThis(shown))
                    .number()
                    .doubleValue();
        }
        if (Math.abs(degrees[0]) > 90 || Math.abs(degrees[1]) > 180) {
            boolean swapped = Math.abs(degrees[1]) <= 90 && Math.abs(degrees[0]) <= 180;
            throw new BadValueException(
                    FindingCode.OUT_OF_RANGE,
                    Form.quote(shown) + " is impossible: latitude lies within ±90, longitude within ±180",
                    swapped
                            ? "Maybe `[" + parts.get(1).strip() + ", "
                                    + parts.get(0).strip() + "]`."
                            : "");
        }
        return new Coordinates(degrees[0], degrees[1]);
    }

    /** Checks an id: kebab-case, at most 64 letters, digits and hyphens. */
    static String id(String text) throws BadValueException {
        if (text.length() <= LONGEST_ID && ID.matcher(text).matches()) {
            return text;
        }
        String likely = text.length() > LONGEST_ID
                ? ""
                : Lookalikes.plain(text)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        throw new BadValueException(
                FindingCode.BAD_ID,
                Form.quote(text) + " is not an id. Ids are small letters, digits and single hyphens, at most "
                        + LONGEST_ID + " long",
                likely.isEmpty()
                        ? ""
                        : "Maybe `" + likely + "`."
                                + Lookalikes.find(text)
                                        .map(found -> " Here " + found + ".")
                                        .orElse(""));
    }

    static int count(String text) throws BadValueException {
        Form form = new Form("a whole number", "4");
        BigDecimal number = number(text, form);
        if (number.stripTrailingZeros().scale() > 0) {
            throw form.notThis(text);
        }
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(MOST_COUNT)) > 0) {
            throw form.impossible(text, "a number of things is not negative, and at most a billion");
        }
        return number.intValueExact();
    }

    private static BigDecimal decimal(String text) throws BadValueException {
        Form form = new Form("a number", "1.3");
        BigDecimal number = number(text, form);
        if (number.signum() < 0) {
            throw form.impossible(text, "it is not negative");
        }
        return number;
    }

    private static BigDecimal number(String text, Form form) throws BadValueException {
        return Amount.find(text)
                .filter(a -> a.unit().isEmpty())
                .orElseThrow(() -> form.notThis(text))
                .number();
    }

    /** Anything that people can read: it will stand in tables, reports and terminals. */
    private static String text(String text) throws BadValueException {
        Form form = new Form("a text", "a name");
        if (text.length() > LONGEST_TEXT) {
            throw form.impossible(text, "texts have at most " + LONGEST_TEXT + " letters");
        }
        OptionalInt unseen = text.codePoints().filter(Values::isUnseen).findFirst();
        if (unseen.isPresent()) {
            throw form.impossible(
                    text, "a text has no control characters such as " + FindingPrinter.escaped(unseen.getAsInt()));
        }
        return text;
    }

    /** Lines may end, and letters may be joined or kept apart, as some scripts need. */
    private static boolean isUnseen(int codePoint) {
        return FindingPrinter.isControl(codePoint)
                && codePoint != '\n'
                && codePoint != ZERO_WIDTH_NON_JOINER
                && codePoint != ZERO_WIDTH_JOINER;
    }

    private static boolean truth(String text) throws BadValueException {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new BadValueException(
                        FindingCode.WRONG_TYPE,
                        Form.quote(text) + " is neither true nor false",
                        switch (text.toLowerCase(Locale.ROOT)) {
                            case "yes", "y", "on", "true", "1" -> "Maybe `true`.";
                            case "no", "n", "off", "false", "0" -> "Maybe `false`.";
                            default -> "";
                        });
        };
    }

    private static DayOfWeek weekday(String text) throws BadValueException {
        int day = WEEKDAYS.indexOf(text);
        if (day < 0) {
            throw new BadValueException(
                    FindingCode.WRONG_TYPE,
                    Form.quote(text) + " is not a weekday. Expected one of " + String.join(", ", WEEKDAYS),
                    NearestName.hint(text, WEEKDAYS));
        }
        return DayOfWeek.of(day + 1);
    }

    private static LinkTerm link(String text) throws BadValueException {
        Matcher m = LINK.matcher(text.strip());
        if (!m.matches()) {
            throw new Form("a link", "FS, SS + 12 w or FF - 3 d").notThis(text);
        }
        LinkTerm.Type type = LinkTerm.Type.valueOf(m.group(1));
        if (m.group(3) == null) {
            return new LinkTerm(type, Days.ZERO);
        }
        Days lag = Quantities.days(m.group(3), false);
        return new LinkTerm(type, m.group(2).equals("-") ? new Days(-lag.count()) : lag);
    }

    private static Object constant(Class<?> type, String text) throws BadValueException {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(c -> Nouns.constant((Enum<?>) c))
                .toList();
        int at = names.indexOf(text);
        if (at < 0) {
            throw new BadValueException(
                    FindingCode.WRONG_TYPE,
                    Form.quote(text) + " is not one of " + String.join(", ", names),
                    NearestName.hint(text, names));
        }
        return type.getEnumConstants()[at];
    }
}
