package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.table.Cell;
import dev.buildout.model.table.Column;
import dev.buildout.model.unit.Coordinates;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cells as nodes of a document: what YAML would have given for the same text. Lists stand in one cell, joined by {@code ;}
 * or, without those, by commas; a cell in curly or square brackets is read as YAML.
 */
final class TableCells {

    private final Findings findings;

    TableCells(Findings findings) {
        this.findings = findings;
    }

    /** Empty when it cannot be read; that is noted. */
    Optional<Node> node(Column column, Cell cell, Type type) {
        String text = column.withUnit(cell.text());
        Class<?> raw = Types.raw(Types.present(type));
        if (raw == String.class) {
            return Optional.of(Marks.split(cell.at(), text));
        }
        if ((text.startsWith("{") && text.endsWith("}")) || (text.startsWith("[") && text.endsWith("]"))) {
            return yaml(cell.at(), text);
        }
        return Optional.of(
                raw == List.class || raw == Coordinates.class ? list(column, cell) : Marks.split(cell.at(), text));
    }

    private static Node list(Column column, Cell cell) {
        String joint = cell.text().contains(";") ? ";" : ",";
        List<Node> items = Arrays.stream(cell.text().split(joint))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> (Node) Marks.split(cell.at(), column.withUnit(text)))
                .toList();
        return items.size() == 1 ? items.get(0) : new Node.ListNode(cell.at(), items);
    }

    private Optional<Node> yaml(SourceLocation at, String text) {
        Findings inside = new Findings();
        Optional<Node> node =
                new TreeBuilder(at.file(), "cell: " + text, inside).build().flatMap(map -> map.find("cell"));
        for (Finding finding : inside.inFileOrder()) {
            findings.error(
                    FindingCode.BAD_TABLE,
                    at,
                    "in this cell, " + finding.message(),
                    () -> "A cell in brackets is YAML in one line.");
        }
        return inside.hasErrors() ? Optional.empty() : node.map(n -> moved(n, at));
    }

    /** All of a cell's content stands where the cell does. */
    private static Node moved(Node node, SourceLocation at) {
        if (node instanceof Node.MapNode map) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(key, new Node.Entry(at, moved(entry.value(), at))));
            return new Node.MapNode(at, entries);
        }
        if (node instanceof Node.ListNode list) {
            return new Node.ListNode(
                    at, list.items().stream().map(item -> moved(item, at)).toList());
        }
        Node.ScalarNode scalar = (Node.ScalarNode) node;
        return new Node.ScalarNode(at, scalar.text(), scalar.mark(), scalar.absent());
    }
}
