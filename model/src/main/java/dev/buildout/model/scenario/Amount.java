package dev.buildout.model.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number and the text behind it: {@code 560} and {@code MW}. */
record Amount(BigDecimal number, String unit) {

    private static final Pattern FORM = Pattern.compile("([-+]?\\d{1,15}(?:\\.\\d{1,15})?)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern EXPONENT = Pattern.compile("[eE][-+]?\\d.*");

    /** Empty when the text does not begin with a plain decimal number of at most 15 digits before the point. */
    static Optional<Amount> find(String text) {
        Matcher m = FORM.matcher(text.strip());
        return m.matches() && !continuesNumber(m.group(2))
                ? Optional.of(new Amount(new BigDecimal(m.group(1)), m.group(2).strip()))
                : Optional.empty();
    }

    /** {@code 1,200} and {@code 1e5} are not read as 1 with an odd unit. */
    private static boolean continuesNumber(String rest) {
        return !rest.isEmpty()
                && (Character.isDigit(rest.charAt(0))
                        || ",._".indexOf(rest.charAt(0)) >= 0
                        || EXPONENT.matcher(rest).matches());
    }

    boolean isNegative() {
        return number.signum() < 0;
    }
}
