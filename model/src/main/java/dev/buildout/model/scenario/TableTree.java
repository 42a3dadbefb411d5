package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.scenario.TablePath.Step;
import dev.buildout.model.table.Cell;
import dev.buildout.model.table.Row;
import dev.buildout.model.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the tree that YAML would have given for a table's rows; each value stands at its cell. */
final class TableTree {

    private final Table table;
    private final TableColumns.Known columns;
    private final Findings findings;
    private final TableCells cells;
    private final Branch root;
    private final ValueBudget budget;
    private final List<TablePath> keyColumns;
    private final Map<String, Row> seen = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    /** @param budget what the values of the table are counted against */
    TableTree(Table table, TableColumns.Known columns, ValueBudget budget, Findings findings) {
        this.table = table;
        this.budget = budget;
        this.keyColumns = columns.paths().stream().filter(TablePath::holdsKeys).toList();
        this.columns = columns;
        this.findings = findings;
        this.cells = new TableCells(findings);
        this.root = new Branch(table.at());
    }

    /** Empty when there are too many values; that is noted. */
    Optional<Node.MapNode> build() {
        try {
            for (Row row : table.rows()) {
                Optional<Cell> id = id(row);
                if (id.isPresent()) {
                    add(row, id.get());
                }
            }
            return Optional.of(root.node());
        } catch (TooManyValues e) {
            findings.error(
                    FindingCode.FILE_TOO_LARGE,
                    e.at,
                    "here the scenario's files have more than " + Form.grouped(ValueBudget.MOST)
                            + " values, the most that are read",
                    () -> "This table alone has " + Form.grouped(table.rows().size()) + " rows.");
            return Optional.empty();
        }
    }

    /** Ends the walk through the rows. */
    private static final class TooManyValues extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient SourceLocation at;

