package dev.buildout.model.authoring;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.scenario.AuthoringKey;
import dev.buildout.model.scenario.AuthoringKey.Place;
import dev.buildout.model.scenario.Vocabulary;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft-07, which editors know best) of scenario files. It knows keys, forms of values and ranges;
 * references and how things fit together are the reader's. It is stricter than the reader in one point: an optional key
 * with nothing behind it is an error. A file that extends or imports others, or is itself a part (it has neither
 * {@code scenario} nor {@code start} nor {@code end}), may leave out anything.
 */
public final class JsonSchema {

    private static final List<String> OF_A_WHOLE_SCENARIO = List.of("scenario", "start", "end");

    private JsonSchema() {}

    /** The same text every time, with a line feed at its end. */
    public static String text() {
        Definitions definitions = new Definitions(Vocabulary.ofScenarios());
        ObjectNode whole = withFileKeys(definitions, definitions.inline(Scenario.class, Variant.PLAIN));
        ObjectNode layer = withFileKeys(definitions, definitions.inline(Scenario.class, Variant.CHANGE));
        layer.put("title", "scenario over others, or a part of one");
        definitions.put("whole-scenario", whole);
        definitions.put("layer", layer);

        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("title", "Buildout scenario");
        root.put("type", "object");
        ArrayNode layers = root.putObject("if").putArray("anyOf");
        layers.addObject().putArray("required").add(AuthoringKey.EXTENDS.key());
        layers.addObject().putArray("required").add(AuthoringKey.IMPORTS.key());
        ArrayNode named = layers.addObject().putObject("not").putArray("anyOf");
        OF_A_WHOLE_SCENARIO.forEach(
                key -> named.addObject().putArray("required").add(key));
        root.set("then", Definitions.reference("layer"));
        root.set("else", Definitions.reference("whole-scenario"));
        root.set("definitions", definitions.all());
        return write(root);
    }

    private static ObjectNode withFileKeys(Definitions definitions, ObjectNode schema) {
        definitions.addKeys(schema, AuthoringKey.at(Place.FILE), Variant.PLAIN);
        return schema;
    }

    private static String write(ObjectNode root) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        JsonMapper mapper = JsonMapper.builder()
                .defaultPrettyPrinter(printer)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        return mapper.writeValueAsString(root) + "\n";
    }
}
