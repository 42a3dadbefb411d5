package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.scenario.TablePath.Step;
import dev.buildout.model.table.Cell;
import dev.buildout.model.table.Row;
import dev.buildout.model.table.Table;
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
    private final Map<List<String>, Row> seen = new HashMap<>();

    TableTree(Table table, TableColumns.Known columns, Findings findings) {
        this.table = table;
        this.columns = columns;
        this.findings = findings;
        this.cells = new TableCells(findings);
        this.root = new Branch(table.at());
    }

    Node.MapNode build() {
        for (Row row : table.rows()) {
            id(row).ifPresent(id -> add(row, id));
        }
        return root.node();
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
                .map(text -> text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("-"));
        if (name.isEmpty()) {
            findings.error(FindingCode.MISSING_KEY, row.at(), "this lane has no `modes`");
            return Optional.empty();
        }
        return Optional.of(new Cell(row.at(), name));
    }

    private void add(Row row, Cell id) {
        if (isRepeated(row, id)) {
            return;
        }
        List<TablePath> paths = columns.paths();
        if (paths.stream().anyMatch(path -> path.steps().isEmpty())) {
            paths.stream()
                    .filter(path -> path.steps().isEmpty())
                    .forEach(path -> row.find(path.column().index())
                            .flatMap(cell -> cells.node(path.column(), cell, path.leaf()))
                            .ifPresent(value -> root.leaves.put(id.text(), new Node.Entry(id.at(), value))));
            return;
        }
        Branch entry = root.branches.computeIfAbsent(id.text(), key -> new Branch(id.at()));
        for (TablePath path : paths) {
            row.find(path.column().index()).ifPresent(cell -> put(entry, path, row, cell, id));
        }
    }

    /** Each row says something new: another entry, or another thing below the same one. */
    private boolean isRepeated(Row row, Cell id) {
        List<String> keys = Stream.concat(
                        Stream.of(id.text()),
                        columns.paths().stream()
                                .filter(TablePath::holdsKeys)
                                .map(path -> row.find(path.column().index())
                                        .map(Cell::text)
                                        .orElse("")))
                .toList();
        Row earlier = seen.putIfAbsent(keys, row);
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

    private void put(Branch entry, TablePath path, Row row, Cell cell, Cell id) {
        Branch branch = entry;
        List<Step> steps = path.steps();
        int last = path.holdsKeys() ? steps.size() : steps.size() - 1;
        for (Step step : steps.subList(0, last)) {
            Optional<Cell> key = key(step, row, path, cell);
            if (key.isEmpty()) {
                return;
            }
            SourceLocation at = key.get().at();
            branch = branch.branches.computeIfAbsent(key.get().text(), k -> new Branch(at));
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

    private void leaf(Branch branch, Cell key, Node.Entry value, TablePath path, Cell id) {
        Node.Entry earlier = branch.leaves.putIfAbsent(key.text(), value);
        if (earlier != null && !said(earlier.value()).equals(said(value.value()))) {
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
        Optional<Cell> key =
                columns.find(step.text()).flatMap(p -> row.find(p.column().index()));
        if (key.isEmpty() && columns.find(step.text()).isPresent()) {
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
