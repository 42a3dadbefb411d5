package dev.buildout.model.scenario;

import dev.buildout.model.domain.About;
import dev.buildout.model.domain.Id;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Section;
import dev.buildout.model.unit.Timed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the records say to authors: which keys there are, what they take and mean. Follows {@link ValueBinder} type by
 * type; the JSON Schema and the reference are written from it.
 */
public final class Vocabulary {

    private final Map<Class<?>, Entry> entries = new LinkedHashMap<>();

    private Vocabulary() {
        add(Scenario.class);
    }

    public static Vocabulary ofScenarios() {
        return new Vocabulary();
    }

    /**
     * One kind of record.
     *
     * @param noun what messages call it
     * @param exampleIds the ids that the examples stand under; empty for records without an id
     * @param shortForm the key that a scalar in the record's place stands for
     */
    public record Entry(
            Class<?> type,
            String noun,
            String about,
            List<String> exampleIds,
            List<String> examples,
            Optional<String> shortForm,
            List<Term> terms) {

        public boolean hasId() {
            return !exampleIds.isEmpty();
        }

        /** @throws java.util.NoSuchElementException if the record has no such key */
        public Term term(String key) {
            return terms.stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
        }
    }

    /**
     * One key of a record.
     *
     * @param byDefault the default as an author would write it
     */
    public record Term(String key, Kind kind, String meaning, boolean required, Optional<String> byDefault) {}

    /** The scenario first, then the others as they are met from it, each once. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** @throws IllegalArgumentException if no scenario holds such a record */
    public Entry entry(Class<?> type) {
        Entry entry = entries.get(type);
        if (entry == null) {
            throw new IllegalArgumentException("Not a part of a scenario: " + type);
        }
        return entry;
    }

    /** {@code a plant or hub}, for hover texts and the reference. */
    public static String anyOf(List<Section> sections) {
        return Nouns.anyOf(sections);
    }

    private void add(Class<?> type) {
        if (entries.containsKey(type)) {
            return;
        }
        RecordShape shape = new RecordShape(type);
        About about = type.getAnnotation(About.class);
        if (about == null) {
            throw new IllegalStateException("Says nothing to authors: " + type);
        }
        List<Class<?>> met = new ArrayList<>();
        List<Term> terms =
                shape.fields().stream().map(field -> term(field, met)).toList();
        boolean keyed = Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.isAnnotationPresent(Id.class));
        if (about.id().length != (keyed ? about.examples().length : 0)) {
            throw new IllegalStateException("Each example has an id where records have one: " + type);
        }
        entries.put(
                type,
                new Entry(
                        type,
                        Nouns.of(type),
                        about.value(),
                        List.of(about.id()),
                        List.of(about.examples()),
                        ShortForms.keyOf(type),
                        terms));
        met.forEach(this::add);
    }

    private static Term term(RecordShape.Field field, List<Class<?>> met) {
        return new Term(
                field.key(),
                kind(field.genericType(), field, field.refersTo(), met),
                field.meaning(),
                field.isRequired(),
                field.byDefault());
    }

    private static Kind kind(Type type, RecordShape.Field field, List<Section> refersTo, List<Class<?>> met) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type last = arguments[arguments.length - 1];
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return kind(last, field, refersTo, met);
            }
            if (raw == List.class) {
                return new Kind.Many(kind(last, field, refersTo, met));
            }
            if (raw == Timed.class) {
                return new Kind.ByDate(Written.of((Class<?>) last, field.per(), field.key()));
            }
            List<Section> keys = last == Need.class ? List.of(Section.COMPONENTS) : refersTo;
            List<Section> inner = ValueBinder.inside(field.key());
            return new Kind.Keyed(names(arguments[0], keys), keys, kind(last, field, inner, met));
        }
        Class<?> plain = (Class<?>) type;
        if (Values.find(plain).isPresent()) {
            return new Kind.One(
                    Written.of(plain, field.per(), field.key()), plain == String.class ? refersTo : List.of());
        }
        met.add(plain);
        return new Kind.Nested(plain);
    }

    private static Kind.Names names(Type key, List<Section> refersTo) {
        if (key == Integer.class) {
            return Kind.Names.NUMBERS;
        }
        return !refersTo.isEmpty() ? Kind.Names.REFERENCES : Kind.Names.IDS;
    }
}
