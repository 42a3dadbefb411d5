package dev.buildout.model.table;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column by its header: {@code Distance [mi]} is {@code distance} with the unit {@code mi}.
 *
 * @param index the column's number from 0
 * @param name the header without its unit, in small letters, words joined by hyphens
 * @param unit what a bare number in the column is meant in; empty for none
 */
public record Column(SourceLocation at, int index, String name, String unit) {

    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*(?:\\[([^\\[\\]]*)]|\\(([^()]*)\\))");
    private static final Pattern BARE_NUMBER = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)(\\s+\\(.*\\))?");

    static Column of(Cell header, int index) {
        Matcher m = WITH_UNIT.matcher(header.text());
        boolean hasUnit = m.matches() && !m.group(1).isEmpty();
        String name = hasUnit ? m.group(1) : header.text();
        String unit = !hasUnit ? "" : m.group(2) != null ? m.group(2) : m.group(3);
        return new Column(
                header.at(), index, name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"), unit.strip());
    }

    /**
     * The text of a cell of this column with the column's unit behind a bare number: {@code 380} under {@code [mi]} is
     * {@code 380 mi}, {@code 3.7} under {@code [$M]} is {@code $3.7M}, {@code 5.3} under {@code [/MW]} is {@code 5.3/MW}.
     */
    public String withUnit(String text) {
        Matcher m = BARE_NUMBER.matcher(text);
        if (unit.isEmpty() || !m.matches()) {
            return text;
        }
        String mark = m.group(2) == null ? "" : m.group(2);
        if (unit.startsWith("$")) {
            return "$" + m.group(1) + unit.substring(1) + mark;
        }
        return m.group(1) + (unit.startsWith("/") ? "" : " ") + unit + mark;
    }
}
