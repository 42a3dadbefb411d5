package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code <crew>} in the values of a tree: whole values or part of a text, never keys. */
final class Placeholders {

    private static final Pattern USE = Pattern.compile("<([a-z][a-z0-9-]*)>");

    private Placeholders() {}

    static boolean isName(String text) {
        return USE.matcher("<" + text + ">").matches();
    }

    /** Tells the name and the place of each. */
    static void visit(Node node, BiConsumer<String, SourceLocation> visitor) {
        if (node instanceof Node.MapNode map) {
            map.entries().values().forEach(e -> visit(e.value(), visitor));
        } else if (node instanceof Node.ListNode list) {
            list.items().forEach(i -> visit(i, visitor));
        } else if (node instanceof Node.ScalarNode scalar) {
            Matcher use = USE.matcher(scalar.text());
            while (use.find()) {
                visitor.accept(use.group(1), scalar.at());
            }
        }
    }

    /** How much room the tree with values put in would take, in values, as {@link Node#size} counts it. */
    static long size(Node node, Map<String, Node.ScalarNode> values) {
        if (node instanceof Node.MapNode map) {
            return 1
                    + map.entries().values().stream()
                            .mapToLong(e -> size(e.value(), values))
                            .sum();
        }
        if (node instanceof Node.ListNode list) {
            return 1
                    + list.items().stream()
                            .mapToLong(item -> size(item, values))
                            .sum();
        }
        long letters = 0;
        if (node instanceof Node.ScalarNode scalar) {
            letters = scalar.text().length();
            Matcher use = USE.matcher(scalar.text());
            while (use.find()) {
                Node.ScalarNode value = values.get(use.group(1));
                letters += value == null ? 0 : value.text().length();
            }
        }
        return 1 + letters / Node.LONG_TEXT;
    }

    /**
     * The tree with values put in. A value keeps the place where it was given; one that nobody gave leaves something
     * unknown.
     */
    static Node.MapNode fill(Node.MapNode map, Map<String, Node.ScalarNode> values) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.replaceAll((key, e) -> e.with(filled(e.value(), values)));
        return map.with(entries);
    }

    private static Node filled(Node node, Map<String, Node.ScalarNode> values) {
        if (node instanceof Node.MapNode map) {
            return fill(map, values);
        }
        if (node instanceof Node.ListNode list) {
            return new Node.ListNode(
                    list.at(), list.items().stream().map(i -> filled(i, values)).toList());
        }
        return node instanceof Node.ScalarNode scalar ? filled(scalar, values) : node;
    }

    private static Node filled(Node.ScalarNode scalar, Map<String, Node.ScalarNode> values) {
        Matcher use = USE.matcher(scalar.text());
        StringBuilder text = new StringBuilder();
        Optional<Node.ScalarNode> first = Optional.empty();
        while (use.find()) {
            Node.ScalarNode value = values.get(use.group(1));
            if (value == null || value.absent()) {
                return new Node.UnknownNode(scalar.at());
            }
            use.appendReplacement(text, Matcher.quoteReplacement(value.text()));
            first = first.or(() -> Optional.of(value));
        }
        if (first.isEmpty()) {
            return scalar;
        }
        use.appendTail(text);
        Optional<Mark> mark = scalar.mark().or(first.get()::mark);
        return new Node.ScalarNode(first.get().at(), text.toString(), mark, false);
    }
}
