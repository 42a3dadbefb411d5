package dev.buildout.model.authoring;

import dev.buildout.model.domain.Section;
import dev.buildout.model.scenario.AuthoringKey;
import dev.buildout.model.scenario.Kind;
import dev.buildout.model.scenario.Vocabulary;
import dev.buildout.model.scenario.Vocabulary.Entry;
import dev.buildout.model.scenario.Vocabulary.Term;
import dev.buildout.model.scenario.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference for authors in Markdown: every key with what it takes, its default, its meaning and an example. */
public final class Reference {

    private static final String AUTHORING = "Files, overrides, tables, templates";

    private static final String KEYS = "Keys from A to Z";

    private static final int LONGEST_EXAMPLE = 60;

    private static final String INTRODUCTION = """
            <!-- Written from @Key and @About of the records. To write it anew: see model/README.md. -->
            # Reference for scenario authors

            Every key of a scenario file. [README.md](README.md) introduces the file and its sections; this page is for
            looking things up. It is written from the program's own records, and a test reads every example on it.
            `buildout schema` prints the same knowledge for editors.

            In the tables, **required** means that a scenario without the key is refused; every other key may be left out.
            Ids that an example names, such as `six-day`, are those of the other examples.
            """;

    private static final String CHANGES = """

            ## Changes

            In `set` of an override, in a file that extends or imports others, and behind `--set`, a value may say how it
            differs from the one that is there. Nothing is required in a change.

            | There is | Laid over it | Gives | That |
            |---|---|---|---|
            """;

    private static final String VALUES = """

            ## Values

            A number and its unit may have a space between them. A month is 30.4375 d and a year 365.25 d, rounded to whole
            days. Any value may end in a mark that says where it comes from: `560 MW (S S1)` sourced, `(D S1)` derived,
            `(A why)` assumed. Where a list is expected, one value may stand alone. Where a value may change, a map from
            date to value holds each from its date on, and nothing holds before the first. Ids are small letters, digits
            and single hyphens, at most 64 long.

            | Kind | Units | Example |
            |---|---|---|
            """;

    private final Vocabulary vocabulary = Vocabulary.ofScenarios();
    private final Examples examples = new Examples(vocabulary);
    private final StringBuilder page = new StringBuilder();

    private Reference() {}

    /** The same text every time, with a line feed at its end. */
    public static String text() {
        return new Reference().write();
    }

    private String write() {
        page.append(INTRODUCTION);
        index();
        vocabulary.entries().forEach(this::entry);
        authoring();
        changes();
        values();
        keys();
        return page.toString();
    }

    private void index() {
        page.append("\n## Index\n\n");
        Entry root = vocabulary.entries().get(0);
        line("- " + link(root) + ", with its sections:");
        for (Term term : root.terms()) {
            record(term.kind()).ifPresent(type -> line("  - `" + term.key() + "`: " + links(vocabulary.entry(type))));
        }
        line("- [" + AUTHORING + "](#" + anchor(AUTHORING) + ")");
        line("- [Changes](#changes)");
        line("- [Values](#values)");
        line("- [" + KEYS + "](#" + anchor(KEYS) + ")");
    }

    /** The record and all that stand in it. */
    private String links(Entry entry) {
        Set<Entry> all = new LinkedHashSet<>();
        collect(entry, all);
        return all.stream().map(Reference::link).collect(Collectors.joining(", "));
    }

    private void collect(Entry entry, Set<Entry> all) {
        if (all.add(entry)) {
            entry.terms().forEach(term -> record(term.kind()).ifPresent(type -> collect(vocabulary.entry(type), all)));
        }
    }

