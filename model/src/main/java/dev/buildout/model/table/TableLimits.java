package dev.buildout.model.table;

import java.util.Locale;

/** The most that a table may have, so that a hostile one ends in a message. */
final class TableLimits {

    static final int COLUMNS = 1_000;

    /** Four for each of as many lanes as a scenario may have values: one lane to a row is the longest honest table. */
    static final int CELLS = 400_000;

    static final int LETTERS_IN_CELL = 10_000;
    static final int UNPACKED_BYTES = 64 * 1024 * 1024;

    private TableLimits() {}

    private static String shown(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /**
     * Refuses a cell that is too much.
     *
     * @param column its column from 0
     * @param cells how many the table has with it
     */
    static void check(Cell cell, int column, int cells) throws TableException {
        if (column >= COLUMNS) {
            throw TableException.tooLarge(cell.at(), "the table has more than " + shown(COLUMNS) + " columns");
        }
        if (cells > CELLS) {
            throw TableException.tooLarge(cell.at(), "here the table has more than " + shown(CELLS) + " cells");
        }
        if (cell.text().length() > LETTERS_IN_CELL) {
            throw TableException.tooLarge(
                    cell.at(),
                    "this cell is longer than " + shown(LETTERS_IN_CELL) + " letters, the most a cell may have");
        }
    }
}
