package dev.buildout.model.table;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table with a header: the first row that is not empty names the columns, the others are the entries. */
public record Table(SourceLocation at, List<Column> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Empty when the rows have no header that could be used; what else is wrong is only noted. */
    static Optional<Table> of(String name, List<Row> rows, boolean everyRowIsComplete, Findings findings) {
        SourceLocation whole = new SourceLocation(name, 0, 0);
        if (rows.isEmpty()) {
            findings.error(
                    FindingCode.BAD_TABLE, whole, "the table is empty", () -> "Its first row names the columns.");
            return Optional.empty();
        }
        Row header = rows.get(0);
        Map<String, Column> columns = new HashMap<>();
        List<Column> inOrder = new ArrayList<>();
        header.filled().forEach(filled -> {
            Column column = Column.of(filled.cell(), filled.column());
            Column earlier = columns.putIfAbsent(column.name(), column);
            if (earlier == null) {
                inOrder.add(column);
            } else {
                findings.error(
                        FindingCode.DUPLICATE_KEY,
                        filled.cell().at(),
                        "two columns are called `" + shown(column.name()) + "`");
            }
        });
        List<Row> entries = rows.subList(1, rows.size());
        if (entries.isEmpty()) {
            findings.error(
                    FindingCode.BAD_TABLE, whole, "the table has a header and no rows", () -> "Each row is an entry.");
            return Optional.empty();
        }
        entries.forEach(row -> checkWidth(header, row, everyRowIsComplete, findings));
        return Optional.of(new Table(header.at(), inOrder, entries));
    }

    private static void checkWidth(Row header, Row row, boolean complete, Findings findings) {
        for (Row.Filled filled : row.filled()) {
            if (header.find(filled.column()).isEmpty()) {
                boolean tooMany = filled.column() >= header.width();
                findings.error(
                        FindingCode.BAD_TABLE,
                        filled.cell().at(),
                        tooMany
                                ? "this row has more cells than the header's " + header.width()
                                : "the column of this cell has no name",
                        () -> tooMany && complete
                                ? "Maybe a cell holds the separator and needs \"quotes\"."
                                : "Name the column in the header row, or empty the cell.");
                return;
            }
        }
        if (complete && row.width() < header.width()) {
            findings.error(
                    FindingCode.BAD_TABLE,
                    row.at(),
                    "this row has " + row.width() + (row.width() == 1 ? " cell" : " cells") + "; the header has "
                            + header.width(),
                    () -> "An empty cell needs its separator, too.");
        }
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
