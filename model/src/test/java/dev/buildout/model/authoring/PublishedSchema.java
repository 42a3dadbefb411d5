package dev.buildout.model.authoring;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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
    private static final YAMLMapper YAML = new YAMLMapper();

    private PublishedSchema() {}

    /** What the schema finds wrong with a file's text. */
    static List<String> problems(String yaml) {
        return messages(WHOLE.validate(YAML.readTree(yaml)));
    }

    /** What one of its definitions finds wrong with a value. */
    static List<String> problems(String definition, String yaml) {
        ObjectNode schema = ((ObjectNode) TEXT).objectNode();
        schema.put("$ref", "#/definitions/" + definition);
        schema.set("definitions", TEXT.get("definitions"));
        return messages(REGISTRY.getSchema(schema).validate(YAML.readTree(yaml)));
    }

    private static List<String> messages(List<Error> errors) {
        return errors.stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
