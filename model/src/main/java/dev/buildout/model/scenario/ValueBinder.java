package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Section;
import dev.buildout.model.unit.Coordinates;
import dev.buildout.model.unit.Timed;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Binds one value of any type that a record component may have; containers drop what cannot be bound. */
final class ValueBinder {

    private static final List<Section> DESTINATIONS = List.of(Section.HUBS, Section.PLANTS, Section.SITES);

    private final Findings findings;
    private final RecordBinder records;
    private final List<Reference> references = new ArrayList<>();
    private boolean complete = true;

    ValueBinder(Findings findings, RecordBinder records) {
        this.findings = findings;
        this.records = records;
    }

    boolean isComplete() {
        return complete;
    }

    void markIncomplete() {
        complete = false;
    }

    List<Reference> references() {
        return List.copyOf(references);
    }

    /** Null when the node is not such a value; the findings say why. */
    @Nullable
    Object bind(Type type, Node node, Slot slot) {
        if (node instanceof Node.UnknownNode) {
            complete = false;
            return null;
        }
        if (node instanceof Node.ScalarNode scalar && scalar.absent()) {
            return wrong(FindingCode.MISSING_KEY, node, slot.described() + " has an entry without a value");
        }
        Class<?> raw = Types.raw(type);
        if (raw == Optional.class) {
            Object value = bind(Types.argument(type, 0), node, slot);
            return value == null ? null : Optional.of(value);
        }
        if (raw == List.class) {
            return list(Types.argument(type, 0), node, slot);
        }
        if (raw == Map.class) {
            return map(Types.raw(Types.argument(type, 0)), Types.argument(type, 1), node, slot);
        }
        if (raw == Timed.class) {
            return timed(Types.argument(type, 0), node, slot);
        }
        Optional<Values.Parser<?>> parser = Values.find(raw);
        return parser.isPresent() ? scalar(raw, parser.get(), node, slot) : record(raw, node, slot);
    }

    private @Nullable Object scalar(Class<?> raw, Values.Parser<?> parser, Node node, Slot slot) {
        try {
            if (node instanceof Node.ListNode list && raw == Coordinates.class) {
                List<String> parts = list.items().stream()
                        .map(i -> i instanceof Node.ScalarNode s ? s.text() : i.kind())
                        .toList();
                return Values.coordinates(parts, "[" + String.join(", ", parts) + "]");
            }
            if (!(node instanceof Node.ScalarNode scalar)) {
                return wrong(FindingCode.WRONG_TYPE, node, slot.described() + " is one value; this is " + node.kind());
            }
            if (raw == String.class && !slot.refersTo().isEmpty()) {
                references.add(new Reference(scalar.text(), slot.refersTo(), node.at(), slot.owner()));
            }
            return parser.parse(scalar.text(), slot);
        } catch (BadValueException e) {
            return wrong(node.at(), e);
        }
    }

    private @Nullable Object record(Class<?> type, Node node, Slot slot) {
        return record(type, node, "", slot.described(), slot.keyAt(), List.of());
    }

    private @Nullable Object record(
            Class<?> type, Node node, String id, String owner, SourceLocation at, List<String> siblings) {
        Optional<Node.MapNode> map = node instanceof Node.MapNode m
                ? Optional.of(m)
                : node instanceof Node.ScalarNode s ? ShortForms.expand(type, s) : Optional.empty();
        if (map.isEmpty()) {
            String keys = records.shape(type).keys().stream()
                    .limit(2)
                    .map(k -> "`" + k + "`")
                    .collect(Collectors.joining(" and "));
            return wrong(
                    FindingCode.WRONG_TYPE,
                    node,
                    owner + " is a map of keys such as " + keys + "; this is " + node.kind());
        }
        return records.record(type, map.get(), id, owner, at, siblings);
    }

    private List<Object> list(Type itemType, Node node, Slot slot) {
        if (node instanceof Node.MapNode && Values.find(Types.raw(itemType)).isPresent()) {
            wrong(FindingCode.WRONG_TYPE, node, slot.described() + " is a list; this is " + node.kind());
            return List.of();
        }
        List<Node> items = node instanceof Node.ListNode list ? list.items() : List.of(node);
        List<Object> bound = new ArrayList<>();
        for (Node item : items) {
            Object value = bind(itemType, item, slot.at(item.at()));
            if (value != null) {
                bound.add(value);
            }
        }
        return List.copyOf(bound);
    }

