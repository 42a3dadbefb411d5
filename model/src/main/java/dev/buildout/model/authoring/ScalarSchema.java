package dev.buildout.model.authoring;

import dev.buildout.model.scenario.Written;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of one value. Several forms are one pattern with one message, since an editor reports alternatives of
 * schemas poorly.
 */
final class ScalarSchema {

    static final String REMOVE = "\\(remove\\)";

    private static final String MARK = "\\s+\\([SDA](?: .*)?\\)";
    private static final String PARAMETER = "[^<>]*<[a-z0-9-]+>.*";

    /** Control and format characters of the first plane, but for line ends and what joins or parts letters. */
    private static final String READABLE =
            "^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f"
                    + "\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff]*$";

    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_COUNT = 1_000_000_000;

    private ScalarSchema() {}

    static ObjectNode of(Written written, Variant variant) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (variant.change()) {
            Snippets.changes(schema, written);
        }
        if (!written.choices().isEmpty()) {
            return choices(schema, written, variant);
        }
        ArrayNode types = schema.putArray("type");
        switch (written.scalar()) {
            case TEXT -> types.add("string");
            case WHOLE -> types.add("integer").add("string");
            case NUMBER -> types.add("number").add("string");
            case TRUTH -> types.add("boolean").add("string");
            case ANY -> types.add("string").add("number").add("boolean");
            case PAIR -> {
                types.add("string").add("array");
                pair(schema.putArray("allOf").addObject());
            }
        }
        if (written.scalar() == Written.Scalar.ANY) {
            return schema.put("maxLength", LONGEST_TEXT)
                    .put("pattern", READABLE)
                    .put("errorMessage", "A text has no control characters");
        }
        if (!variant.change() && schemaIsNumeric(written)) {
            schema.put("minimum", 0);
        }
        if (written.scalar() == Written.Scalar.WHOLE) {
            schema.put("maximum", MOST_COUNT);
        }
        if (!variant.change() || written.scalar() == Written.Scalar.PAIR) {
            Snippets.show(schema, Examples.parse(written.example()), variant);
        }
        return withPattern(schema, alternatives(written, variant), written.expected(), variant);
    }

    /** What a text in the place of a map or a list may be, where it may be one only as a change. */
    static ObjectNode withChange(ObjectNode schema, String change) {
        return schema.put("pattern", "^(?:" + change + ")$").put("patternErrorMessage", "Expected a map or `(remove)`");
    }

    private static boolean schemaIsNumeric(Written written) {
        return written.scalar() == Written.Scalar.WHOLE || written.scalar() == Written.Scalar.NUMBER;
    }

    private static ObjectNode withPattern(
            ObjectNode schema, List<String> alternatives, String expected, Variant variant) {
        String message = expected + (variant.change() ? ", a relative value, or `(remove)`" : "");
        return schema.put("pattern", "^(?:" + String.join("|", alternatives) + ")(?:" + MARK + ")?$")
                .put("errorMessage", message);
    }

    /** All that a text may be, in this place, without its mark. */
    private static List<String> alternatives(Written written, Variant variant) {
        List<String> alternatives = new ArrayList<>(List.of(written.pattern()));
        if (variant.change()) {
            alternatives.add(REMOVE);
            if (!written.change().isEmpty()) {
                alternatives.add(written.change());
            }
        }
        if (variant.template()) {
            alternatives.add(PARAMETER);
        }
        return alternatives;
    }

    /** The bare names apart, since they are what an editor offers. */
    private static ObjectNode choices(ObjectNode schema, Written written, Variant variant) {
        ArrayNode forms = schema.putArray("anyOf");
        ArrayNode names = forms.addObject().putArray("enum");
        written.choices().forEach(names::add);
        withPattern(
                forms.addObject().put("type", "string"), alternatives(written, variant), written.expected(), variant);
        return schema;
    }

    private static void pair(ObjectNode schema) {
        ArrayNode items = schema.putArray("items");
        for (int most : List.of(90, 180)) {
            ObjectNode degrees = items.addObject();
            degrees.putArray("type").add("number").add("string");
            degrees.put("minimum", -most).put("maximum", most);
        }
        schema.put("additionalItems", false).put("minItems", 2);
    }
}
