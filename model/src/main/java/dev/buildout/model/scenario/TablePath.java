package dev.buildout.model.scenario;

import dev.buildout.model.table.Column;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Where the cells of a column belong in an entry.
 *
 * @param steps keys from the entry down; empty for the entry itself
 * @param leaf the type of the values; for a column of keys, of what stands behind them
 * @param holdsKeys whether the cells are the key that the last step takes, and not values
 */
record TablePath(Column column, List<Step> steps, Type leaf, boolean holdsKeys) {

    TablePath {
        steps = List.copyOf(steps);
    }

    /**
     * One key on the way.
     *
     * @param text the key; for one that each row gives, the name of the column that has it
     */
    record Step(String text, boolean fromRow) {}
}
