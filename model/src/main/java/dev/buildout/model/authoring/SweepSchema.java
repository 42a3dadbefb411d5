package dev.buildout.model.authoring;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.scenario.AuthoringKey;
import dev.buildout.model.scenario.Kind;
import dev.buildout.model.scenario.Vocabulary;
import dev.buildout.model.scenario.Vocabulary.Entry;
import dev.buildout.model.scenario.Vocabulary.Term;
import dev.buildout.model.scenario.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of what a sweep varies: each path that a scenario can have is a pattern, with the values that may stand
 * there as changes. What an editor offers are the paths to quantities, dates and choices.
 */
final class SweepSchema {

    private static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final String ANY = "[^./]+";
    private static final String DOT = "[./]";

    private final Vocabulary vocabulary;
    private final Definitions definitions;
    private final KindSchema kinds;
    private final ObjectNode patterns = JsonNodeFactory.instance.objectNode();
    private final ArrayNode snippets = JsonNodeFactory.instance.arrayNode();

    private SweepSchema(Vocabulary vocabulary, Definitions definitions, KindSchema kinds) {
        this.vocabulary = vocabulary;
        this.definitions = definitions;
        this.kinds = kinds;
    }

    /** Makes it the schema of a map from path to values. */
    static void paths(ObjectNode schema, Vocabulary vocabulary, Definitions definitions, KindSchema kinds) {
        SweepSchema sweep = new SweepSchema(vocabulary, definitions, kinds);
        sweep.record(Scenario.class, new Path("", "", 0), Variant.CHANGE);
        schema.put("type", "object");
        schema.put("minProperties", 1);
        schema.putObject("propertyNames")
                .put("title", "path")
                .put("pattern", "^" + ANY + "(?:" + DOT + ANY + ")*$")
                .put("patternErrorMessage", "Expected keys and ids with dots between them");
        schema.set("patternProperties", sweep.patterns);
        schema.put("additionalProperties", false);
        schema.set("defaultSnippets", sweep.snippets);
    }

    /**
     * The way from the root to a value.
     *
     * @param pattern what such a path matches
     * @param snippet the same to be filled in: {@code sites.${1:site}.power}
     * @param blanks how many there are to fill in
     */
    private record Path(String pattern, String snippet, int blanks) {

        Path key(String key) {
            return joined(key.replace("(", "\\(").replace(")", "\\)"), key, blanks);
        }

        Path blank(String name, String allowed) {
            return joined(allowed, "${" + (blanks + 1) + ":" + name + "}", blanks + 1);
        }

        private Path joined(String more, String text, int count) {
            String dot = pattern.isEmpty() ? "" : DOT;
            return new Path(pattern + dot + more, snippet + (snippet.isEmpty() ? "" : ".") + text, count);
        }
    }

    private void record(Class<?> type, Path path, Variant variant) {
        Variant here = type == BuildTemplate.class ? variant.inTemplate() : variant;
        Entry entry = vocabulary.entry(type);
        for (Term term : entry.terms()) {
            Path own = path.key(term.key());
            ObjectNode schema = values(own, kinds.of(term.kind(), here));
            schema.put("title", entry.noun() + ": " + term.key());
            schema.put("markdownDescription", "The values that this takes in turn. " + Wording.hover(vocabulary, term));
            String about = Wording.sentence(term.meaning());
            offer(own, term.kind(), about);
            below(term, term.kind(), own, here);
        }
        for (AuthoringKey key : AuthoringKey.in(type)) {
            Path own = path.key(key.key());
            values(own, definitions.authoring(key, here));
            if (key.takes() == AuthoringKey.Takes.VALUES) {
                values(own.blank("parameter", ID), Definitions.scalar());
            }
        }
    }

    /** What stands behind a key's dot. */
    private void below(Term term, Kind kind, Path path, Variant variant) {
        if (kind instanceof Kind.Nested nested) {
            record(nested.type(), path, variant);
        } else if (kind instanceof Kind.ByDate timed) {
            Path day = path.blank("date", Written.date().pattern());
            values(day, kinds.of(new Kind.One(timed.written(), List.of()), variant));
        } else if (kind instanceof Kind.Keyed keyed) {
            Path each = path.blank(blank(term, keyed), names(keyed.names()));
            values(each, kinds.of(keyed.value(), variant));
            offer(each, keyed.value(), Wording.sentence(term.meaning()));
            below(term, keyed.value(), each, variant);
        }
    }

    private static String names(Kind.Names names) {
        return switch (names) {
            case IDS -> ID;
            case NUMBERS -> "\\d+";
            case REFERENCES -> ANY;
        };
    }

    /** What an id stands for; a number of things is one such as 100, and the ids under {@code lines} are lines. */
    private String blank(Term term, Kind.Keyed keyed) {
        if (keyed.names() == Kind.Names.NUMBERS) {
            return "100";
        }
        String own = keyed.value() instanceof Kind.Nested nested
                ? vocabulary.entry(nested.type()).noun()
                : term.key().replaceFirst("s$", "");
        return Wording.nouns(keyed.refersTo()).orElse(own).replace(' ', '-');
    }

    private ObjectNode values(Path path, ObjectNode item) {
        ObjectNode schema = patterns.putObject("^" + path.pattern() + "$");
        schema.put("type", "array");
        schema.put("minItems", 1);
        schema.set("items", item);
        return schema;
    }

    private void offer(Path path, Kind kind, String about) {
        List<String> values = usual(kind);
        if (!values.isEmpty()) {
            ObjectNode snippet = snippets.addObject();
            snippet.put("label", path.snippet().replaceAll("\\$\\{\\d+:([^}]*)}", "<$1>"));
            snippet.put("description", about);
            ArrayNode list = snippet.putObject("body").putArray(path.snippet());
            int blank = path.blanks();
            for (String value : values) {
                blank++;
                list.add("${" + blank + ":" + value + "}");
            }
        }
    }

    /** What an author might try first; nothing for texts and for what is put together of other things. */
    private static List<String> usual(Kind kind) {
        Optional<Written> written = kind instanceof Kind.ByDate timed
                ? Optional.of(timed.written())
                : kind instanceof Kind.One one && one.refersTo().isEmpty()
                        ? Optional.of(one.written())
                        : Optional.empty();
        if (written.isEmpty()) {
            return List.of();
        }
        if (!written.get().choices().isEmpty()) {
            return written.get().choices();
        }
        if (written.get().scalar() == Written.Scalar.TRUTH) {
            return List.of("false", "true");
        }
        if (written.get().change().isEmpty()) {
            return List.of();
        }
        boolean date = written.get().equals(Written.date());
        return new ArrayList<>(date ? List.of("+0 d", "+3 months", "+6 months") : List.of("-20 %", "+0 %", "+20 %"));
    }
}
