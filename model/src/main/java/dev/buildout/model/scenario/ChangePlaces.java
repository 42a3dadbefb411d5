package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where an override or the sweeps stand in their file, and which of an override's changes has to do with a problem. */
final class ChangePlaces {

    private static final Pattern WORD = Pattern.compile("[`/\\s,;:()→]+");

    private final Set<String> lines = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    /** The keys that lead to a single value, and where it stands. */
    private record Change(List<String> keys, SourceLocation at, boolean removes) {

        /** What is missing is most likely what was taken away. */
        long weight(Set<String> words) {
            return keys.stream().filter(words::contains).count() + (removes ? 1 : 0);
        }
    }

    private ChangePlaces() {}

    static ChangePlaces ofOverride(Node.MapNode root, String override) {
        ChangePlaces places = new ChangePlaces();
        root.find("overrides")
                .filter(Node.MapNode.class::isInstance)
                .flatMap(section -> ((Node.MapNode) section).find(override))
                .ifPresent(node -> places.add(node, List.of()));
        return places;
    }

    /** Of all sweeps; which of their values is at fault is not known. */
    static ChangePlaces ofSweeps(Node.MapNode root) {
        ChangePlaces places = new ChangePlaces();
        root.find("sweeps").ifPresent(node -> places.add(node, List.of()));
        places.changes.clear();
        return places;
    }

    /** Whether a place lies in them. */
    boolean hold(SourceLocation place) {
        return lines.contains(line(place));
    }

    /** The change that has most names in common with what was found, the first of several; empty without changes. */
    Optional<SourceLocation> atFault(Finding finding) {
        Set<String> words =
                new HashSet<>(List.of(WORD.split(finding.path() + " " + finding.message() + " " + finding.hint())));
        Optional<Change> best = Optional.empty();
        for (Change change : changes) {
            if (best.filter(b -> b.weight(words) >= change.weight(words)).isEmpty()) {
                best = Optional.of(change);
            }
        }
        return best.map(Change::at);
    }

    private void add(Node node, List<String> keys) {
        lines.add(line(node.at()));
        if (node instanceof Node.MapNode map) {
            map.entries().forEach((key, entry) -> {
                lines.add(line(entry.keyAt()));
                List<String> inner = new ArrayList<>(keys);
                inner.add(key);
                if (!(entry.value() instanceof Node.MapNode) && !key.equals("title")) {
                    changes.add(new Change(inner, entry.keyAt(), isRemoval(entry.value())));
                }
                add(entry.value(), inner);
            });
        } else if (node instanceof Node.ListNode list) {
            list.items().forEach(item -> add(item, keys));
        }
    }

    private static boolean isRemoval(Node value) {
        return value instanceof Node.ScalarNode scalar && scalar.text().equals(TreeMerge.REMOVE);
    }

    private static String line(SourceLocation at) {
        return at.file() + ":" + at.line();
    }
}
