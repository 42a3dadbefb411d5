package dev.buildout.planner.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A YAML text as maps, lists and texts that can be changed, read and written without the program's own code. */
final class YamlTree {

    private static final LoadSettings ALL_TEXT = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(true)
            .build();

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9$(+<-][A-Za-z0-9 $%./+()<>_-]*");

    private final Map<String, Object> root;

    private YamlTree(Map<String, Object> root) {
        this.root = root;
    }

    /** Text that is written as it is, whatever YAML makes of it. */
    record Raw(String text) {}

    /** A place in the tree: a map and a key, or a list and an index; with the keys from the root. */
    record Place(Object container, Object key, List<String> path) {

        @SuppressWarnings("unchecked")
        Map<String, Object> map() {
            return (Map<String, Object>) container;
        }

        @SuppressWarnings("unchecked")
        List<Object> list() {
            return (List<Object>) container;
        }

        Object value() {
            Object value = inMap() ? map().get((String) key) : list().get((Integer) key);
            return value == null ? new Raw("") : value;
        }

        /** The map that stands here. */
        @SuppressWarnings("unchecked")
        Map<String, Object> inner() {
            return (Map<String, Object>) value();
        }

        boolean inMap() {
            return container instanceof Map;
        }

        void set(Object value) {
            if (inMap()) {
                map().put((String) key, value);
            } else {
                list().set((Integer) key, value);
            }
        }

        void remove() {
            if (inMap()) {
                map().remove((String) key);
            } else {
                list().remove((int) (Integer) key);
            }
        }
    }

    /** Empty where the text is no map that can be read. */
    static Optional<YamlTree> of(String text) {
        try {
            return new Load(ALL_TEXT).loadFromString(text) instanceof Map<?, ?> map
                    ? Optional.of(new YamlTree(copy(map)))
                    : Optional.empty();
        } catch (YamlEngineException | ClassCastException | NullPointerException e) {
            // The last is how the parser takes a document of nothing under this schema.
            return Optional.empty();
        }
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
        return copy;
    }

    /** Maps and lists anew; texts as they are. */
    static Object copy(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> copy(item)).collect(Collectors.toCollection(ArrayList::new));
        }
        return value == null ? new Raw("") : value;
    }

    Map<String, Object> root() {
        return root;
    }

    /** Every place, in the order of the text. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        walk(root, List.of(), places);
        return places;
    }

    /** Places whose keys begin so. */
    List<Place> below(String... keys) {
        List<String> start = List.of(keys);
        return places().stream()
                .filter(p -> p.path().size() > start.size()
                        && p.path().subList(0, start.size()).equals(start))
                .toList();
    }

    private static void walk(Object node, List<String> path, List<Place> places) {
        List<Place> here = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> here.add(new Place(node, key, with(path, String.valueOf(key)))));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                here.add(new Place(node, i, with(path, String.valueOf(i))));
            }
        }
        for (Place place : here) {
            places.add(place);
            walk(place.value(), place.path(), places);
        }
    }

    private static List<String> with(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }

    /** The map at a key, made if it is not there. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> inside(Map<String, Object> map, String key) {
        if (!(map.get(key) instanceof Map)) {
            map.put(key, new LinkedHashMap<String, Object>());
        }
        return (Map<String, Object>) map.getOrDefault(key, map);
    }

    /** A map with the value at the end of the keys. */
    static Map<String, Object> nested(List<String> keys, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(keys.get(0), keys.size() == 1 ? value : nested(keys.subList(1, keys.size()), value));
        return map;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        block(root, 0, out);
        return out.toString();
    }

    private static void block(Map<?, ?> map, int indent, StringBuilder out) {
        map.forEach((key, value) -> {
            out.append(" ".repeat(indent)).append(quoted(String.valueOf(key))).append(':');
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                out.append('\n');
                block(inner, indent + 2, out);
            } else {
                out.append(' ').append(flow(value)).append('\n');
            }
        });
    }

    /** In one line. */
    static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> quoted(String.valueOf(e.getKey())) + ": " + flow(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlTree::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Raw raw ? raw.text() : quoted(String.valueOf(value));
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() && !text.endsWith(" ")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
