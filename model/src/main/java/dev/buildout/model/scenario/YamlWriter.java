package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a document tree as YAML that reads back as the same tree, marks included. Maps as blocks, lists in one line. */
final class YamlWriter {

    /** What needs no quotes: beginning with a letter, digit or $, holding nothing that YAML could take for its own. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9$][A-Za-z0-9 $%./+()_-]*");

    private static final int STEP = 2;

    private YamlWriter() {}

    static String write(Node.MapNode root) {
        return new EffectiveScenario(root).yaml();
    }

    /** The same by line, each with the path of its key and the place where its value, or a map's key, was written. */
    static List<EffectiveScenario.Line> lines(Node.MapNode root) {
        List<EffectiveScenario.Line> out = new ArrayList<>();
        map(root, 0, "", out);
        return out;
    }

    private static void map(Node.MapNode map, int indent, String path, List<EffectiveScenario.Line> out) {
        map.entries().forEach((key, entry) -> {
            String inner = path.isEmpty() ? key : path + "." + key;
            SourceLocation at = entry.value() instanceof Node.MapNode
                    ? entry.keyAt()
                    : entry.value().at();
            value(" ".repeat(indent) + quoted(key) + ":", entry.value(), indent, inner, at, out);
        });
    }

    private static void value(
            String start, Node node, int indent, String path, SourceLocation at, List<EffectiveScenario.Line> out) {
        if (node instanceof Node.MapNode map && !map.entries().isEmpty()) {
            out.add(new EffectiveScenario.Line(path, start, "", at));
            map(map, indent + STEP, path, out);
        } else if (node instanceof Node.ListNode list && list.items().stream().anyMatch(i -> !isScalar(i))) {
            out.add(new EffectiveScenario.Line(path, start, "", at));
            for (int i = 0; i < list.items().size(); i++) {
                Node item = list.items().get(i);
                value(" ".repeat(indent + STEP) + "-", item, indent + STEP, path + "." + i, item.at(), out);
            }
        } else {
            String value = inline(node);
            out.add(new EffectiveScenario.Line(path, start + " " + value, value, at));
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
