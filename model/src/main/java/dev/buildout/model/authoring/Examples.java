package dev.buildout.model.authoring;

import dev.buildout.model.scenario.Kind;
import dev.buildout.model.scenario.Vocabulary;
import dev.buildout.model.scenario.Vocabulary.Entry;
import dev.buildout.model.scenario.Vocabulary.Term;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The value that shows a key: out of its record's own examples, or made of the example of the record it holds. */
final class Examples {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int LONGEST_LINE = 60;

    private final Vocabulary vocabulary;

    Examples(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A value as YAML has it: numbers as numbers, quantities and dates as texts. */
    static JsonNode parse(String yaml) {
        return YAML.readTree(yaml);
    }

    /** A value as an author would write it on several lines, with what fits on one in brackets. */
    static String lines(JsonNode node) {
        if (!node.isObject()) {
            return FlowText.of(node);
        }
        StringBuilder text = new StringBuilder();
        node.properties().forEach(entry -> {
            String flow = FlowText.of(entry.getValue());
            boolean nested = entry.getValue().isObject() && flow.length() > LONGEST_LINE;
            text.append(text.isEmpty() ? "" : "\n").append(entry.getKey()).append(":");
            text.append(nested ? "\n" + lines(entry.getValue()).indent(2).stripTrailing() : " " + flow);
        });
        return text.toString();
    }

    /** @throws IllegalStateException if no example shows the key */
    JsonNode of(Entry entry, Term term) {
        return entry.examples().stream()
                .flatMap(text -> Optional.ofNullable(parse(text).get(term.key())).stream())
                .findFirst()
                .or(() -> made(term.kind()))
                .orElseThrow(() -> new IllegalStateException(
                        "No example of " + entry.type().getSimpleName() + " shows `" + term.key() + "`"));
    }

    private Optional<JsonNode> made(Kind kind) {
        if (kind instanceof Kind.Nested nested) {
            return Optional.of(first(nested));
        }
        if (kind instanceof Kind.Keyed keyed && keyed.value() instanceof Kind.Nested nested) {
            ObjectNode map = JsonNodeFactory.instance.objectNode();
            return Optional.of(
                    map.set(vocabulary.entry(nested.type()).exampleIds().get(0), first(nested)));
        }
        return Optional.empty();
    }

    private JsonNode first(Kind.Nested nested) {
        return parse(vocabulary.entry(nested.type()).examples().get(0));
    }
}
