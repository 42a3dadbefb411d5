package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where each value of a scenario was written and what its author said of its origin. A path is the keys from the root
 * joined by {@code /}, as in {@code sites/abilene/worker-cap}; list items count from 0.
 */
public final class Provenance {

    private final SourceLocation root;
    private final Map<String, SourceLocation> keys;
    private final Map<String, SourceLocation> locations;
    private final Map<String, String> texts;
    private final List<MarkedValue> marks;
    private final Set<String> changed;
    private final Set<String> sourced;

    private Provenance(
            SourceLocation root,
            Map<String, SourceLocation> keys,
            Map<String, SourceLocation> locations,
            Map<String, String> texts,
            List<MarkedValue> marks,
            Set<String> changed) {
        this.root = root;
        this.keys = Collections.unmodifiableMap(keys);
        this.locations = Collections.unmodifiableMap(locations);
        this.texts = Collections.unmodifiableMap(texts);
        this.marks = List.copyOf(marks);
        this.changed = Set.copyOf(changed);
        this.sourced = marks.stream()
                .filter(value -> value.mark().kind() == Mark.Kind.S)
                .map(MarkedValue::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Provenance of(Node.MapNode root) {
        Map<String, SourceLocation> locations = new LinkedHashMap<>();
        List<MarkedValue> marks = new ArrayList<>();
        Map<String, SourceLocation> keys = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> changed = new HashSet<>();
        walk(root, "", keys, locations, texts, marks, changed);
        return new Provenance(root.at(), keys, locations, texts, marks, changed);
    }

    /** A single value as its author wrote it, without its mark; empty where a path ends in a map, a list or nothing. */
    public Optional<String> findText(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** Whether the document has this very path. */
    public boolean has(String path) {
        return keys.containsKey(path);
    }

    /** The value's own place (for a map, its key's), or the nearest parent's that is known. */
    public SourceLocation locate(String path) {
        return nearest(path, locations);
    }

    /** The place of the key that the path ends with, or of the nearest parent's that is known. */
    public SourceLocation locateKey(String path) {
        return nearest(path, keys);
    }

    private SourceLocation nearest(String path, Map<String, SourceLocation> places) {
        String known = path;
        while (!known.isEmpty()) {
            SourceLocation at = places.get(known);
            if (at != null) {
                return at;
            }
            known = known.substring(0, Math.max(0, known.lastIndexOf('/')));
        }
        return root;
    }

    /** Of entries that do not fit together the one that was laid over the document, or else the first. */
    public String atFault(List<String> paths) {
        return paths.stream().filter(changed::contains).findFirst().orElse(paths.get(0));
    }

    /** All values with a mark, in the order of the document. */
    public List<MarkedValue> marks() {
        return marks;
    }

    /** Whether the value at a path is marked as sourced: a fact that somebody else has stated. */
    boolean isSourced(String path) {
        return sourced.contains(path);
    }

    private static void walk(
            Node node,
            String path,
            Map<String, SourceLocation> keys,
            Map<String, SourceLocation> locations,
            Map<String, String> texts,
            List<MarkedValue> marks,
            Set<String> changed) {
        if (node instanceof Node.MapNode map) {
            map.entries().forEach((key, entry) -> {
                String inner = path.isEmpty() ? key : path + "/" + key;
                boolean scalar = entry.value() instanceof Node.ScalarNode;
                locations.put(inner, scalar ? entry.value().at() : entry.keyAt());
                keys.put(inner, entry.keyAt());
                if (entry.changed()) {
                    changed.add(inner);
                }
                walk(entry.value(), inner, keys, locations, texts, marks, changed);
            });
        } else if (node instanceof Node.ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                String inner = path + "/" + i;
                locations.put(inner, list.items().get(i).at());
                walk(list.items().get(i), inner, keys, locations, texts, marks, changed);
            }
        } else if (node instanceof Node.ScalarNode scalar) {
            texts.put(path, scalar.text());
            scalar.mark().ifPresent(mark -> marks.add(new MarkedValue(path, scalar.text(), mark)));
        }
    }
}
