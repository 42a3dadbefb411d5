package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays a tree of changes over a tree. Maps merge by key; values and lists replace. {@code key: (remove)} takes a key away.
 * A map of {@code (append)} and {@code (remove)} changes a list by items, {@code (replace)} sets a whole map or list
 * anew. A {@linkplain Relative relative value} changes the value that is there; over values by date, each of them. What
 * is changed keeps the place of the change, what is not keeps its own.
 */
final class TreeMerge {

    static final String REMOVE = "(remove)";
    private static final String APPEND = "(append)";
    private static final String REPLACE = "(replace)";
    private static final List<String> MARKS = List.of(APPEND, REMOVE, REPLACE);

    /** Of {@code sites/<id>/phases/<id>/with/<name>}: deeper down, what a key is does not hang on its path. */
    private static final int DEEPEST = 6;

    private final Findings findings;
    private final String who;

    /** @param who what makes the changes, for messages, such as "override `fast`" */
    TreeMerge(Findings findings, String who) {
        this.findings = findings;
        this.who = who;
    }

    Node.MapNode merge(Node.MapNode base, Node.MapNode changes) {
        return merge(base, changes, List.of());
    }

    private Node.MapNode merge(Node.MapNode base, Node.MapNode changes, List<String> path) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(base.entries());
        Map<String, SourceLocation> removed = new HashMap<>(base.removed());
        changes.entries().forEach((key, change) -> {
            Optional<Node.Entry> old = Optional.ofNullable(entries.get(key));
            if (Repetition.isCopy(path, key, base, changes)) {
                entries.put(key, Node.ChangesNode.of(old, who, change));
            } else if (change.value() instanceof Node.ScalarNode s && s.text().equals(REMOVE)) {
                remove(entries, key, change);
                removed.put(key, change.keyAt());
            } else {
                boolean within = isMergedInto(old, change);
                SourceLocation keyAt = within ? old.orElseThrow().keyAt() : change.keyAt();
                changed(old.map(Node.Entry::value), change.value(), under(path, key))
                        .ifPresent(value -> entries.put(key, new Node.Entry(keyAt, value, !within)));
            }
        });
        return new Node.MapNode(base.at(), entries, removed);
    }

    /** What a template is given: relative to the template's default, which is put in later. */
    private static boolean isArgument(List<String> path) {
        return path.get(0).equals("sites")
                && path.size() % 2 == 0
                && path.size() > 2
                && path.get(path.size() - 2).equals("with");
    }

    /** Only as deep as it matters. */
    private static List<String> under(List<String> path, String key) {
        if (path.size() >= DEEPEST) {
            return path;
        }
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    /** A map that is merged into stands where it stood; everything else where it was changed. */
    private static boolean isMergedInto(Optional<Node.Entry> old, Node.Entry change) {
        boolean intoMap = change.value() instanceof Node.MapNode map && !isMarked(map);
        return old.filter(entry -> intoMap && entry.value() instanceof Node.MapNode)
                .isPresent();
    }

    /** Empty when the change makes no sense; that is noted. */
    private Optional<Node> changed(Optional<Node> old, Node change, List<String> path) {
        if (change instanceof Node.MapNode map) {
            if (isMarked(map)) {
                return marked(old, map);
            }
            Node.MapNode target =
                    old.isPresent() && old.get() instanceof Node.MapNode m ? m : new Node.MapNode(map.at(), Map.of());
            return Optional.of(merge(target, map, path));
        }
        if (change instanceof Node.ScalarNode scalar) {
            Optional<Relative> relative = Relative.find(scalar.text());
            if (old.isEmpty() && isArgument(path)) {
                return Optional.of(change);
            }
            return relative.isPresent() ? relative(old, scalar, relative.get()) : Optional.of(change);
        }
        return Optional.of(change);
    }

    private Optional<Node> relative(Optional<Node> old, Node.ScalarNode change, Relative relative) {
        try {
            if (old.isPresent() && old.get() instanceof Node.ScalarNode base && !base.absent()) {
                return Optional.of(
                        new Node.ScalarNode(change.at(), relative.applyTo(base.text()), change.mark(), false));
            }
            if (old.isPresent()
                    && old.get() instanceof Node.MapNode map
                    && !map.entries().isEmpty()) {
                Map<String, Node.Entry> entries = new LinkedHashMap<>();
                for (Map.Entry<String, Node.Entry> e : map.entries().entrySet()) {
                    if (!(e.getValue().value() instanceof Node.ScalarNode base)) {
                        throw relative.withoutBase();
                    }
                    entries.put(
                            e.getKey(),
                            new Node.Entry(
                                    e.getValue().keyAt(),
                                    new Node.ScalarNode(
                                            change.at(), relative.applyTo(base.text()), change.mark(), false)));
                }
                return Optional.of(new Node.MapNode(map.at(), entries));
            }
            throw relative.withoutBase();
        } catch (BadValueException e) {
            findings.error(e.code(), change.at(), who + ": " + e.message(), e::hint);
            return Optional.empty();
        }
    }

    private static boolean isMarked(Node.MapNode map) {
        return map.entries().keySet().stream().anyMatch(MARKS::contains);
    }

    private Optional<Node> marked(Optional<Node> old, Node.MapNode change) {
        Optional<Node> replacement = change.find(REPLACE);
        if (replacement.isPresent() && change.entries().size() == 1) {
            return replacement;
        }
        List<String> others = change.entries().keySet().stream()
                .filter(key -> !key.equals(APPEND) && !key.equals(REMOVE))
                .toList();
        if (!others.isEmpty()) {
            findings.error(
                    FindingCode.BAD_OVERRIDE,
                    change.at(),
                    who + ": " + Form.quote(others.get(0)) + " cannot stand beside " + markOf(change),
                    () -> "A list is changed by `(append)` and `(remove)`; `(replace)` stands alone.");
            return Optional.empty();
        }
        if (old.isPresent() && old.get() instanceof Node.MapNode) {
            findings.error(
                    FindingCode.BAD_OVERRIDE,
                    change.at(),
                    who + ": " + markOf(change) + " changes a list, and this is a map of keys",
                    () -> "Keys are added by writing them, and taken away by `key: (remove)`.");
            return Optional.empty();
        }
        return Optional.of(list(old.map(TreeMerge::items).orElse(List.of()), change));
    }

    private static String markOf(Node.MapNode change) {
        return MARKS.stream()
                .filter(change.entries()::containsKey)
                .findFirst()
                .map(Form::quote)
                .orElseThrow();
    }

    private Node list(List<Node> old, Node.MapNode change) {
        List<Node> items = new ArrayList<>(old);
        for (Node item : change.find(REMOVE).map(TreeMerge::items).orElse(List.of())) {
            if (!items.removeIf(i -> sameText(i, item))) {
                List<String> known = items.stream().map(TreeMerge::text).toList();
                findings.error(
                        FindingCode.BAD_OVERRIDE,
                        item.at(),
                        who + " removes " + Form.quote(text(item)) + ", which is not in the list",
                        () -> NearestName.hintOrAll(text(item), known));
            }
        }
        items.addAll(change.find(APPEND).map(TreeMerge::items).orElse(List.of()));
        return new Node.ListNode(change.at(), items);
    }

    /** Where a list is expected, one value may stand alone. */
    private static List<Node> items(Node node) {
        return node instanceof Node.ListNode list ? list.items() : List.of(node);
    }

    private static boolean sameText(Node a, Node b) {
        return a instanceof Node.ScalarNode && b instanceof Node.ScalarNode && text(a).equals(text(b));
    }

    private static String text(Node node) {
        return node instanceof Node.ScalarNode s ? s.text() : node.kind();
    }

    private void remove(Map<String, Node.Entry> entries, String key, Node.Entry change) {
        List<String> known = List.copyOf(entries.keySet());
        if (entries.remove(key) == null) {
            findings.error(
                    FindingCode.BAD_OVERRIDE,
                    change.keyAt(),
                    who + " removes " + Form.quote(key) + ", which is not there",
                    () -> NearestName.hint(key, known));
        }
    }
}
