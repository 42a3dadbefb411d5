package dev.buildout.model.table;

/** The most that a table may have, so that a hostile one ends in a message. */
final class TableLimits {

    static final int COLUMNS = 1_000;
    static final int CELLS = 500_000;
    static final int LETTERS_IN_CELL = 10_000;
    static final int UNPACKED_BYTES = 64 * 1024 * 1024;

    private TableLimits() {}
}