    private void entry(Entry entry) {
        line("\n## " + heading(entry) + "\n");
        line(entry.about());
        String places = places(entry);
        if (!places.isEmpty()) {
            line("\nStands under " + places + ".");
        }
        String named = namedBy(entry);
        if (!named.isEmpty()) {
            line("\nIts id is named by " + named + ".");
        }
        for (int i = 0; i < entry.examples().size(); i++) {
            line("\n```yaml\n" + block(entry, i) + "\n```");
        }
        line("\n| Key | Takes | Default | Meaning | Example |\n|---|---|---|---|---|");
        for (Term term : entry.terms()) {
            row(
                    Wording.code(term.key()),
                    linked(term),
                    absent(term),
                    Wording.sentence(term.meaning()),
                    example(entry, term));
        }
        for (AuthoringKey key : AuthoringKey.in(entry.type())) {
            row(Wording.code(key.key()), key.takes().title(), "", Wording.sentence(key.meaning()), value(key));
        }
    }

    /** Records are shown in their own sections. */
    private String example(Entry entry, Term term) {
        String text = FlowText.of(examples.of(entry, term));
        return record(term.kind()).isPresent() && text.length() > LONGEST_EXAMPLE ? "" : Wording.code(text);
    }

    /** Where records of a kind stand: the keys and the records that have them. */
    private String places(Entry entry) {
        List<String> places = new ArrayList<>();
        for (Entry owner : vocabulary.entries()) {
            for (Term term : owner.terms()) {
                if (record(term.kind()).filter(entry.type()::equals).isPresent()) {
                    places.add(Wording.code(term.key()) + " of " + linkWithArticle(owner));
                }
            }
        }
        return String.join(", ", places);
    }

    /** Which keys refer to records of a kind. */
    private String namedBy(Entry entry) {
        List<String> by = new ArrayList<>();
        for (Entry owner : vocabulary.entries()) {
            for (Term term : owner.terms()) {
                if (references(term.kind()).stream().map(this::held).anyMatch(entry::equals)) {
                    by.add(Wording.code(term.key()) + " of " + linkWithArticle(owner));
                }
            }
        }
        return String.join(", ", by);
    }

    /** The sections to whose ids a key refers. */
    private static List<Section> references(Kind kind) {
        if (kind instanceof Kind.One one) {
            return one.refersTo();
        }
        if (kind instanceof Kind.Many many) {
            return references(many.item());
        }
        if (kind instanceof Kind.Keyed keyed) {
            return Stream.concat(keyed.refersTo().stream(), references(keyed.value()).stream())
                    .toList();
        }
        return List.of();
    }

    /** The kind of record that a section holds. */
    private Entry held(Section section) {
        return vocabulary.entries().stream()
                .flatMap(owner -> owner.terms().stream())
                .filter(term -> term.key().equals(Wording.key(section)))
                .flatMap(term -> record(term.kind()).stream())
                .map(vocabulary::entry)
                .findFirst()
                .orElseThrow();
    }

    /** An entry as it stands in a file, below its id. */
    private static String block(Entry entry, int index) {
        String text = entry.examples().get(index).strip();
        if (!entry.hasId()) {
            return text;
        }
        String id = entry.exampleIds().get(index);
        return text.contains("\n") ? id + ":\n" + text.indent(2).stripTrailing() : id + ": " + text;
    }

    private String linked(Term term) {
        Optional<Entry> inner = record(term.kind()).map(vocabulary::entry);
        if (inner.isEmpty()) {
            return toSections(Wording.takes(vocabulary, term.kind()), term.kind());
        }
        if (term.kind() instanceof Kind.Nested) {
            return linkWithArticle(inner.get());
        }
        String noun = inner.get().noun();
        String takes = Wording.takes(vocabulary, term.kind()).replaceFirst(noun + "$", link(inner.get()));
        return toSections(takes, term.kind());
    }

    /** With a link at each kind whose ids it names. */
    private String toSections(String takes, Kind kind) {
        String linked = takes;
        for (Section section : references(kind)) {
            Entry held = held(section);
            linked = linked.replaceFirst("(?<![\\[#-])\\b" + held.noun() + "\\b(?![\\])-])", link(held));
        }
        return linked;
    }

