package dev.buildout.model.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** How a workbook shows its numbers: whether one is a date or a share, and what stands before and behind it. */
final class NumberFormats {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h|m|s)[^\\]]*]");
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]+)(?:-[^\\]]*)?]|\"?(\\$)\"?");
    private static final Pattern SUFFIX = Pattern.compile(".*[0#?]\\s*\"([^\"]+)\"\\s*", Pattern.DOTALL);
    private static final double LAST_DAY = 2_958_465;
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final List<Format> byStyle = new ArrayList<>();
    private final boolean from1904;

    private NumberFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** What a number is, with what the format puts around it. */
    private record Format(boolean date, boolean share, String before, String behind) {

        static final Format PLAIN = new Format(false, false, "", "");
    }

    static NumberFormats read(Workbook workbook) throws TableException, XMLStreamException {
        NumberFormats formats = new NumberFormats(workbook.countsFrom1904());
        Optional<byte[]> part = workbook.part("xl/styles.xml");
        if (part.isEmpty()) {
            return formats;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean inCells = false;
        XmlPart xml = new XmlPart(part.get());
        for (int e = xml.next(); e != XMLStreamConstants.END_DOCUMENT; e = xml.next()) {
            inCells = xml.opens(e, "cellXfs") || (inCells && !xml.closes(e, "cellXfs"));
            if (xml.opens(e, "numFmt")) {
                codes.put(number(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
            } else if (inCells && xml.opens(e, "xf")) {
                int id = number(xml.attribute("numFmtId"));
                String code = codes.get(id);
                formats.byStyle.add(code == null ? builtIn(id) : of(code));
            }
        }
        return formats;
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** ECMA-376 part 1, 18.8.30. */
    private static Format builtIn(int id) {
        boolean date =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        boolean share = id == 9 || id == 10;
        boolean dollars = (id >= 5 && id <= 8) || id == 42 || id == 44;
        return new Format(date, share, dollars ? "$" : "", "");
    }

    private static Format of(String code) {
        String positive = code.length() > 255 ? "" : code.split(";", 2)[0];
        if (positive.equalsIgnoreCase("general") || positive.equals("@")) {
            return Format.PLAIN;
        }
        String bare = LITERAL.matcher(positive).replaceAll("");
        if (Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE).matcher(bare).find()) {
            return new Format(true, false, "", "");
        }
        Matcher currency = CURRENCY.matcher(positive);
        String before = !currency.find() ? "" : currency.group(1) != null ? currency.group(1) : currency.group(2);
        Matcher suffix = SUFFIX.matcher(positive);
        String behind = suffix.matches() && !suffix.group(1).contains("$") ? suffix.group(1) : "";
        return new Format(false, bare.indexOf('%') >= 0, before.strip(), behind);
    }

    /** A number as an author would write it; empty when it is none. */
    Optional<String> shown(String raw, int style) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        Format format = style >= 0 && style < byStyle.size() ? byStyle.get(style) : Format.PLAIN;
        if (format.date && value >= 1 && value < LAST_DAY + 1) {
            return Optional.of(date(value));
        }
        BigDecimal exact = BigDecimal.valueOf(value).round(DIGITS);
        if (format.share) {
            return Optional.of(plain(exact.movePointRight(2)) + " %");
        }
        String sign = exact.signum() < 0 ? "-" : "";
        return Optional.of(
                format.before.isEmpty()
                        ? plain(exact) + format.behind
                        : sign + format.before + plain(exact.abs()) + format.behind);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Day 60 of the usual count is a 29 February 1900 that never was. */
    private String date(double serial) {
        long seconds = Math.round(serial * Duration.ofDays(1).toSeconds());
        long days = Math.floorDiv(seconds, 86_400L);
        LocalDate first = from1904
                ? LocalDate.of(1904, 1, 1)
                : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime time = first.plusDays(days).atStartOfDay().plusSeconds(Math.floorMod(seconds, 86_400L));
        boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
        return midnight ? time.toLocalDate().toString() : time.toString();
    }
}