    private @Nullable Object map(Class<?> keyType, Type valueType, Node node, Slot slot) {
        if (!(node instanceof Node.MapNode map)) {
            complete = false;
            findings.error(
                    FindingCode.WRONG_TYPE,
                    node.at(),
                    slot.described() + " is a map of keys and values; this is " + node.kind(),
                    () -> keyedHint(node));
            return null;
        }
        List<String> siblings = List.copyOf(map.entries().keySet());
        Map<Object, Object> bound = new LinkedHashMap<>();
        map.entries().forEach((text, entry) -> {
            Object key = mapKey(keyType, valueType, text, entry.keyAt(), slot);
            Object value = mapValue(valueType, text, entry, slot, siblings);
            if (key != null && value != null) {
                bound.put(key, value);
            }
        });
        return Collections.unmodifiableMap(bound);
    }

    /** How the first item of a list would be written as an entry. */
    private static String keyedHint(Node node) {
        return node instanceof Node.ListNode list
                        && !list.items().isEmpty()
                        && list.items().get(0) instanceof Node.ScalarNode first
                ? "Maybe " + Form.quote(first.text() + ": …") + " for each: entries are keyed."
                : "";
    }

    private @Nullable Object mapKey(Class<?> keyType, Type valueType, String text, SourceLocation at, Slot slot) {
        List<Section> sections = valueType == Need.class ? List.of(Section.COMPONENTS) : slot.refersTo();
        if (keyType == String.class && !sections.isEmpty()) {
            references.add(new Reference(text, sections, at, slot.owner()));
            return text;
        }
        try {
            return keyType == Integer.class ? (Object) Values.count(text) : Values.id(text);
        } catch (BadValueException e) {
            return wrong(at, e);
        }
    }

    private @Nullable Object mapValue(Type type, String key, Node.Entry entry, Slot slot, List<String> siblings) {
        Class<?> raw = Types.raw(type);
        if (Types.isRecord(type)) {
            if (entry.value() instanceof Node.ScalarNode scalar && scalar.absent()) {
                return wrong(FindingCode.MISSING_KEY, scalar, Nouns.of(raw) + " " + Form.quote(key) + " is empty");
            }
            if (entry.value() instanceof Node.UnknownNode) {
                complete = false;
                return null;
            }
            String owner = Nouns.of(raw) + " " + Form.quote(key);
            return record(raw, entry.value(), key, owner, entry.keyAt(), siblings);
        }
        return bind(type, entry.value(), slot.under(entry.keyAt(), inside(slot.key())));
    }

    /** The sections that the keys of the maps inside a map name. */
    static List<Section> inside(String key) {
        return key.equals("distances") ? DESTINATIONS : List.of();
    }

    private @Nullable Object timed(Type valueType, Node node, Slot slot) {
        if (!(node instanceof Node.MapNode map)) {
            Object value = bind(valueType, node, slot);
            return value == null ? null : Timed.always(value);
        }
        TreeMap<LocalDate, Object> bound = new TreeMap<>();
        map.entries().forEach((date, entry) -> {
            Object value = bind(valueType, entry.value(), slot.at(entry.keyAt()));
            try {
                LocalDate day = Values.date(date);
                if (value != null) {
                    bound.put(day, value);
                }
            } catch (BadValueException e) {
                wrong(entry.keyAt(), e);
            }
        });
        if (map.entries().isEmpty()) {
            return wrong(FindingCode.MISSING_KEY, node, slot.described() + " needs at least one date with its value");
        }
        return new Timed<>(bound);
    }

    private @Nullable Object wrong(FindingCode code, Node node, String message) {
        complete = false;
        findings.error(code, node.at(), message);
        return null;
    }

    private @Nullable Object wrong(SourceLocation at, BadValueException e) {
        complete = false;
        findings.error(e.code(), at, e.message(), e::hint);
        return null;
    }
}
