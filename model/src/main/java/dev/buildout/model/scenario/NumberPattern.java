package dev.buildout.model.scenario;

import java.util.ArrayList;
import java.util.List;

/** Regular expressions for numbers as scenarios write them, in the part of the syntax that Java and JavaScript share. */
final class NumberPattern {

    private static final String FRACTION = "(?:\\.\\d{1,15})?";
    private static final String NO_FRACTION = "(?:\\.0{1,15})?";

    /** Any number that is not negative. */
    static final String ANY = "\\d{1,15}" + FRACTION;

    private NumberPattern() {}

    /** Decimal numbers from 0 to {@code most}, both included. */
    static String upTo(int most) {
        return "0{0,9}(?:(?:" + String.join("|", below(most)) + ")" + FRACTION + "|" + most + NO_FRACTION + ")";
    }

    /** Whole numbers from 0 to {@code most} that are less than it, digit by digit. */
    private static List<String> below(int most) {
        String digits = Integer.toString(most);
        List<String> patterns = new ArrayList<>();
        if (digits.length() > 1) {
            patterns.add("\\d{1," + (digits.length() - 1) + "}");
        }
        for (int i = 0; i < digits.length(); i++) {
            int lowest = i == 0 && digits.length() > 1 ? 1 : 0;
            int highest = digits.charAt(i) - '1';
            if (highest >= lowest) {
                int rest = digits.length() - i - 1;
                patterns.add(digits.substring(0, i) + "[" + lowest + "-" + highest + "]"
                        + (rest == 0 ? "" : "\\d{" + rest + "}"));
            }
        }
        return patterns;
    }
}
