package dev.buildout.model.scenario;

import dev.buildout.model.unit.Timed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;

/** What kind of thing a record component's type is, as a document sees it. */
final class Types {

    private Types() {}

    /** The class without its type arguments. */
    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** What an optional value is when it is there. */
    static Type present(Type type) {
        return raw(type) == Optional.class ? argument(type, 0) : type;
    }

    /** Whether it is a map of keys with a record behind, and not one value or a map by id or date. */
    static boolean isRecord(Type type) {
        Class<?> raw = raw(type);
        return raw.isRecord() && raw != Timed.class && Values.find(raw).isEmpty();
    }

    /** What stands behind each id, or each date of a value that changes; empty for anything else. */
    static Optional<Type> entryOf(Type type) {
        Class<?> raw = raw(type);
        if (raw == Map.class) {
            return Optional.of(argument(type, 1));
        }
        return raw == Timed.class ? Optional.of(argument(type, 0)) : Optional.empty();
    }
}
