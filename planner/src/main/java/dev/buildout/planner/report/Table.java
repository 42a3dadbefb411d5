package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that scrolls inside itself, sorts by its headers and can be searched.
 *
 * @param id element id, unique on the page
 * @param caption what it shows, for those who cannot see it
 * @param cap rows shown before "show all"
 */
record Table(String id, String caption, List<Column> columns, List<Row> rows, List<Row> totals, int cap) {

    static final int CAP = 60;

    static Table of(String id, String caption, List<Column> columns, List<Row> rows) {
        return new Table(id, caption, columns, rows, List.of(), CAP);
    }

    Table withTotals(List<Row> lines) {
        return new Table(id, caption, columns, rows, lines, cap);
    }

    /** A header; style {@code num} puts its numbers to the right. */
    record Column(String label, String style, String title) {

        static Column text(String label) {
            return new Column(label, "", "");
        }

        static Column number(String label) {
            return new Column(label, "num", "");
        }

        Column meaning(String text) {
            return new Column(label, style, text);
        }

        @Nullable
        String titleOrNull() {
            return title.isEmpty() ? null : title;
        }
    }

    /** A line, with the words by which buttons filter. */
    record Row(String tags, List<Cell> cells) {

        static Row of(Cell... cells) {
            return new Row("", List.of(cells));
        }

        static Row tagged(String tags, Cell... cells) {
            return new Row(tags, List.of(cells));
        }
    }

    /**
     * One cell.
     *
     * @param sort what it sorts by when its text does not do: an ISO date or a plain number
     * @param title exact value, shown on hover
     * @param style style classes
     * @param steps lines to unfold beneath the text
     * @param strip a heat strip instead of text
     */
    record Cell(String text, String sort, String title, String style, List<String> steps, Optional<Strip> strip) {

        static Cell text(String text) {
            return new Cell(text, "", "", "", List.of(), Optional.empty());
        }

        static Cell number(double value) {
            return new Cell(Say.number(value), Double.toString(value), "", "num", List.of(), Optional.empty());
        }

        static Cell number(double value, String said) {
            return new Cell(said, Double.toString(value), "", "num", List.of(), Optional.empty());
        }

        static Cell money(Say say, Money amount) {
            String text = amount.cents() == 0 ? "–" : say.money(amount);
            return new Cell(text, Long.toString(amount.cents()), say.exact(amount), "num", List.of(), Optional.empty());
        }

        static Cell change(Say say, Money difference) {
            String sort = Long.toString(difference.cents());
            return new Cell(say.change(difference), sort, say.exact(difference), "num", List.of(), Optional.empty());
        }

        static Cell date(Optional<LocalDate> date) {
            String sort = date.map(LocalDate::toString).orElse("9999");
            return new Cell(Say.date(date), sort, "", "date", List.of(), Optional.empty());
        }

        static Cell strip(Strip strip) {
            return new Cell("", "", "", "strip", List.of(), Optional.of(strip));
        }

        Cell styled(String more) {
            return new Cell(text, sort, title, (style + " " + more).strip(), steps, strip);
        }

        Cell hint(String exact) {
            return new Cell(text, sort, exact, style, steps, strip);
        }

        Cell unfolding(List<String> lines) {
            return new Cell(text, sort, title, style, lines, strip);
        }

        @Nullable
        String titleOrNull() {
            return title.isEmpty() ? null : title;
        }

        @Nullable
        String sortOrNull() {
            return sort.isEmpty() ? null : sort;
        }

        @Nullable
        String styleOrNull() {
            return style.isEmpty() ? null : style;
        }
    }
}
