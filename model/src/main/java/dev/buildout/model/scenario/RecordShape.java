package dev.buildout.model.scenario;

import dev.buildout.model.domain.Id;
import dev.buildout.model.domain.Key;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Section;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record type as a document sees it: its keys and how to make one. Worked out once, as reflection is slow. */
final class RecordShape {

    private final Constructor<?> constructor;
    private final List<String> components;
    private final List<Field> fields;
    private final List<String> keys;
    private final List<String> writtenKeys;
    private final int idAt;

    RecordShape(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Not a record: " + type, e);
        }
        this.components = Arrays.stream(parts).map(RecordComponent::getName).toList();
        this.idAt = Arrays.stream(parts)
                .map(c -> c.isAnnotationPresent(Id.class))
                .toList()
                .indexOf(true);
        this.fields = Arrays.stream(parts)
                .filter(c -> !c.isAnnotationPresent(Id.class))
                .map(Field::of)
                .toList();
        this.keys = fields.stream().map(Field::key).toList();
        List<AuthoringKey> gone =
                type == Scenario.class ? AuthoringKey.at(AuthoringKey.Place.FILE) : AuthoringKey.in(type);
        this.writtenKeys = Stream.concat(keys.stream(), gone.stream().map(AuthoringKey::key))
                .toList();
    }

    /** A component with a key of its own. */
    record Field(
            String component,
            String key,
            Class<?> type,
            Type genericType,
            String meaning,
            Optional<String> byDefault,
            String per,
            List<Section> refersTo) {

        static Field of(RecordComponent component) {
            Key key = component.getAnnotation(Key.class);
            Optional<String> byDefault = Optional.of(key.byDefault()).filter(d -> !d.equals(Key.NO_DEFAULT));
            return new Field(
                    component.getName(),
                    Nouns.key(component.getName()),
                    component.getType(),
                    component.getGenericType(),
                    key.value(),
                    byDefault,
                    key.per(),
                    List.of(key.refersTo()));
        }

        boolean isRequired() {
            return byDefault.isEmpty() && type != Optional.class && type != List.class && type != Map.class;
        }

        /** What an absent key without a default means; null where it must not be absent. */
        @Nullable
        Object whenAbsent() {
            if (type == Optional.class) {
                return Optional.empty();
            }
            if (type == List.class) {
                return List.of();
            }
            return type == Map.class ? Map.of() : null;
        }
    }

    List<Field> fields() {
        return fields;
    }

    List<String> keys() {
        return keys;
    }

    /** Also those that are worked out before: what an author may have meant. */
    List<String> writtenKeys() {
        return writtenKeys;
    }

    /** Null when a component has no value. */
    @Nullable
    Object construct(Map<String, Object> values, String id) {
        Object[] arguments = new Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            Object value = i == idAt ? id : values.get(components.get(i));
            if (value == null) {
                return null;
            }
            arguments[i] = value;
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("A checked value was refused by " + constructor, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a record that can be bound: " + constructor, e);
        }
    }
}
