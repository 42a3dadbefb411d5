package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.NumberPattern.ANY;
import static dev.buildout.model.scenario.NumberPattern.upTo;

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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * How one value of a kind is written, as {@link Values} reads it. The pattern is in the part of regular expressions that
 * Java and JavaScript share and stands for the text without its mark.
 *
 * @param name the kind with its article, such as "a power"
 * @param units the ways to write it, for the reference
 * @param example one such value
 * @param pattern what the text matches; every text that is read matches, and of the others none but a few beyond a range
 * @param scalar what YAML makes of such a value besides a text
 * @param change what a relative change of such a value matches; empty where there is none
 * @param choices all values, where they are few
 */
public record Written(
        String name, String units, String example, String pattern, Scalar scalar, String change, List<String> choices) {

    /** What YAML may make of a value that is written without quotes. */
    public enum Scalar {
        TEXT,
        WHOLE,
        NUMBER,
        TRUTH,
        /** Names may look like numbers. */
        ANY,
        /** Latitude and longitude, which may also be a list. */
        PAIR
    }

    private static final String TIME = "(?:d|w|months?|yr)";
    private static final String SIGN = "\\+?";
    private static final String DAYS = "(?:" + upTo(36_525) + "\\s*d|" + upTo(5_218) + "\\s*w|" + upTo(1_200)
            + "\\s*months?|" + upTo(100) + "\\s*yr)";
    private static final String DATE = "(?:(?:20\\d\\d|2100)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))"
            + "|20(?:[02468][048]|[13579][26])-02-29)";
    private static final String POWER = ANY + "\\s*(?:kW|MW|GW)";
    /** Some digit before the slash is not 0. */
    private static final String NOT_ZERO = "(?=[^/]*[1-9])";

    private static final String WHOLE = "0{0,5}(?:\\d{1,9}|1000000000)(?:\\.0{1,15})?";
    private static final String LATITUDE = "[+-]?" + upTo(90);
    private static final String LONGITUDE = "[+-]?" + upTo(180);

    private static final Map<Class<?>, BiFunction<String, String, Written>> FORMS = new HashMap<>();

    static {
        FORMS.put(String.class, (per, key) -> text());
        FORMS.put(int.class, (per, key) -> whole());
        FORMS.put(Integer.class, (per, key) -> whole());
        FORMS.put(double.class, (per, key) -> number());
        FORMS.put(Double.class, (per, key) -> number());
        FORMS.put(BigDecimal.class, (per, key) -> number());
        FORMS.put(boolean.class, (per, key) -> truth());
        FORMS.put(LocalDate.class, (per, key) -> date());
        FORMS.put(DayOfWeek.class, (per, key) -> weekday());
        FORMS.put(LinkTerm.class, (per, key) -> link());
        FORMS.put(Coordinates.class, (per, key) -> place());
        FORMS.put(Power.class, (per, key) -> quantity("a power", "kW, MW, GW", "560 MW", POWER));
        FORMS.put(Days.class, (per, key) -> quantity("a length of time", "d, w, month, yr", "26 w", DAYS));
        FORMS.put(
                Throughput.class,
                (per, key) -> quantity("a throughput", "/d, /w, /month, /yr", "100/w", ANY + "\\s*/\\s*" + TIME));
        FORMS.put(
                PowerRate.class,
                (per, key) -> quantity(
                        "a power in a week", "kW/w, MW/w, GW/w", "13.6 MW/w", NOT_ZERO + POWER + "\\s*/\\s*w"));
        FORMS.put(
                PerMegawatt.class,
                (per, key) -> quantity("a number for each MW", "/MW", "5.3/MW", ANY + "\\s*/\\s*MW"));
        FORMS.put(Mass.class, (per, key) -> quantity("a mass", "kg, t", "1.36 t", ANY + "\\s*(?:kg|t)"));
        FORMS.put(Distance.class, (per, key) -> distance(per));
        FORMS.put(Money.class, (per, key) -> money(per));
        FORMS.put(Percent.class, (per, key) -> percent(per, Slot.mostPercent(key)));
    }

    /** How a type is written at a key; {@code per} is the divisor that belongs there, empty for none. */
    static Written of(Class<?> type, String per, String key) {
        if (type.isEnum() && !FORMS.containsKey(type)) {
            return choice(Arrays.stream(type.getEnumConstants())
                    .map(c -> Nouns.constant((Enum<?>) c))
                    .toList());
        }
        BiFunction<String, String, Written> form = FORMS.get(type);
        if (form == null) {
            throw new IllegalArgumentException("Nothing says how it is written: " + type);
        }
        return form.apply(per, key);
    }

    /** Any text, also one that YAML reads as a number. */
    public static Written text() {
        return new Written("a text", "", "West Texas", "", Scalar.ANY, "", List.of());
    }

    /** A number of things. */
    public static Written whole() {
        return new Written(
                "a whole number", "", "4", SIGN + WHOLE, Scalar.WHOLE, relative("[+-]\\s*" + ANY), List.of());
    }

    public static Written power() {
        return of(Power.class, "", "");
    }

    public static Written time() {
        return of(Days.class, "", "");
    }

    /** A day, as a value or as a key of values by date. */
    public static Written date() {
        String moved = "[+-]\\s*\\d{1,9}\\s*" + TIME;
        return new Written("a date", "YYYY-MM-DD", "2027-01-31", DATE, Scalar.TEXT, moved, List.of());
    }

    private static Written number() {
        return new Written("a number", "", "1.3", SIGN + ANY, Scalar.NUMBER, relative("[+-]\\s*" + ANY), List.of());
    }

    private static Written truth() {
        return new Written("yes or no", "true, false", "true", "true|false", Scalar.TRUTH, "", List.of());
    }

    private static Written choice(List<String> names) {
        return new Written(
                "one of a few",
                String.join(", ", names),
                names.get(0),
                String.join("|", names),
                Scalar.TEXT,
                "",
                names);
    }

    private static Written weekday() {
        List<String> days = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
        return new Written("a weekday", String.join(", ", days), "mon", String.join("|", days), Scalar.TEXT, "", days);
    }

    private static Written link() {
        return new Written(
                "a link",
                "FS, SS, FF, SF, with a lag such as + 12 w or - 3 d",
                "SS + 12 w",
                "(?:FS|SS|FF|SF)(?:\\s*[+-]\\s*" + SIGN + DAYS + ")?",
                Scalar.TEXT,
                "",
                List.of());
    }

    private static Written place() {
        String pair = "\\s*" + LATITUDE + "\\s*,\\s*" + LONGITUDE + "\\s*";
        return new Written("latitude and longitude", "", "[32.45, -99.73]", pair, Scalar.PAIR, "", List.of());
    }

    private static Written distance(String per) {
        String length = ANY + "\\s*(?:mi|km)";
        return per.isEmpty()
                ? quantity("a distance", "mi, km", "380 mi", length)
                : quantity(
                        "a speed", "mi/" + per + ", km/" + per, "500 mi/" + per, NOT_ZERO + length + "\\s*/\\s*" + per);
    }

    /** At most $100T, and no part of a cent. */
    private static Written money(String per) {
        String amount = "\\$\\s?(?:(?:\\d{1,14}|10{14})(?:\\.\\d{1,2}0{0,13})?|\\d{1,12}(?:\\.\\d{1,5}0{0,10})?\\s?k"
                + "|\\d{1,9}(?:\\.\\d{1,8}0{0,7})?\\s?M|\\d{1,6}(?:\\.\\d{1,11}0{0,4})?\\s?B"
                + "|" + upTo(100) + "\\s?T)";
        String units = "$, $…k, $…M, $…B, $…T";
        Written plain = per.isEmpty()
                ? quantity("an amount of money", units, "$3.7M", amount)
                : quantity("money per " + per, "$…/" + per, moneyFor(per), amount + "\\s*/\\s*" + per);
        return new Written(
                plain.name,
                plain.units,
                plain.example,
                plain.pattern.substring(SIGN.length()),
                plain.scalar,
                plain.change,
                plain.choices);
    }

    private static String moneyFor(String per) {
        return (per.startsWith("MW-") ? "$1.0M/" : per.equals("MW") ? "$12.5M/" : "$95/") + per;
    }

    private static Written percent(String per, int most) {
        return per.isEmpty()
                ? quantity("a share", "%", "30 %", upTo(most) + "\\s*%")
                : quantity("a rate", "%/" + per, "6.1 %/" + per, upTo(most) + "\\s*%\\s*/\\s*" + per);
    }

    private static Written quantity(String name, String units, String example, String pattern) {
        String added = "[+-]\\s*(?:" + pattern + (units.startsWith("%") ? "|" + ANY + "\\s*pp" : "") + ")";
        return new Written(name, units, example, SIGN + pattern, Scalar.TEXT, relative(added), List.of());
    }

    private static String relative(String added) {
        return added + "|[+-]\\s*" + ANY + "\\s*%|x\\s?\\d{1,9}(?:\\.\\d{1,9})?";
    }

    /** {@code Expected a power such as 560 MW}. */
    public String expected() {
        return choices.isEmpty() ? "Expected " + name + " such as " + example : "Expected one of " + units;
    }
}
