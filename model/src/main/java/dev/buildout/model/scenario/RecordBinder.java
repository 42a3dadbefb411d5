package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Id;
import dev.buildout.model.domain.Key;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Binds a document tree to records by their components' {@link Key}s. Goes on after every finding: what cannot be bound
 * is left out, and {@link #isComplete} tells so. Notes every reference for a later check.
 */
final class RecordBinder {

    private final Findings findings;
    private final ValueBinder values;
    private final Map<RecordComponent, Object> defaults = new HashMap<>();

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

    /** Null when a required value is missing or wrong; the findings say which. */
    @Nullable
    Object record(
            Class<?> type, Node.MapNode map, String id, String owner, SourceLocation at, Collection<String> siblings) {
        List<RecordComponent> components = keyed(type);
        noteUnknownKeys(map, components, owner);
        Map<String, Object> bound = new HashMap<>();
        List<RecordComponent> missing = new ArrayList<>();
        for (RecordComponent component : components) {
            String key = Nouns.key(component.getName());
            Node.Entry entry = map.entries().get(key);
            boolean absent = entry == null || (entry.value() instanceof Node.ScalarNode s && s.absent());
            Object value = entry == null || absent
                    ? whenAbsent(component, owner)
                    : values.bind(component.getGenericType(), entry.value(), slot(component, owner, entry.keyAt()));
            if (value != null) {
                bound.put(component.getName(), value);
            } else if (absent) {
                missing.add(component);
            }
        }
        noteMissing(missing, components, id, owner, at, siblings);
        return construct(type, bound, id);
    }

    private static List<RecordComponent> keyed(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> !c.isAnnotationPresent(Id.class))
                .toList();
    }

    private static Slot slot(RecordComponent component, String owner, SourceLocation keyAt) {
        Key key = component.getAnnotation(Key.class);
        return new Slot(Nouns.key(component.getName()), owner, keyAt, key.per(), List.of(key.refersTo()));
    }

    private void noteUnknownKeys(Node.MapNode map, List<RecordComponent> components, String owner) {
        List<String> known =
                components.stream().map(c -> Nouns.key(c.getName())).toList();
        map.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                findings.error(
                        FindingCode.UNKNOWN_KEY,
                        entry.keyAt(),
                        "unknown key " + Form.quote(key) + " in " + owner,
                        () -> NearestName.hint(key, known));
            }
        });
    }

    private void noteMissing(
            List<RecordComponent> missing,
            List<RecordComponent> components,
            String id,
            String owner,
            SourceLocation at,
            Collection<String> siblings) {
        if (missing.isEmpty()) {
            return;
        }
        values.markIncomplete();
        String keys =
                missing.stream().map(c -> "`" + Nouns.key(c.getName()) + "`").collect(Collectors.joining(", "));
        boolean nothingRequiredThere = missing.size() > 1
                && components.stream().filter(RecordBinder::isRequired).count() == missing.size();
        findings.error(FindingCode.MISSING_KEY, at, owner + " has no " + keys, () -> {
            List<String> others = siblings.stream().filter(s -> !s.equals(id)).toList();
            String near = nothingRequiredThere ? NearestName.hint(id, others) : "";
            RecordComponent first = missing.get(0);
            String meaning = first.getAnnotation(Key.class).value();
            return near.isEmpty() ? "`" + Nouns.key(first.getName()) + "` is: " + meaning : near;
        });
    }

    private static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        return type != Optional.class
                && type != List.class
                && type != Map.class
                && component.getAnnotation(Key.class).byDefault().equals(Key.NO_DEFAULT);
    }

    /** The default, or empty for what may be absent; null for what is required. */
    private @Nullable Object whenAbsent(RecordComponent component, String owner) {
        String text = component.getAnnotation(Key.class).byDefault();
        if (!text.equals(Key.NO_DEFAULT)) {
            Object known = defaults.get(component);
            if (known == null) {
                // A default may itself hold defaults, so this is not one atomic step.
                known = parseDefault(component, text, owner);
                defaults.put(component, known);
            }
            return known;
        }
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        return type == Map.class ? Map.of() : null;
    }

    private Object parseDefault(RecordComponent component, String text, String owner) {
        SourceLocation nowhere = new SourceLocation("default of " + component.getName(), 0, 0);
        Node node = text.isEmpty()
                ? Node.ScalarNode.of(nowhere, "")
                : new TreeBuilder(nowhere.file(), "v: " + text, findings)
                        .build()
                        .flatMap(m -> m.find("v"))
                        .orElseThrow();
        Object value = values.bind(component.getGenericType(), node, slot(component, owner, nowhere));
        if (value == null) {
            throw new IllegalStateException("Bad default of " + component);
        }
        return value;
    }

    private static @Nullable Object construct(Class<?> type, Map<String, Object> bound, String id) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object value = components[i].isAnnotationPresent(Id.class) ? id : bound.get(components[i].getName());
            if (value == null) {
                return null;
            }
            arguments[i] = value;
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("A checked value was refused by " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a record that can be bound: " + type, e);
        }
    }

    /** The type argument of a container; records are bound by their raw type. */
    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    }
}
