package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How values of one kind are written: their name with its article, and an example. */
record Form(String name, String example) {

    private static final int LONGEST_QUOTE = 60;

    /** What people write for the units of scenarios. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "d", "day days",
            "w", "week weeks wk wks",
            "month", "mo mon mth months",
            "yr", "y a year years yrs",
            "t", "ton tons tonne tonnes",
            "kg", "kgs kilo kilos",
            "mi", "mile miles",
            "km", "kms",
            "M", "mm mio million",
            "B", "bn g billion");

    /** A whole number as messages show it: {@code 100,000}. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    BadValueException notThis(String text) {
        return new BadValueException(FindingCode.WRONG_TYPE, quote(text) + " is not " + name + ". " + expected(), "");
    }

    BadValueException notThis(String text, String likely) {
        return new BadValueException(
                FindingCode.WRONG_TYPE, quote(text) + " is not " + name + ". " + expected(), "Maybe `" + likely + "`.");
    }

    BadValueException noUnit(String text, String... likely) {
        return new BadValueException(
                FindingCode.BAD_UNIT,
                quote(text) + " has no unit. " + expected(),
                "Maybe `" + String.join("` or `", likely) + "`.");
    }

    BadValueException wrongUnit(String text, String unit, Collection<String> units) {
        return new BadValueException(
                FindingCode.BAD_UNIT,
                quote(text) + " has the unit " + quote(unit) + ". " + expected(),
                usual(unit)
                        .filter(units::contains)
                        .map(u -> "Maybe `" + u + "`.")
                        .orElseGet(() -> NearestName.hint(unit, units)));
    }

    /** The unit that an author means who writes it out, or as other tools do. */
    private static Optional<String> usual(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return SYNONYMS.entrySet().stream()
                .filter(e -> List.of(e.getValue().split(" ")).contains(lower))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    BadValueException noDivisor(String text, String likely) {
        return new BadValueException(
                FindingCode.BAD_UNIT, quote(text) + " does not say per what. " + expected(), "Maybe `" + likely + "`.");
    }

    BadValueException wrongDivisor(String text, String found, String likely) {
        return new BadValueException(
                FindingCode.BAD_UNIT,
                quote(text) + " is per " + quote(found) + ". " + expected(),
                "Maybe `" + likely + "`.");
    }

    BadValueException impossible(String text, String rule) {
        return new BadValueException(FindingCode.OUT_OF_RANGE, quote(text) + " is impossible: " + rule, "");
    }

    String expected() {
        return "Expected " + name + " such as " + example;
    }

    static String quote(String text) {
        String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return "`" + shown.replace('\n', ' ') + "`";
    }
}
