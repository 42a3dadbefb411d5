package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where each value of a scenario was written and what its author said of its origin. A path is the keys from the root
 * joined by {@code /}, as in {@code sites/abilene/worker-cap}; list items count from 0.
 */
public final class Provenance {

    private final SourceLocation root;
    private final Map<String, Written> byPath;
    private final List<MarkedValue> marks;
    private final Set<String> sourced;

    private Provenance(SourceLocation root, Map<String, Written> byPath, List<MarkedValue> marks) {
        this.root = root;
        this.byPath = Collections.unmodifiableMap(byPath);
        this.marks = List.copyOf(marks);
        this.sourced = marks.stream()
                .filter(value -> value.mark().kind() == Mark.Kind.S)
                .map(MarkedValue::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What stands under a path.
     *
     * @param key the place of its key; an item of a list has none
     * @param at the value's own place; for a map or list, its key's
     * @param text a single value as written
     * @param changed whether it was laid over the document
     */
    private record Written(Optional<SourceLocation> key, SourceLocation at, Optional<String> text, boolean changed) {}

    static Provenance of(Node.MapNode root) {
        Map<String, Written> byPath = new HashMap<>();
        List<MarkedValue> marks = new ArrayList<>();
        walk(root, "", byPath, marks);
        return new Provenance(root.at(), byPath, marks);
    }

    /** A single value as its author wrote it, without its mark; empty where a path ends in a map, a list or nothing. */
    public Optional<String> findText(String path) {
        return Optional.ofNullable(byPath.get(path)).flatMap(Written::text);
    }

    /** Whether the document has this very path. */
    public boolean has(String path) {
        return Optional.ofNullable(byPath.get(path)).flatMap(Written::key).isPresent();
    }

    /** The value's own place (for a map, its key's), or the nearest parent's that is known. */
    public SourceLocation locate(String path) {
        return nearest(path, written -> Optional.of(written.at()));
    }

    /** The place of the key that the path ends with, or of the nearest parent's that is known. */
    public SourceLocation locateKey(String path) {
        return nearest(path, Written::key);
    }

    private SourceLocation nearest(String path, Function<Written, Optional<SourceLocation>> place) {
        String known = path;
        while (!known.isEmpty()) {
            Optional<SourceLocation> at = Optional.ofNullable(byPath.get(known)).flatMap(place);
            if (at.isPresent()) {
                return at.get();
            }
            known = known.substring(0, Math.max(0, known.lastIndexOf('/')));
        }
        return root;
    }

    /** Of entries that do not fit together the one that was laid over the document, or else the first. */
    public String atFault(List<String> paths) {
        return paths.stream()
                .filter(path -> Optional.ofNullable(byPath.get(path))
                        .filter(Written::changed)
                        .isPresent())
                .findFirst()
                .orElse(paths.get(0));
    }

    /** All values with a mark, in the order of the document. */
    public List<MarkedValue> marks() {
        return marks;
    }

    /** Whether the value at a path is marked as sourced: a fact that somebody else has stated. */
    boolean isSourced(String path) {
        return sourced.contains(path);
    }

    private static void walk(Node node, String path, Map<String, Written> byPath, List<MarkedValue> marks) {
        if (node instanceof Node.MapNode map) {
            map.entries().forEach((key, entry) -> {
                String inner = path.isEmpty() ? key : path + "/" + key;
                boolean scalar = entry.value() instanceof Node.ScalarNode;
                SourceLocation at = scalar ? entry.value().at() : entry.keyAt();
                byPath.put(inner, new Written(Optional.of(entry.keyAt()), at, text(entry.value()), entry.changed()));
                walk(entry.value(), inner, byPath, marks);
            });
        } else if (node instanceof Node.ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                String inner = path + "/" + i;
                Node item = list.items().get(i);
                byPath.put(inner, new Written(Optional.empty(), item.at(), text(item), false));
                walk(item, inner, byPath, marks);
            }
        } else if (node instanceof Node.ScalarNode scalar) {
            scalar.mark().ifPresent(mark -> marks.add(new MarkedValue(path, scalar.text(), mark)));
        }
    }

    private static Optional<String> text(Node node) {
        return node instanceof Node.ScalarNode scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}
