package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.table.Table;
import dev.buildout.model.table.TableReader;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the tables that a document names. Wherever things are keyed by id, or values by date, {@code {from: lanes.csv}}
 * stands for the rows of a table; entries beside {@code from} lie over them.
 */
final class TableSections {

    static final String FROM = "from";
    private static final String SHEET = "sheet";
    private static final List<String> TEXT = List.of(".csv", ".tsv", ".txt");
    private static final String XLSX = ".xlsx";

    private final Findings findings;
    private final DocumentLoader loader;
    private final Files files;
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

    /** Finds the file that a value names, if it may be read. */
    @FunctionalInterface
    interface Files {

        Optional<Path> find(Path from, Node name);
    }

    TableSections(Findings findings, DocumentLoader loader, Files files) {
        this.findings = findings;
        this.loader = loader;
        this.files = files;
    }

    /** The document with all tables read; empty when one of them cannot be used. */
    Optional<Node.MapNode> read(Path file, Node.MapNode root) {
        Walk walk = new Walk(file);
        Node.MapNode read = walk.record(root, Scenario.class);
        Node.MapNode whole =
                each(read, "overrides", override -> each(override, "set", set -> walk.record(set, Scenario.class)));
        return walk.failed ? Optional.empty() : Optional.of(whole);
    }

    /** Changes the value of a key; for overrides, the value of each. */
    private static Node.MapNode each(Node.MapNode map, String key, UnaryOperator<Node.MapNode> change) {
        Node.Entry entry = map.entries().get(key);
        if (entry == null || !(entry.value() instanceof Node.MapNode value)) {
            return map;
        }
        Node.MapNode changed = key.equals("set") ? change.apply(value) : inner(value, change);
        return with(map, key, changed);
    }

    private static Node.MapNode inner(Node.MapNode map, UnaryOperator<Node.MapNode> change) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        map.entries()
                .forEach((key, entry) -> entries.put(
                        key,
                        entry.value() instanceof Node.MapNode m
                                ? new Node.Entry(entry.keyAt(), change.apply(m))
                                : entry));
        return new Node.MapNode(map.at(), entries);
    }

    private static Node.MapNode with(Node.MapNode map, String key, Node value) {
        Node.Entry entry = map.entries().get(key);
        if (entry == null || entry.value() == value) {
            return map;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.put(key, new Node.Entry(entry.keyAt(), value));
        return new Node.MapNode(map.at(), entries);
    }

    private RecordShape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, RecordShape::new);
    }

    /** One document. */
    private final class Walk {

        private final Path file;
        private boolean failed;

        Walk(Path file) {
            this.file = file;
        }

        Node.MapNode record(Node.MapNode map, Class<?> type) {
            Node.MapNode changed = map;
            for (RecordShape.Field field : shape(type).fields()) {
                Node.Entry entry = changed.entries().get(field.key());
                if (entry != null) {
                    changed = with(changed, field.key(), value(entry.value(), field.genericType(), field.key()));
                }
            }
            return changed;
        }

        private Node value(Node node, Type declared, String key) {
            Type type = Types.present(declared);
            if (!(node instanceof Node.MapNode map)) {
                return node;
            }
            Optional<Node> replaced = map.find("(replace)");
            if (replaced.isPresent()) {
                return with(map, "(replace)", value(replaced.get(), type, key));
            }
            if (Types.isRecord(type)) {
                return record(map, Types.raw(type));
            }
            Optional<Type> inner = Types.entryOf(type);
            if (inner.isEmpty()) {
                return node;
            }
            Node.MapNode entries =
                    map.find(FROM).filter(TableSections::namesTable).isPresent() ? table(map, type, key) : map;
            for (String id : List.copyOf(entries.entries().keySet())) {
                Node entry = entries.find(id).orElseThrow();
                entries = with(entries, id, value(entry, inner.get(), id));
            }
            return entries;
        }

        private Node.MapNode table(Node.MapNode map, Type type, String section) {
            Map<String, Node.Entry> beside = new LinkedHashMap<>(map.entries());
            Node name = map.find(FROM).orElseThrow();
            Optional<Node.ScalarNode> sheet =
                    map.find(SHEET).filter(Node.ScalarNode.class::isInstance).map(Node.ScalarNode.class::cast);
            beside.remove(FROM);
            sheet.ifPresent(s -> beside.remove(SHEET));
            Optional<Node.MapNode> rows = rows((Node.ScalarNode) name, sheet, type, section);
            failed |= rows.isEmpty();
            Node.MapNode own = new Node.MapNode(map.at(), beside);
            return rows.map(base -> new TreeMerge(findings, "this file").merge(base, own))
                    .orElse(own);
        }

        private Optional<Node.MapNode> rows(
                Node.ScalarNode name, Optional<Node.ScalarNode> sheet, Type type, String section) {
            int before = findings.errorCount();
            Optional<Table> table = files.find(file, name).flatMap(path -> load(path, name, sheet, section));
            if (table.isEmpty() || findings.errorCount() > before) {
                return Optional.empty();
            }
            return new TableColumns(TableSections.this::shape, findings)
                    .resolve(table.get(), type)
                    .flatMap(columns -> new TableTree(table.get(), columns, loader.budget(), findings).build());
        }
    }

    /** A thing called {@code from} among the entries is a map; among single values, it is no file. */
    private static boolean namesTable(Node from) {
        return from instanceof Node.ScalarNode;
    }

    private Optional<Table> load(Path path, Node.ScalarNode name, Optional<Node.ScalarNode> sheet, String section) {
        String lower = path.toString().toLowerCase(Locale.ROOT);
        if (lower.endsWith(XLSX)) {
            return loader.bytes(path)
                    .flatMap(bytes -> TableReader.xlsx(
                            path.toString(),
                            bytes,
                            sheet.map(Node.ScalarNode::text),
                            section,
                            sheet.orElse(name).at(),
                            findings));
        }
        if (TEXT.stream().noneMatch(lower::endsWith)) {
            findings.error(
                    FindingCode.BAD_TABLE,
                    name.at(),
                    Form.quote(name.text()) + " is not a table; tables are .csv, .tsv and .xlsx",
                    () -> lower.matches(".*\\.(xls|xlsm|xlsb|ods)") ? "Save it as an Excel workbook (.xlsx)." : "");
            return Optional.empty();
        }
        sheet.ifPresent(s -> findings.error(
                FindingCode.BAD_TABLE, s.at(), "a file of separated values has no sheets", () -> "Leave `sheet` out."));
        return loader.bytes(path)
                .flatMap(bytes -> loader.decode(bytes, path))
                .flatMap(text -> TableReader.csv(path.toString(), text, findings));
    }
}
