package dev.buildout.model.authoring;

import dev.buildout.model.scenario.AuthoringKey;
import dev.buildout.model.scenario.AuthoringKey.Place;
import dev.buildout.model.scenario.Kind;
import dev.buildout.model.scenario.Written;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of what a key takes: a value, a list, values by date, or a map. */
final class KindSchema {

    private static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final int LONGEST_ID = 64;
    private static final String COPY = "^.+-\\d{1,9}$";
    private static final String ANY_CHANGE = "[+-]\\s*\\$?\\d.*|x\\s?\\d.*";
    private static final String REPLACE = "(replace)";

    private final Definitions definitions;

    KindSchema(Definitions definitions) {
        this.definitions = definitions;
    }

    /** A reference to the schema where it is used in many places, else the schema itself. */
    ObjectNode of(Kind kind, Variant variant) {
        ObjectNode schema = itself(kind, variant);
        return kind instanceof Kind.Keyed || kind instanceof Kind.Nested
                ? schema
                : definitions.shared(name(kind) + variant.suffix(), schema);
    }

    private static String name(Kind kind) {
        if (kind instanceof Kind.Many many) {
            return name(many.item()) + "-list";
        }
        if (kind instanceof Kind.ByDate timed) {
            return name(new Kind.One(timed.written(), List.of())) + "-by-date";
        }
        if (kind instanceof Kind.One one) {
            String first = one.written().choices().stream().findFirst().orElse("");
            return (one.written().name().replaceFirst("^an? ", "") + " " + first)
                    .strip()
                    .replaceAll("[^A-Za-z0-9]+", "-")
                    .toLowerCase(Locale.ROOT);
        }
        return "records";
    }

    private ObjectNode itself(Kind kind, Variant variant) {
        if (kind instanceof Kind.One one) {
            return ScalarSchema.of(one.written(), variant);
        }
        if (kind instanceof Kind.Nested nested) {
            return definitions.reference(nested.type(), variant);
        }
        if (kind instanceof Kind.Many many) {
            return many(many, variant);
        }
        if (kind instanceof Kind.ByDate timed) {
            return timed(timed, variant);
        }
        return keyed((Kind.Keyed) kind, variant);
    }

    /** Makes it a map with ids for keys. */
    ObjectNode named(ObjectNode schema) {
        schema.put("type", "object");
        names(schema, ID, "id", "Expected small letters, digits and single hyphens");
        return schema;
    }

    private static void names(ObjectNode schema, String pattern, String title, String message) {
        schema.putObject("propertyNames")
                .put("title", title)
                .put("pattern", "^(?:" + pattern + ")$")
                .put("patternErrorMessage", message)
                .put("maxLength", LONGEST_ID);
    }

    /** A list, or one item of it; as a change also what is added and taken away. */
    private ObjectNode many(Kind.Many many, Variant variant) {
        ObjectNode item = itself(many.item(), variant);
        item.remove(Snippets.OFFERED);
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("type", "array");
        list.set("items", of(many.item(), variant.whole()));
        boolean flat = item.has("type") && !item.has("items");
        ObjectNode schema = flat ? item : JsonNodeFactory.instance.objectNode();
        ArrayNode forms = flat ? (ArrayNode) item.get("type") : schema.putArray("anyOf");
        if (flat) {
            forms.add("array");
            schema.set("items", list.get("items"));
        } else {
            forms.add(item).add(list);
        }
        if (variant.change()) {
            ObjectNode marks = flat ? schema : forms.addObject();
            if (flat) {
                forms.add("object");
            } else {
                marks.put("type", "object");
            }
            ObjectNode properties = marks.putObject("properties");
            for (String mark : List.of("(append)", "(remove)", REPLACE)) {
                properties.set(mark, of(many, variant.whole()));
            }
            marks.put("additionalProperties", false);
        }
        return schema;
    }

