package dev.buildout.model.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A value as an author writes it on one line: {@code {fabrication: 14 w, test: 2 w}}. */
final class FlowText {

    /** What stands unquoted inside brackets: no sign that YAML would read as its own. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9+$<(.-][^\\[\\]{}#,:\\n\"]*|-\\S.*");

    private FlowText() {}

    static String of(JsonNode node) {
        if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.properties().forEach(entry -> parts.add(text(entry.getKey()) + ": " + of(entry.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.values().forEach(item -> parts.add(of(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        return text(node.asString());
    }

    private static String text(String text) {
        return PLAIN.matcher(text).matches() ? text : "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
