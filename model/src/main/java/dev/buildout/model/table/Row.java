package dev.buildout.model.table;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A row that is not empty.
 *
 * @param at where it begins
 * @param width how many cells it has, empty ones included
 * @param filled its cells that are not empty, by column
 */
public record Row(SourceLocation at, int width, List<Filled> filled) {

    /** A cell that is not empty, with its column from 0. */
    public record Filled(int column, Cell cell) {}

    public Row {
        filled = List.copyOf(filled);
    }

    /** Where no cell before it is empty, a cell's column is its place in the list. */
    public Optional<Cell> find(int column) {
        int low = 0;
        int high = Math.min(column, filled.size() - 1);
        for (int middle = high; low <= high; middle = (low + high) >>> 1) {
            Filled found = filled.get(middle);
            if (found.column() == column) {
                return Optional.of(found.cell());
            } else if (found.column() < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