    private ObjectNode timed(Kind.ByDate timed, Variant variant) {
        ObjectNode schema = ScalarSchema.of(timed.written(), variant);
        ((ArrayNode) schema.get("type")).add("object");
        Snippets.byDate(schema, timed.written());
        schema.put("minProperties", 1);
        names(schema, datePattern(variant), "date", Written.date().expected());
        // Apart, or an editor would take it for a map before anything else.
        ObjectNode map = schema.withArray("allOf").addObject();
        map.set(
                "additionalProperties",
                of(new Kind.One(timed.written(), List.of()), variant)
                        .put("markdownDescription", "The value from this date on, until the next."));
        replaceable(map, timed, variant);
        tables(map.has("properties") ? (ObjectNode) map.get("properties") : map.putObject("properties"));
        return schema;
    }

    private static String datePattern(Variant variant) {
        String tables =
                AuthoringKey.at(Place.SECTION).stream().map(AuthoringKey::key).collect(Collectors.joining("|"));
        return Written.date().pattern() + "|" + tables + (variant.change() ? "|\\(replace\\)" : "");
    }

    /** In a change, {@code (replace)} sets the whole map anew. */
    private void replaceable(ObjectNode schema, Kind kind, Variant variant) {
        if (variant.change()) {
            ObjectNode properties =
                    schema.has("properties") ? (ObjectNode) schema.get("properties") : schema.putObject("properties");
            properties.set(REPLACE, of(kind, variant.whole()));
        }
    }

    private ObjectNode keyed(Kind.Keyed keyed, Variant variant) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (variant.change()) {
            schema.putArray("type").add("object").add("string");
            ScalarSchema.withChange(schema, ScalarSchema.REMOVE + "|" + ANY_CHANGE);
        } else {
            schema.put("type", "object");
        }
        String replace = variant.change() ? "|\\(replace\\)" : "";
        switch (keyed.names()) {
            case IDS -> names(schema, ID + replace, "id", "Expected small letters, digits and single hyphens");
            case NUMBERS ->
                names(
                        schema,
                        Written.whole().pattern() + replace,
                        "number",
                        Written.whole().expected());
            case REFERENCES -> schema.putObject("propertyNames").put("title", "id");
        }
        if (keyed.value() instanceof Kind.Nested nested
                && definitions.entry(nested.type()).hasId()) {
            section(schema, nested, variant);
        } else {
            schema.set("additionalProperties", of(keyed.value(), variant));
        }
        replaceable(schema, keyed, variant);
        return schema;
    }

    /** Entries beside a table are laid over the table's, and one that is called like a copy over the copy. */
    private void section(ObjectNode schema, Kind.Nested nested, Variant variant) {
        if (variant.change()) {
            beside(schema).set("additionalProperties", of(nested, variant));
            return;
        }
        // For editors, which then open a map.
        schema.putObject("properties");
        schema.putObject("if").putArray("required").add(AuthoringKey.FROM.key());
        beside(schema.putObject("then")).set("additionalProperties", of(nested, variant.asChange()));
        ObjectNode whole = beside(schema.putObject("else"));
        if (!Place.REPEATED.records().contains(nested.type())) {
            whole.set("additionalProperties", of(nested, variant));
            return;
        }
        ObjectNode repeated = JsonNodeFactory.instance.objectNode().put("type", "object");
        ArrayNode ways = repeated.putArray("anyOf");
        AuthoringKey.in(nested.type()).stream()
                .filter(key -> key == AuthoringKey.COUNT || key == AuthoringKey.PER)
                .forEach(key -> ways.addObject().putArray("required").add(key.key()));
        // Not all of them are without: one is repeated.
        whole.putObject("if").putObject("not").putObject("additionalProperties").set("not", repeated);
        ObjectNode copies = beside(whole.putObject("then"));
        ObjectNode copy = copies.putObject("patternProperties").putObject(COPY);
        copy.set("if", repeated.deepCopy());
        copy.set("then", of(nested, variant));
        copy.set("else", of(nested, variant.asChange()));
        copies.set("additionalProperties", of(nested, variant));
        beside(whole.putObject("else")).set("additionalProperties", of(nested, variant));
    }

    private void tables(ObjectNode properties) {
        AuthoringKey.at(Place.SECTION)
                .forEach(key -> properties.set(key.key(), definitions.authoring(key, Variant.PLAIN)));
    }

    private ObjectNode beside(ObjectNode branch) {
        tables(branch.putObject("properties"));
        return branch;
    }
}
