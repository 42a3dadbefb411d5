package dev.buildout.model.authoring;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.scenario.AuthoringKey;
import dev.buildout.model.scenario.AuthoringKey.Place;
import dev.buildout.model.scenario.Kind;
import dev.buildout.model.scenario.Vocabulary;
import dev.buildout.model.scenario.Vocabulary.Entry;
import dev.buildout.model.scenario.Vocabulary.Term;
import dev.buildout.model.scenario.Written;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of all records, each in the variants that are used, made as they are first referred to. */
final class Definitions {

    private static final String OVERRIDE = "override";

    private final Vocabulary vocabulary;
    private final Examples examples;
    private final KindSchema kinds;
    private final ObjectNode all = JsonNodeFactory.instance.objectNode();

    Definitions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.examples = new Examples(vocabulary);
        this.kinds = new KindSchema(this);
    }

    ObjectNode all() {
        return all;
    }

    void put(String name, ObjectNode schema) {
        all.set(name, schema);
    }

    static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/definitions/" + name);
    }

    /** A reference to a schema by its name, or by a numbered one where that is taken by another. */
    ObjectNode shared(String name, ObjectNode schema) {
        String free = name;
        for (int i = 2; all.has(free) && !all.get(free).equals(schema); i++) {
            free = name + "-" + i;
        }
        all.set(free, schema);
        return reference(free);
    }

    /** A reference to a record's schema, which is made if need be. */
    ObjectNode reference(Class<?> type, Variant variant) {
        Variant here = type == BuildTemplate.class ? variant.inTemplate() : variant;
        String name = vocabulary.entry(type).noun().replace(' ', '-')
                + (type == BuildTemplate.class ? here.suffix().replace("-in-template", "") : here.suffix());
        if (!all.has(name)) {
            all.putObject(name);
            all.set(name, inline(type, here));
        }
        return reference(name);
    }

    Entry entry(Class<?> type) {
        return vocabulary.entry(type);
    }

    /** A record's schema itself. */
    ObjectNode inline(Class<?> type, Variant variant) {
        Entry entry = vocabulary.entry(type);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("title", entry.noun());
        describe(schema, entry.about());
        types(schema, entry, variant);
        ObjectNode properties = schema.putObject("properties");
        for (Term term : entry.terms()) {
            properties.set(term.key(), property(entry, term, variant));
        }
        addKeys(schema, AuthoringKey.in(type));
        if (variant.change() && type != Scenario.class) {
            properties.set("(replace)", reference(type, variant.whole()));
        }
        schema.put("additionalProperties", false);
        List<Term> required = entry.terms().stream().filter(Term::required).toList();
        if (!variant.change() && !required.isEmpty()) {
            ArrayNode keys = schema.putArray("required");
            required.forEach(term -> keys.add(term.key()));
        }
        return schema;
    }

    /** A map, or the scalar that stands for it. */
    private static void types(ObjectNode schema, Entry entry, Variant variant) {
        Optional<Written> alone = entry.shortForm()
                .map(key -> ((Kind.One) entry.term(key).kind()).written())
                .map(written -> withDone(entry, written));
        if (alone.isPresent()) {
            ObjectNode scalar = ScalarSchema.of(alone.get(), variant);
            schema.putArray("type").add("object").add("string");
            schema.set("pattern", scalar.get("pattern"));
            schema.put("patternErrorMessage", alone.get().expected() + ", or a map");
        } else if (variant.change() && entry.type() != Scenario.class) {
            schema.putArray("type").add("object").add("string");
            ScalarSchema.withChange(schema, ScalarSchema.REMOVE);
        } else {
            schema.put("type", "object");
        }
    }

    /** Progress may say {@code done}. */
    private static Written withDone(Entry entry, Written written) {
        return entry.type() == dev.buildout.model.domain.Progress.class
                ? new Written(
                        written.name(),
                        written.units(),
                        written.example(),
                        "done|" + written.pattern(),
                        written.scalar(),
                        written.change(),
                        written.choices())
                : written;
    }

    private ObjectNode property(Entry entry, Term term, Variant variant) {
        ObjectNode schema = kinds.of(term.kind(), variant);
        schema.put("title", entry.noun() + ": " + term.key());
        describe(schema, Wording.hover(vocabulary, term));
        if (variant.change()) {
            schema.remove("description");
        } else {
            term.byDefault()
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> schema.set("default", Examples.parse(text)));
        }
        if (!variant.change() || term.kind() instanceof Kind.One) {
            schema.putArray("examples").add(examples.of(entry, term));
        }
        return schema;
    }

    /** Once plain and once in Markdown, as not every editor knows the second. */
    private static void describe(ObjectNode schema, String markdown) {
        schema.put("description", markdown.replace("`", "").replace("\n\n", " "));
        schema.put("markdownDescription", markdown);
    }

    /** Adds keys that are gone before the record is bound. */
    void addKeys(ObjectNode schema, List<AuthoringKey> keys) {
        ObjectNode properties = (ObjectNode) schema.get("properties");
        keys.forEach(key -> properties.set(key.key(), authoring(key)));
    }

    /** A reference to the schema of such a key. */
    ObjectNode authoring(AuthoringKey key) {
        String name = "key-" + key.key();
        if (!all.has(name)) {
            all.set(name, authoringItself(key));
        }
        return reference(name);
    }

    private ObjectNode authoringItself(AuthoringKey key) {
        ObjectNode schema = authoringValue(key.takes());
        schema.put("title", key.key());
        describe(
                schema,
                Wording.sentence(key.meaning()) + "\n\nTakes " + key.takes().title() + ".");
        schema.putArray("examples").add(Examples.parse(key.example()).get(key.key()));
        return schema;
    }

    private ObjectNode authoringValue(AuthoringKey.Takes takes) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        switch (takes) {
            case TEXT -> schema.setAll(ScalarSchema.of(Written.text(), Variant.PLAIN));
            case WHOLE -> schema.setAll(ScalarSchema.of(Written.whole(), Variant.PLAIN));
            case POWER -> schema.setAll(ScalarSchema.of(Written.power(), Variant.PLAIN));
            case TIME -> schema.setAll(ScalarSchema.of(Written.time(), Variant.PLAIN));
            case FILE -> schema.put("type", "string").put("minLength", 1);
            case FILES -> texts(schema);
            case OVERRIDES -> kinds.named(schema).set("additionalProperties", override());
            case NAMES -> texts(kinds.named(schema).putObject("additionalProperties"));
            case CHANGES -> schema.setAll(reference(Scenario.class, Variant.CHANGE));
            case VALUES -> values(kinds.named(schema).putObject("additionalProperties"));
            case OPEN -> schema.put("type", "object");
        }
        return schema;
    }

    /** Any scalar; a parameter without a default is null. */
    private static void values(ObjectNode schema) {
        schema.putArray("type").add("string").add("number").add("boolean").add("null");
    }

    private static void texts(ObjectNode schema) {
        schema.putArray("type").add("string").add("array");
        schema.putObject("items").put("type", "string");
    }

    private ObjectNode override() {
        if (!all.has(OVERRIDE)) {
            ObjectNode schema = all.putObject(OVERRIDE);
            schema.put("title", OVERRIDE);
            describe(schema, "A named change to the scenario.");
            schema.put("type", "object");
            schema.putObject("properties");
            addKeys(schema, AuthoringKey.at(Place.OVERRIDE));
            schema.put("additionalProperties", false);
            schema.putArray("required").add(AuthoringKey.SET.key());
        }
        return reference(OVERRIDE);
    }
}
