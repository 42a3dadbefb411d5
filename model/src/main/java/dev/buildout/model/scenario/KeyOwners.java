package dev.buildout.model.scenario;

import dev.buildout.model.domain.Id;
import dev.buildout.model.domain.Key;
import dev.buildout.model.domain.Scenario;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which entries of a scenario have a key, so that one at the wrong level can be sent to the right one. */
final class KeyOwners {

    /** A key of more kinds of entries than this says nothing. */
    private static final int FEW = 2;

    private static final Map<String, Set<String>> OWNERS = new HashMap<>();

    static {
        collect(Scenario.class, new HashSet<>());
    }

    private KeyOwners() {}

    /** {@code `due` belongs to a phase.} where few kinds of entries have the key. */
    static Optional<String> hint(String key) {
        return Optional.ofNullable(OWNERS.get(key))
                .filter(owners -> owners.size() <= FEW)
                .map(owners -> Form.quote(key) + " belongs to " + String.join(" or ", owners) + ".");
    }

    private static void collect(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, seen));
        } else if (type instanceof Class<?> record && record.isRecord() && seen.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (component.isAnnotationPresent(Key.class) && !component.isAnnotationPresent(Id.class)) {
                    String noun = Nouns.of(record);
                    String article =
                            record == Scenario.class ? "the " : "aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
                    OWNERS.computeIfAbsent(Nouns.key(component.getName()), key -> new TreeSet<>())
                            .add(article + noun);
                    collect(component.getGenericType(), seen);
                }
            }
        }
    }
}
