package dev.buildout.model.authoring;

import dev.buildout.model.scenario.Vocabulary.Entry;
import dev.buildout.model.scenario.Written;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an editor offers to insert, besides names that a schema lists anyway. */
final class Snippets {

    private static final int LONGEST_LABEL = 60;
    static final String OFFERED = "defaultSnippets";

    private Snippets() {}

    /**
     * Shows one value as an example. Editors show maps among examples poorly, so they are offered; but what stands beside
     * a reference is an example or nothing.
     */
    static void show(ObjectNode schema, JsonNode example, Variant variant) {
        boolean refers = schema.has("$ref");
        if (!example.isContainer() || (refers && example.isArray())) {
            schema.putArray("examples").add(example);
        } else if (!refers && (example.isArray() || !variant.change())) {
            offer(schema, example, "");
        }
    }

    /** Offers a map with one date. */
    static void byDate(ObjectNode schema, Written written) {
        ObjectNode snippet = schema.withArray(OFFERED).addObject();
        snippet.put("label", "{date: " + written.example() + "}");
        snippet.put("description", "values by date, each from its date on");
        snippet.putObject("body")
                .put("${1:" + Written.date().example() + "}", "${2:" + escape(written.example()) + "}");
    }

    /** Offers a value, called as it would be written on one line. */
    static void offer(ObjectNode schema, JsonNode value, String about) {
        String text = FlowText.of(value);
        ObjectNode snippet = schema.withArray(OFFERED).addObject();
        snippet.put("label", text.length() <= LONGEST_LABEL ? text : "an example");
        if (!about.isEmpty()) {
            snippet.put("description", about);
        }
        if (value.isObject()) {
            snippet.set("body", escaped(value));
        } else {
            snippet.put("body", escape(text));
        }
    }

    /** Offers the ways to write a record that may be a value alone. */
    static void forms(ObjectNode schema, Entry entry, Written alone, Variant variant) {
        if (variant.change()) {
            changes(schema, alone);
            return;
        }
        if (alone.pattern().startsWith("done|")) {
            offer(schema, JsonNodeFactory.instance.stringNode("done"), "");
        }
        offer(schema, JsonNodeFactory.instance.stringNode(alone.example()), "");
        entry.examples().forEach(example -> offer(schema, Examples.parse(example), ""));
    }

    /** Offers the ways to change a value that is there. */
    static void changes(ObjectNode schema, Written written) {
        Map<String, String> offered = new LinkedHashMap<>();
        if (written.equals(Written.date())) {
            offered.put("+1 month", "moves the date");
            offered.put("-2 w", "moves the date");
        } else if (!written.change().isEmpty()) {
            offered.put("+" + Wording.added(written), "adds to the value that is there");
            offered.put("+20 %", "a fifth more");
            offered.put("-20 %", "a fifth less");
            offered.put("x1.5", "half as much again");
        }
        offered.put("(remove)", "takes the key away");
        ArrayNode snippets = schema.withArray(OFFERED);
        offered.forEach((text, does) ->
                snippets.addObject().put("label", text).put("description", does).put("body", escape(text)));
    }

    /** An example in Markdown. */
    static String block(JsonNode example) {
        return "Example:\n\n```yaml\n" + Examples.lines(example) + "\n```";
    }

    private static JsonNode escaped(JsonNode value) {
        if (value.isObject()) {
            ObjectNode map = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(e -> map.set(e.getKey(), escaped(e.getValue())));
            return map;
        }
        return value.isBoolean() || value.isNumber()
                ? value
                : JsonNodeFactory.instance.stringNode(escape(FlowText.of(value)));
    }

    /** A dollar sign would begin a blank to fill in. */
    private static String escape(String text) {
        return text.replace("$", "\\$");
    }
}
