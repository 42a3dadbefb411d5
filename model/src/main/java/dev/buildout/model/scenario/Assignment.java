package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change given on the command line: {@code sites.abilene.worker-cap=+20 %}; the value is YAML, as in an override. */
final class Assignment {

    /** Nothing in a scenario lies deeper. */
    static final int MOST_KEYS = 100;

    private Assignment() {}

    /** The change as a tree to lay over a document; empty when it is none, which is noted. */
    static Optional<Node.MapNode> tree(String text, Findings findings) {
        int equals = text.indexOf('=');
        String path = equals < 0 ? text : text.substring(0, equals).strip();
        SourceLocation at = new SourceLocation("--set " + Form.quote(text).replace("`", "'"), 0, 0);
        if (equals < 0 || !isPath(path)) {
            findings.error(
                    FindingCode.BAD_OVERRIDE, at, "expected a path and a value, such as sites.abilene.worker-cap=900");
            return Optional.empty();
        }
        List<String> keys = keys(path);
        Optional<Node> value = new TreeBuilder(at.file(), "value: " + text.substring(equals + 1), findings)
                .build()
                .flatMap(map -> map.find("value"));
        return value.map(v -> nested(keys, placed(v, at), at));
    }

    /** The keys of a path such as {@code sites.abilene.power}. */
    static List<String> keys(String path) {
        return List.of(path.split("[./]", -1));
    }

    /** Whether every key of a path has a name, and there are not too many. */
    static boolean isPath(String path) {
        List<String> keys = keys(path);
        return keys.size() <= MOST_KEYS && keys.stream().noneMatch(String::isBlank);
    }

    /** A tree with one value, under the keys from the root to it. */
    static Node.MapNode nested(List<String> keys, Node value, SourceLocation at) {
        Node inner = value;
        for (int i = keys.size() - 1; i > 0; i--) {
            inner = new Node.MapNode(at, Map.of(keys.get(i), new Node.Entry(at, inner)));
        }
        return new Node.MapNode(at, Map.of(keys.get(0), new Node.Entry(at, inner)));
    }

    private static Node placed(Node node, SourceLocation at) {
        if (node instanceof Node.MapNode map) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            map.entries().forEach((key, e) -> entries.put(key, new Node.Entry(at, placed(e.value(), at))));
            return new Node.MapNode(at, entries);
        }
        if (node instanceof Node.ListNode list) {
            return new Node.ListNode(
                    at, list.items().stream().map(i -> placed(i, at)).toList());
        }
        Node.ScalarNode scalar = (Node.ScalarNode) node;
        return new Node.ScalarNode(at, scalar.text(), scalar.mark(), scalar.absent());
    }
}
