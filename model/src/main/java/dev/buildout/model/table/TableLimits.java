package dev.buildout.model.table;

/** The most that a table may have, so that a hostile one ends in a message. */
final class TableLimits {

    static final int COLUMNS = 1_000;
    static final int CELLS = 400_000;
    static final int LETTERS_IN_CELL = 10_000;
    static final int UNPACKED_BYTES = 64 * 1024 * 1024;

    private TableLimits() {}

    /**
     * Refuses a cell that is too much.
     *
     * @param column its column from 0
     * @param cells how many the table has with it
     */
    static void check(Cell cell, int column, int cells) throws TableException {
        if (column >= COLUMNS) {
            throw TableException.tooLarge(cell.at(), "the table has more than " + COLUMNS + " columns");
        }
        if (cells > CELLS) {
            throw TableException.tooLarge(cell.at(), "the table has more than " + CELLS + " cells");
        }
        if (cell.text().length() > LETTERS_IN_CELL) {
            throw TableException.tooLarge(
                    cell.at(), "this cell is longer than " + LETTERS_IN_CELL + " letters, the most a cell may have");
        }
    }
}
