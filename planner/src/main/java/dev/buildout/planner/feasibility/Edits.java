package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.Scenario;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes changed copies of scenarios, and writes changes as overrides. */
final class Edits {

    private Edits() {}

    /** A copy of a scenario with other values; everything that is not on the way to them is shared. */
    static Scenario apply(Scenario scenario, Collection<Edit> edits) {
        Object changed = scenario;
        for (Edit edit : edits) {
            changed = put(changed, List.of(edit.path().split("/")), edit.value());
        }
        return (Scenario) changed;
    }

    private static Object put(Object in, List<String> path, Object value) {
        if (path.isEmpty()) {
            return in instanceof Optional && !(value instanceof Optional) ? Optional.of(value) : value;
        }
        List<String> rest = path.subList(1, path.size());
        if (in instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            Object inner = map.get(path.get(0));
            copy.put(path.get(0), inner == null ? value : put(inner, rest, value));
            return copy;
        }
        if (in instanceof Optional<?> optional) {
            return Optional.of(put(optional.orElseThrow(), path, value));
        }
        return putIntoRecord(in, component(path.get(0)), rest, value);
    }

    private static Object putIntoRecord(Object in, String name, List<String> rest, Object value) {
        RecordComponent[] components = in.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            boolean found = false;
            for (int i = 0; i < values.length; i++) {
                Object now = components[i].getAccessor().invoke(in);
                boolean here = components[i].getName().equals(name);
                values[i] = here ? put(now, rest, value) : now;
                found |= here;
            }
            if (!found) {
                throw new IllegalArgumentException(in.getClass().getSimpleName() + " has no " + name);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return in.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A scenario's record cannot be copied: " + in.getClass(), e);
        }
    }

    /** The record's name of a key: {@code latestDay} of {@code latest-day}. */
    private static String component(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** The changes as the {@code set} of an override. */
    static String set(Collection<Edit> edits) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Edit edit : edits) {
            List<String> path = List.of(edit.path().split("/"));
            Map<String, Object> at = root;
            for (String key : path.subList(0, path.size() - 1)) {
                at = child(at, key);
            }
            at.put(path.get(path.size() - 1), edit.yaml());
        }
        return flow(root);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> of, String key) {
        return (Map<String, Object>) of.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
    }

    private static String flow(Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(e -> e.getKey() + ": " + flow(e.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"))
                : String.valueOf(value);
    }
}