    private static String absent(Term term) {
        return term.required()
                ? "**required**"
                : term.byDefault()
                        .filter(text -> !text.isEmpty())
                        .map(Wording::code)
                        .orElse("");
    }

    private void authoring() {
        line("\n## " + AUTHORING + "\n");
        line("Keys about how a scenario is put together; they are gone in what is planned (`buildout show`).\n");
        line("| Where | Key | Takes | Meaning | Example |\n|---|---|---|---|---|");
        for (AuthoringKey key : AuthoringKey.values()) {
            row(
                    key.place().title(),
                    Wording.code(key.key()),
                    key.takes().title(),
                    Wording.sentence(key.meaning()),
                    Wording.code(key.example()));
        }
    }

    private static String value(AuthoringKey key) {
        return Wording.code(FlowText.of(Examples.parse(key.example()).required(key.key())));
    }

    private void changes() {
        page.append(CHANGES);
        for (ChangeForm form : ChangeForm.ALL) {
            row(Wording.code(form.base()), Wording.code(form.change()), Wording.code(form.result()), form.does());
        }
    }

    private void values() {
        page.append(VALUES);
        Set<Written> forms = new LinkedHashSet<>();
        vocabulary.entries().forEach(entry -> entry.terms().forEach(term -> forms(term.kind(), forms)));
        forms.stream()
                .filter(form -> form.choices().isEmpty())
                .sorted(Comparator.comparing(form -> form.name().replaceFirst("^an? ", "")))
                .map(form -> List.of(form.name(), units(form), Wording.code(form.example())))
                .distinct()
                .forEach(cells -> row(cells.toArray(String[]::new)));
    }

    /** Where each key stands. */
    private void keys() {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (Entry entry : vocabulary.entries()) {
            Stream.concat(
                            entry.terms().stream().map(Term::key),
                            AuthoringKey.in(entry.type()).stream().map(AuthoringKey::key))
                    .forEach(key -> owners.computeIfAbsent(key, k -> new LinkedHashSet<>())
                            .add(link(entry)));
        }
        for (AuthoringKey key : AuthoringKey.values()) {
            if (key.place().records().isEmpty()) {
                owners.computeIfAbsent(key.key(), k -> new LinkedHashSet<>())
                        .add("[" + uncapitalised(key.place().title()) + "](#" + anchor(AUTHORING) + ")");
            }
        }
        line("\n## " + KEYS + "\n\n| Key | Stands in |\n|---|---|");
        owners.forEach((key, in) -> row(Wording.code(key), String.join(", ", in)));
    }

    private static String uncapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String units(Written form) {
        return form.units().isEmpty() ? "" : Wording.code(form.units());
    }

    private static void forms(Kind kind, Set<Written> forms) {
        if (kind instanceof Kind.One one) {
            forms.add(one.written());
        } else if (kind instanceof Kind.ByDate timed) {
            forms.add(timed.written());
        } else if (kind instanceof Kind.Many many) {
            forms(many.item(), forms);
        } else if (kind instanceof Kind.Keyed keyed) {
            forms(keyed.value(), forms);
        }
    }

    /** The record that a key holds, directly, in a list or in a map. */
    private static Optional<Class<?>> record(Kind kind) {
        if (kind instanceof Kind.Nested nested) {
            return Optional.of(nested.type());
        }
        if (kind instanceof Kind.Many many) {
            return record(many.item());
        }
        return kind instanceof Kind.Keyed keyed ? record(keyed.value()) : Optional.empty();
    }

    private static String linkWithArticle(Entry entry) {
        return Wording.article(entry.noun()) + link(entry);
    }

    private static String link(Entry entry) {
        return "[" + entry.noun() + "](#" + anchor(heading(entry)) + ")";
    }

    private static String heading(Entry entry) {
        return entry.noun().substring(0, 1).toUpperCase(Locale.ROOT)
                + entry.noun().substring(1);
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private void row(String... cells) {
        line("| "
                + Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | "))
                + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
