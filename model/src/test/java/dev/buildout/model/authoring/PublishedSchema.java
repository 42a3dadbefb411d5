package dev.buildout.model.authoring;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema in the hands of a validator that is not ours. */
final class PublishedSchema {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final JsonNode TEXT = JsonMapper.shared().readTree(JsonSchema.text());
    private static final Schema WHOLE = REGISTRY.getSchema(TEXT);
    private static final Schema EACH = each();
    private static final YAMLMapper YAML = new YAMLMapper();

    private PublishedSchema() {}

    /** What the schema finds wrong with a file's text. */
    static List<String> problems(String yaml) {
        return messages(WHOLE.validate(YAML.readTree(yaml)));
    }

    /** What one of its definitions finds wrong with a value. */
    static List<String> problems(String definition, String yaml) {
        return problems(definition, YAML.readTree(yaml));
    }

    private static List<String> problems(String definition, JsonNode value) {
        return messages(EACH.validate(JsonMapper.shared().createObjectNode().set(definition, value)));
    }

    /** A map in which each definition's value stands under its name. */
    private static Schema each() {
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.set("definitions", TEXT.get("definitions"));
        ObjectNode properties = schema.putObject("properties");
        TEXT.get("definitions")
                .propertyNames()
                .forEach(name -> properties.putObject(name).put("$ref", "#/definitions/" + name));
        schema.put("additionalProperties", false);
        return REGISTRY.getSchema(schema);
    }

    /** One value that a definition lets an editor insert in its place, with what it finds wrong with it. */
    record Offer(String definition, String value, List<String> problems) {}

    /** What its definitions offer, with blanks filled as they stand. */
    static List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        TEXT.get("definitions")
                .properties()
                .forEach(definition -> definition
                        .getValue()
                        .path("defaultSnippets")
                        .values()
                        .forEach(snippet -> {
                            JsonNode value = filled(snippet.get("body"));
                            offers.add(new Offer(
                                    definition.getKey(), value.toString(), problems(definition.getKey(), value)));
                        }));
        return offers;
    }

    /** What YAML makes of an inserted body. */
    private static JsonNode filled(JsonNode body) {
        String text = body.isString() ? body.asString() : body.toString().replace("\\\\", "\\");
        return YAML.readTree(text.replaceAll("\\$\\{\\d+:([^}]*)}", "$1")
                .replace("\\$", "$")
                .replace("\"[", "[")
                .replace("]\"", "]"));
    }

    private static List<String> messages(List<Error> errors) {
        return errors.stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
