package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.NearestName;
import java.util.Collection;

/** How values of one kind are written: their name with its article, and an example. */
record Form(String name, String example) {

    private static final int LONGEST_QUOTE = 60;

    BadValueException notThis(String text) {
        return new BadValueException(FindingCode.WRONG_TYPE, quote(text) + " is not " + name + ". " + expected(), "");
    }

    BadValueException noUnit(String text, String likely) {
        return new BadValueException(
                FindingCode.BAD_UNIT, quote(text) + " has no unit. " + expected(), "Maybe `" + likely + "`.");
    }

    BadValueException wrongUnit(String text, String unit, Collection<String> units) {
        return new BadValueException(
                FindingCode.BAD_UNIT,
                quote(text) + " has the unit " + quote(unit) + ". " + expected(),
                NearestName.hint(unit, units));
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
