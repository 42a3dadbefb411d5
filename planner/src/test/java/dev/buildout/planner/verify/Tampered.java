package dev.buildout.planner.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan's text as a tree that can be falsified. */
final class Tampered {

    static final BigDecimal CENT = new BigDecimal("0.01");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final ObjectNode root;

    Tampered(String json) {
        root = (ObjectNode) MAPPER.readTree(json);
    }

    String text() {
        return MAPPER.writeValueAsString(root);
    }

    ObjectNode part(String... path) {
        JsonNode node = root;
        for (String name : path) {
            node = node.get(name);
        }
        return (ObjectNode) node;
    }

    ArrayNode list(String name) {
        return (ArrayNode) root.get(name);
    }

    List<ObjectNode> all(String list, Predicate<ObjectNode> which) {
        List<ObjectNode> found = new ArrayList<>();
        list(list).forEach(node -> {
            if (which.test((ObjectNode) node)) {
                found.add((ObjectNode) node);
            }
        });
        return found;
    }

    ObjectNode first(String list, Predicate<ObjectNode> which) {
        return all(list, which).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The plan has no such " + list));
    }

    ObjectNode last(String list, Predicate<ObjectNode> which) {
        List<ObjectNode> found = all(list, which);
        return found.get(found.size() - 1);
    }

    ObjectNode entry(String kind) {
        return first("ledger", e -> is(e, "kind", kind));
    }

    void remove(String list, ObjectNode node) {
        List<JsonNode> kept = new ArrayList<>();
        list(list).forEach(n -> {
            if (!n.equals(node)) {
                kept.add(n);
            }
        });
        list(list).removeAll();
        kept.forEach(list(list)::add);
    }

    static boolean is(ObjectNode node, String field, String value) {
        return node.has(field) && node.get(field).asString().equals(value);
    }

    static BigDecimal money(ObjectNode node, String field) {
        return node.get(field).decimalValue();
    }

    static void add(ObjectNode node, String field, BigDecimal dollars) {
        node.put(field, money(node, field).add(dollars));
    }

    static void moveDays(ObjectNode node, String field, int days) {
        node.put(
                field,
                LocalDate.parse(node.get(field).asString()).plusDays(days).toString());
    }
}