        TooManyValues(SourceLocation at) {
            super("too many values", null, false, false);
            this.at = at;
        }
    }

    private void take(SourceLocation at, int values) throws TooManyValues {
        if (!budget.take(values)) {
            throw new TooManyValues(at);
        }
    }

    /** A map that grows. */
    private static final class Branch {

        private final SourceLocation at;
        private final Map<String, Branch> branches = new LinkedHashMap<>();
        private final Map<String, Node.Entry> leaves = new LinkedHashMap<>();

        Branch(SourceLocation at) {
            this.at = at;
        }

        Node.MapNode node() {
            Map<String, Node.Entry> entries = new LinkedHashMap<>(leaves);
            branches.forEach((key, branch) -> {
                // What a cell says in brackets and what columns below say belong together.
                Node.MapNode below = branch.node();
                entries.merge(key, new Node.Entry(branch.at, below), (cell, more) -> joined(cell, below));
            });
            return new Node.MapNode(at, entries);
        }

        private static Node.Entry joined(Node.Entry cell, Node.MapNode below) {
            if (!(cell.value() instanceof Node.MapNode map)) {
                return cell;
            }
            Map<String, Node.Entry> all = new LinkedHashMap<>(map.entries());
            all.putAll(below.entries());
            return new Node.Entry(cell.keyAt(), new Node.MapNode(map.at(), all));
        }
    }

    /** The entry that a row belongs to: its id, or for lanes without names what those of a group share. */
    private Optional<Cell> id(Row row) {
        if (columns.id().isPresent()) {
            Optional<Cell> id = row.find(columns.id().get().index());
            if (id.isEmpty()) {
                findings.error(
                        FindingCode.MISSING_KEY,
                        row.at(),
                        "this row has no `" + columns.id().get().name() + "`",
                        () -> "Each row names the entry that it belongs to.");
            }
            return id;
        }
        String name = Stream.of("modes", "capacity")
                .flatMap(column -> columns.find(column).stream())
                .flatMap(path -> row.find(path.column().index()).stream())
                .map(cell -> Marks.split(cell.at(), cell.text()).text())
                .map(text -> slugs.computeIfAbsent(text, TableTree::slug))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("-"));
        if (name.isEmpty()) {
            findings.error(FindingCode.MISSING_KEY, row.at(), "this lane has no `modes`");
            return Optional.empty();
        }
        return Optional.of(new Cell(row.at(), name));
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private void add(Row row, Cell id) throws TooManyValues {
        if (isRepeated(row, id)) {
            return;
        }
        List<TablePath> paths = columns.paths();
        boolean single = paths.stream().anyMatch(path -> path.steps().isEmpty());
        Branch entry = single ? root : branch(root, id);
        for (TablePath path : paths) {
            Optional<Cell> cell = row.find(path.column().index());
            if (cell.isPresent() && !single) {
                put(entry, path, row, cell.get(), id);
            } else if (cell.isPresent() && path.steps().isEmpty()) {
                Optional<Node> value = cells.node(path.column(), cell.get(), path.leaf());
                if (value.isPresent()) {
                    take(id.at(), value.get().count());
                    root.leaves.put(id.text(), new Node.Entry(id.at(), value.get()));
                }
            }
        }
    }

    private Branch branch(Branch outer, Cell key) throws TooManyValues {
        Branch known = outer.branches.get(key.text());
        if (known != null) {
            return known;
        }
        // A cell's value and what stands below its key are one.
        take(key.at(), outer.leaves.containsKey(key.text()) ? 0 : 1);
        Branch made = new Branch(key.at());
        outer.branches.put(key.text(), made);
        return made;
    }

    /** Each row says something new: another entry, or another thing below the same one. */
    private boolean isRepeated(Row row, Cell id) {
        List<String> keys = new ArrayList<>();
        keys.add(id.text());
        for (TablePath path : keyColumns) {
            keys.add(row.find(path.column().index()).map(Cell::text).orElse(""));
        }
        // One text, since a map finds texts fast even where their hashes are alike.
        Row earlier = seen.putIfAbsent(String.join("\n\0\n", keys), row);
        if (earlier == null) {
            return false;
        }
        String what = keys.stream().filter(k -> !k.isEmpty()).map(Form::quote).collect(Collectors.joining(", "));
        boolean named = columns.id().isPresent();
        findings.error(
                FindingCode.DUPLICATE_ID,
                id.at(),
                what + (named ? " stands" : " stand") + " in two rows; first in row "
                        + earlier.at().line(),
                () -> "Write it once.");
        return true;
    }

    private void put(Branch entry, TablePath path, Row row, Cell cell, Cell id) throws TooManyValues {
        Branch branch = entry;
        List<Step> steps = path.steps();
        int last = path.holdsKeys() ? steps.size() : steps.size() - 1;
        for (Step step : steps.subList(0, last)) {
            Optional<Cell> key = key(step, row, path, cell);
            if (key.isEmpty()) {
                return;
            }
            branch = branch(branch, key.get());
        }
        if (path.holdsKeys()) {
            return;
        }
        Optional<Cell> key = key(steps.get(last), row, path, cell);
        Optional<Node> value = cells.node(path.column(), cell, path.leaf());
        if (key.isPresent() && value.isPresent()) {
            leaf(branch, key.get(), new Node.Entry(key.get().at(), value.get()), path, id);
        }
    }

    /** What rows of one entry agree on is one value. */
    private void leaf(Branch branch, Cell key, Node.Entry value, TablePath path, Cell id) throws TooManyValues {
        Node.Entry earlier = branch.leaves.putIfAbsent(key.text(), value);
        if (earlier == null) {
            int counted = branch.branches.containsKey(key.text()) ? 1 : 0;
            take(value.value().at(), value.value().count() - counted);
        } else if (!said(earlier.value()).equals(said(value.value()))) {
            findings.error(
                    FindingCode.DUPLICATE_KEY,
                    value.value().at(),
                    Form.quote(path.column().name()) + " of " + Form.quote(id.text()) + " is " + said(value.value())
                            + " here and " + said(earlier.value()) + " in row "
                            + earlier.value().at().line(),
                    () -> "Rows of one entry agree on it, or leave it empty after the first.");
        }
    }

    private static String said(Node node) {
        return node instanceof Node.ListNode list
                ? list.items().stream().map(TableTree::said).collect(Collectors.joining(", "))
                : node instanceof Node.MapNode map
                        ? YamlWriter.write(map).strip().replace("\n", ", ")
                        : node.kind();
    }

    /** The key of a step; empty when the row does not give one, which is noted. */
    private Optional<Cell> key(Step step, Row row, TablePath path, Cell cell) {
        if (!step.fromRow()) {
            return Optional.of(new Cell(cell.at(), step.text()));
        }
        Optional<TablePath> keys = columns.find(step.text());
        Optional<Cell> key = keys.flatMap(p -> row.find(p.column().index()));
        if (key.isEmpty() && keys.isPresent()) {
            findings.error(
                    FindingCode.MISSING_KEY,
                    cell.at(),
                    Form.quote(path.column().name()) + " has a value here, and " + Form.quote(step.text())
                            + " is empty",
                    () -> "It says whose value this is.");
        }
        return key;
    }
}
