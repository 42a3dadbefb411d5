package dev.buildout.model.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a document tree as YAML that reads back as the same tree, marks included. Maps as blocks, lists in one line. */
final class YamlWriter {

    /** What needs no quotes: beginning with a letter, digit or $, holding nothing that YAML could take for its own. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9$][A-Za-z0-9 $%./+()_-]*");

    private static final int STEP = 2;

    private YamlWriter() {}

    static String write(Node.MapNode root) {
        StringBuilder out = new StringBuilder();
        map(root, 0, out);
        return out.toString();
    }

    private static void map(Node.MapNode map, int indent, StringBuilder out) {
        for (Map.Entry<String, Node.Entry> e : map.entries().entrySet()) {
            out.append(" ".repeat(indent)).append(quoted(e.getKey())).append(':');
            value(e.getValue().value(), indent, out);
        }
    }

    private static void value(Node node, int indent, StringBuilder out) {
        if (node instanceof Node.MapNode map && !map.entries().isEmpty()) {
            out.append('\n');
            map(map, indent + STEP, out);
        } else if (node instanceof Node.ListNode list && list.items().stream().anyMatch(i -> !isScalar(i))) {
            out.append('\n');
            items(list.items(), indent + STEP, out);
        } else {
            out.append(' ').append(inline(node)).append('\n');
        }
    }

    private static void items(List<Node> items, int indent, StringBuilder out) {
        for (Node item : items) {
            out.append(" ".repeat(indent)).append('-');
            value(item, indent, out);
        }
    }

    private static boolean isScalar(Node node) {
        return node instanceof Node.ScalarNode;
    }

    private static String inline(Node node) {
        if (node instanceof Node.ListNode list) {
            return list.items().stream().map(YamlWriter::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Node.ScalarNode scalar) {
            String mark = scalar.mark().map(m -> " " + m).orElse("");
            return scalar.absent() ? "null" : quoted(scalar.text() + mark);
        }
        return "{}";
    }

    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !text.endsWith(" ") && !text.equalsIgnoreCase("null");
        return plain ? text : "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c >= ' ' && c < 0x7f) {
                out.appendCodePoint(c);
            } else if (c > 0xffff) {
                out.append(String.format(Locale.ROOT, "\\U%08x", c));
            } else if (Character.isLetter(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return out.toString();
    }
}
