package dev.buildout.model.table;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row that is not empty.
 *
 * @param at where it begins
 * @param width how many cells it has, empty ones included
 * @param cells its cells that are not empty, by column from 0
 */
public record Row(SourceLocation at, int width, SortedMap<Integer, Cell> cells) {

    public Row {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    public Optional<Cell> find(int column) {
        return Optional.ofNullable(cells.get(column));
    }
}
