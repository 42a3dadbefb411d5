package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Key;
import dev.buildout.model.scenario.RecordShape.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Binds a document tree to records by their components' {@link Key}s. Goes on after every
 * finding: what cannot be bound is left out, and {@link #isComplete} tells so. Notes every reference for a later check.
 */
final class RecordBinder {

    /** More keys than lead to any value. */
    private static final int DEEPEST_PATH = 12;

    private final Findings findings;
    private final ValueBinder values;
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();
    private final Map<Field, Object> defaults = new HashMap<>();

    RecordBinder(Findings findings) {
        this.findings = findings;
        this.values = new ValueBinder(findings, this);
    }

    /** The root record; empty when one of its own required values cannot be bound. */
    <R extends Record> Optional<R> bind(Class<R> type, Node.MapNode root) {
        Object bound = record(type, root, "", "the " + Nouns.of(type), root.at(), List.of());
        return Optional.ofNullable(bound).map(type::cast);
    }

    boolean isComplete() {
        return values.isComplete();
    }

    List<Reference> references() {
        return values.references();
    }

    RecordShape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, RecordShape::new);
    }

    /** Null when a required value is missing or wrong; the findings say which. */
    @Nullable
    Object record(
            Class<?> type, Node.MapNode map, String id, String owner, SourceLocation at, Collection<String> siblings) {
        RecordShape shape = shape(type);
        noteUnknownKeys(map, shape, owner);
        Map<String, Object> bound = new HashMap<>();
        List<Field> missing = new ArrayList<>();
        for (Field field : shape.fields()) {
            Node.Entry entry = map.entries().get(field.key());
            boolean absent = entry == null || (entry.value() instanceof Node.ScalarNode s && s.absent());
            Object value = entry == null || absent
                    ? whenAbsent(field)
                    : values.bind(field.genericType(), entry.value(), slot(field, owner, entry.keyAt()));
            if (value != null) {
                bound.put(field.component(), value);
            } else if (absent) {
                missing.add(field);
            }
        }
        if (!missing.isEmpty()) {
            values.markIncomplete();
            missing.removeIf(field -> isMisspelt(field, map, shape.keys()));
        }
        if (!missing.isEmpty()) {
            findings.error(
                    FindingCode.MISSING_KEY,
                    missing.stream()
                            .flatMap(field -> goneAt(field.key(), map))
                            .findFirst()
                            .orElse(at),
                    owner + " has no "
                            + missing.stream().map(f -> "`" + f.key() + "`").collect(Collectors.joining(", ")),
                    () -> missingHint(missing, shape, id, siblings));
        }
        return shape.construct(bound, id);
    }

    /** Where a key stands that has no value, or a change that took it away. */
    private static Stream<SourceLocation> goneAt(String key, Node.MapNode map) {
        Node.Entry empty = map.entries().get(key);
        return empty == null ? Stream.ofNullable(map.removed().get(key)) : Stream.of(empty.keyAt());
    }

    /** Whether an unknown key stands where a missing one should, so that one finding says it all. */
    private static boolean isMisspelt(Field field, Node.MapNode map, List<String> known) {
        return map.entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .anyMatch(key -> NearestName.near(key, known).stream()
                        .findFirst()
                        .map(field.key()::equals)
                        .orElse(false));
    }

    private static Slot slot(Field field, String owner, SourceLocation keyAt) {
        return new Slot(field.key(), owner, keyAt, field.per(), field.refersTo());
    }

    private void noteUnknownKeys(Node.MapNode map, RecordShape shape, String owner) {
        map.entries().forEach((key, entry) -> {
            if (!shape.keys().contains(key)) {
                findings.error(
                        FindingCode.UNKNOWN_KEY,
                        entry.keyAt(),
                        "unknown key " + Form.quote(key) + " in " + owner,
                        () -> pathHint(key, shape)
                                .or(() -> KeyOwners.hint(key))
                                .orElseGet(() -> NearestName.hint(key, shape.writtenKeys())));
            }
        });
    }

    /** Where somebody wrote as a key what `--set` takes as a path. */
    private static Optional<String> pathHint(String key, RecordShape shape) {
        List<String> keys = List.of(key.split("[./]"));
        boolean path =
                keys.size() > 1 && keys.size() <= DEEPEST_PATH && shape.keys().contains(keys.get(0));
        return path
                ? Optional.of("Maybe `" + String.join(": {", keys) + ": …" + "}".repeat(keys.size() - 1)
                        + "`; keys joined by dots are for `--set`.")
                : Optional.empty();
    }

    /** Something that lacks all it needs was perhaps meant to be a neighbour, in an override say. */
    private static String missingHint(List<Field> missing, RecordShape shape, String id, Collection<String> siblings) {
        long required = shape.fields().stream().filter(Field::isRequired).count();
        if (missing.size() > 1 && missing.size() == required) {
            List<String> others = siblings.stream().filter(s -> !s.equals(id)).toList();
            String near = NearestName.hint(id, others);
            if (!near.isEmpty()) {
                return near;
            }
        }
        Field first = missing.get(0);
        return "`" + first.key() + "` is: " + first.meaning();
    }

    /** The default, or empty for what may be absent; null for what is required. */
    private @Nullable Object whenAbsent(Field field) {
        if (field.byDefault().isEmpty()) {
            return field.whenAbsent();
        }
        Object known = defaults.get(field);
        if (known == null) {
            // A default may itself hold defaults, so this is not one atomic step.
            known = parseDefault(field, field.byDefault().get());
            defaults.put(field, known);
        }
        return known;
    }

    private Object parseDefault(Field field, String text) {
        SourceLocation nowhere = new SourceLocation("default of " + field.key(), 0, 0);
        Node node = text.isEmpty()
                ? Node.ScalarNode.of(nowhere, "")
                : new TreeBuilder(nowhere.file(), "v: " + text, findings)
                        .build()
                        .flatMap(m -> m.find("v"))
                        .orElseThrow();
        Object value = values.bind(field.genericType(), node, slot(field, "a default", nowhere));
        if (value == null) {
            throw new IllegalStateException("Bad default of " + field);
        }
        return value;
    }
}
