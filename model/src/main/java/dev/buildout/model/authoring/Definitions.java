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
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
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
        addKeys(schema, AuthoringKey.in(type), variant);
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
            Snippets.forms(schema, entry, alone.get(), variant);
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
        JsonNode example = examples.of(entry, term);
        String about = variant.change() ? Wording.hoverOfChange(vocabulary, term) : Wording.hover(vocabulary, term);
        if (!(term.kind() instanceof Kind.One) || !example.isContainer()) {
            Snippets.show(schema, example, variant);
        }
        describe(schema, example.isContainer() && !variant.change() ? about + "\n\n" + Snippets.block(example) : about);
        inside(schema, term, term.kind());
        if (variant.change()) {
            schema.remove("description");
        } else {
            term.byDefault()
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> schema.set("default", Examples.parse(text)));
        }
        return schema;
    }

    /** Says at each value of a map what it is, where no record does. */
    private void inside(ObjectNode schema, Term term, Kind kind) {
        if (kind instanceof Kind.Keyed keyed
                && !(keyed.value() instanceof Kind.Nested)
                && schema.get("additionalProperties") instanceof ObjectNode value) {
            value.put(
                    "markdownDescription",
                    Wording.sentence(term.meaning()) + "\n\n"
                            + Wording.sentence("Takes " + Wording.takes(vocabulary, keyed.value())));
            inside(value, term, keyed.value());
        }
    }

    /** Once plain and once in Markdown, as not every editor knows the second. */
    private static void describe(ObjectNode schema, String markdown) {
        schema.put(
                "description",
                markdown.replaceFirst("(?s)\n\nExample:.*", "").replace("`", "").replace("\n\n", " "));
        schema.put("markdownDescription", markdown);
    }

    /** Adds keys that are gone before the record is bound. */
    void addKeys(ObjectNode schema, List<AuthoringKey> keys, Variant variant) {
        ObjectNode properties = (ObjectNode) schema.get("properties");
        keys.forEach(key -> properties.set(key.key(), authoring(key, variant)));
    }

    /** A reference to the schema of such a key; a quantity may be changed as any other. */
    ObjectNode authoring(AuthoringKey key, Variant variant) {
        boolean change = variant.change() && quantity(key.takes()).isPresent();
        String name = "key-" + key.key() + (change ? "-change" : "");
        if (!all.has(name)) {
            all.set(name, authoringItself(key, change ? Variant.CHANGE : Variant.PLAIN));
        }
        return reference(name);
    }

    private ObjectNode authoringItself(AuthoringKey key, Variant variant) {
        ObjectNode schema = authoringValue(key.takes(), variant);
        schema.put("title", key.key());
        describe(
                schema,
                Wording.sentence(key.meaning()) + "\n\nTakes " + key.takes().title() + "." + shown(key));
        Snippets.show(schema, Examples.parse(key.example()).required(key.key()), Variant.PLAIN);
        return schema;
    }

    private static String shown(AuthoringKey key) {
        JsonNode example = Examples.parse(key.example()).required(key.key());
        return example.isContainer() ? "\n\n" + Snippets.block(example) : "";
    }

    private static Optional<Written> quantity(AuthoringKey.Takes takes) {
        return switch (takes) {
            case WHOLE -> Optional.of(Written.whole());
            case POWER -> Optional.of(Written.power());
            case TIME -> Optional.of(Written.time());
            default -> Optional.empty();
        };
    }

    private ObjectNode authoringValue(AuthoringKey.Takes takes, Variant variant) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        switch (takes) {
            case TEXT -> schema.setAll(ScalarSchema.of(Written.text(), variant));
            case WHOLE, POWER, TIME ->
                schema.setAll(ScalarSchema.of(quantity(takes).orElseThrow(), variant));
            case FILE -> schema.put("type", "string").put("minLength", 1);
            case FILES -> texts(schema);
            case OVERRIDES -> kinds.named(schema).set("additionalProperties", override());
            case NAMES -> {
                ObjectNode names = kinds.named(schema).putObject("additionalProperties");
                texts(names);
                names.put("title", "what-if");
                describe(names, "A named list of overrides, which `--with` applies in this order.");
                Snippets.offer(names, Examples.parse("[slow-racks, bank-slips]"), "ids of overrides");
            }
            case CHANGES -> schema.setAll(reference(Scenario.class, Variant.CHANGE));
            case VALUES -> kinds.named(schema).set("additionalProperties", scalar());
            case SWEEPS -> kinds.named(schema).set("additionalProperties", sweep());
            case CHOICES -> choices(schema);
            case PATHS -> SweepSchema.paths(schema, vocabulary, this, kinds);
        }
        return schema;
    }

    /** Any scalar; a parameter without a default is null. */
    static ObjectNode scalar() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("string").add("number").add("boolean").add("null");
        return schema;
    }

    private static void choices(ObjectNode schema) {
        schema.put("type", "object");
        schema.putObject("propertyNames").put("title", "name").put("minLength", 1);
        ObjectNode list = schema.putObject("additionalProperties");
        list.put("type", "array");
        list.put("minItems", 1);
        describe(list, "Each item is tried: an override, a list of them, or `[]` for none.");
        texts(list.putObject("items"));
        Snippets.offer(list, Examples.parse("[[], slow-racks]"), "without and with an override");
    }

    private static void texts(ObjectNode schema) {
        schema.putArray("type").add("string").add("array");
        schema.putObject("items").put("type", "string");
    }

    private ObjectNode override() {
        return of(
                OVERRIDE,
                "A named change to the scenario.",
                List.of(Place.NAMED, Place.OVERRIDE),
                schema -> schema.putArray("required").add(AuthoringKey.SET.key()));
    }

    private ObjectNode sweep() {
        return of(
                "sweep",
                "A grid that stands for a what-if for each combination of its values; at most 1,000.",
                List.of(Place.NAMED, Place.SWEEP),
                // One of the two; said as a condition, which editors report better than alternatives.
                schema -> {
                    schema.putObject("if").putObject("not").putArray("required").add(AuthoringKey.CHOOSE.key());
                    schema.putObject("then").putArray("required").add(AuthoringKey.VARY.key());
                });
    }

    /** A reference to a map of authoring keys alone. */
    private ObjectNode of(String name, String about, List<Place> places, Consumer<ObjectNode> required) {
        if (!all.has(name)) {
            ObjectNode schema = all.putObject(name);
            schema.put("title", name);
            describe(schema, about);
            schema.put("type", "object");
            schema.putObject("properties");
            places.forEach(place -> addKeys(schema, AuthoringKey.at(place), Variant.PLAIN));
            schema.put("additionalProperties", false);
            required.accept(schema);
        }
        return reference(name);
    }
}
