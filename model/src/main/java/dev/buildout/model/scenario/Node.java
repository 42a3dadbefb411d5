package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a scenario document as it was written, with its place in the file. */
sealed interface Node {

    /** Letters that weigh as much as a value. */
    int LONG_TEXT = 20;

    SourceLocation at();

    /** What it is, in an author's words. */
    String kind();

    /** How many values a tree holds, maps and lists among them. */
    default int count() {
        if (this instanceof MapNode map) {
            return 1
                    + map.entries().values().stream()
                            .mapToInt(e -> e.value().count())
                            .sum();
        }
        return this instanceof ListNode list
                ? 1 + list.items().stream().mapToInt(Node::count).sum()
                : 1;
    }

    /** How much room a tree takes, in values; long texts count several times. */
    default int size() {
        if (this instanceof MapNode map) {
            return 1
                    + map.entries().values().stream()
                            .mapToInt(e -> e.value().size())
                            .sum();
        }
        if (this instanceof ListNode list) {
            return 1 + list.items().stream().mapToInt(Node::size).sum();
        }
        return this instanceof ScalarNode scalar ? 1 + scalar.text().length() / LONG_TEXT : 1;
    }

    /**
     * Keys in the order of the file.
     *
     * @param removed keys that a change took away, and where it says so
     */
    record MapNode(SourceLocation at, Map<String, Entry> entries, Map<String, SourceLocation> removed) implements Node {

        public MapNode {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            removed = Map.copyOf(removed);
        }

        MapNode(SourceLocation at, Map<String, Entry> entries) {
            this(at, entries, Map.of());
        }

        /** The same map with other entries. */
        MapNode with(Map<String, Entry> others) {
            return new MapNode(at, others, removed);
        }

        Optional<Node> find(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        @Override
        public String kind() {
            return "a map of keys";
        }
    }

    record ListNode(SourceLocation at, List<Node> items) implements Node {

        public ListNode {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Text without its mark. An {@code absent} scalar is a key without a value. */
    record ScalarNode(SourceLocation at, String text, Optional<Mark> mark, boolean absent) implements Node {

        static ScalarNode of(SourceLocation at, String text) {
            return new ScalarNode(at, text, Optional.empty(), false);
        }

        @Override
        public String kind() {
            return absent ? "nothing" : Form.quote(text);
        }
    }

    /** A value that could not be made out, and that has been reported. */
    record UnknownNode(SourceLocation at) implements Node {

        @Override
        public String kind() {
            return "something unknown";
        }
    }

    /** Changes, in order, of what is not there yet: a copy that {@link Repetition} makes. */
    record ChangesNode(SourceLocation at, List<Change> changes) implements Node {

        /** What changes it, for messages, and what is laid over it. */
        record Change(String who, Entry entry) {}

        public ChangesNode {
            changes = List.copyOf(changes);
        }

        /** An entry as the first change, or as one more after others. */
        static Entry of(Optional<Entry> earlier, String who, Entry entry) {
            List<Change> changes = new ArrayList<>();
            earlier.ifPresent(old -> {
                if (old.value() instanceof ChangesNode more) {
                    changes.addAll(more.changes());
                } else {
                    changes.add(new Change("this file", old));
                }
            });
            changes.add(new Change(who, entry));
            return new Entry(entry.keyAt(), new ChangesNode(entry.keyAt(), changes));
        }

        @Override
        public String kind() {
            return "changes of a copy";
        }
    }

    /**
     * A value and where its key stands.
     *
     * @param changed whether it was laid over the document; where things do not fit together, it is at fault
     */
    record Entry(SourceLocation keyAt, Node value, boolean changed) {

        Entry(SourceLocation keyAt, Node value) {
            this(keyAt, value, false);
        }

        /** The same entry with another value. */
        Entry with(Node other) {
            return new Entry(keyAt, other, changed);
        }
    }
}
