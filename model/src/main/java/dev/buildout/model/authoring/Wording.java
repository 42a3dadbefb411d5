package dev.buildout.model.authoring;

import dev.buildout.model.domain.Section;
import dev.buildout.model.scenario.Kind;
import dev.buildout.model.scenario.Vocabulary;
import dev.buildout.model.scenario.Vocabulary.Entry;
import dev.buildout.model.scenario.Vocabulary.Term;
import dev.buildout.model.scenario.Written;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of a key in hover texts and in the reference, so that both say the same. */
final class Wording {

    private static final Set<String> UNCOUNTED = Set.of("payment terms", "progress", "coverage", "time off");

    private Wording() {}

    /** {@code a power such as `560 MW`, or a map from date to power}. */
    static String takes(Vocabulary vocabulary, Kind kind) {
        if (kind instanceof Kind.One one) {
            return one.refersTo().isEmpty() ? value(one.written()) : "the id of " + named(one.refersTo());
        }
        if (kind instanceof Kind.ByDate timed) {
            return value(timed.written()) + ", or a map from date to " + bare(timed.written());
        }
        if (kind instanceof Kind.Many many) {
            return takes(vocabulary, many.item()) + "; or a list of them";
        }
        if (kind instanceof Kind.Keyed keyed) {
            String names = switch (keyed.names()) {
                case IDS -> "id";
                case REFERENCES -> "the id of " + named(keyed.refersTo());
                case NUMBERS -> "a whole number";
            };
            return "a map from " + names + " to " + inside(vocabulary, keyed.value());
        }
        return nested(vocabulary.entry(((Kind.Nested) kind).type()));
    }

    private static String inside(Vocabulary vocabulary, Kind kind) {
        return kind instanceof Kind.Nested nested
                ? withArticle(vocabulary.entry(nested.type()).noun())
                : takes(vocabulary, kind);
    }

    private static String nested(Entry entry) {
        String map = "a map with "
                + entry.terms().stream().map(term -> code(term.key())).collect(Collectors.joining(", "));
        return entry.shortForm()
                .map(key -> value(((Kind.One) entry.term(key).kind()).written()) + ", or " + map)
                .orElse(map);
    }

    private static String value(Written written) {
        if (!written.choices().isEmpty()) {
            return written.choices().stream().map(Wording::code).collect(Collectors.joining(", "));
        }
        return written.units().isEmpty() ? written.name() : written.name() + " such as " + code(written.example());
    }

    private static String bare(Written written) {
        return written.name().replaceFirst("^an? ", "");
    }

    /** {@code a plant (under `plants` of a supplier)}; where there are several, their nouns are enough. */
    private static String named(List<Section> sections) {
        String nouns = Vocabulary.anyOf(sections);
        return sections.size() == 1 ? nouns + " (under " + place(sections.get(0)) + ")" : nouns;
    }

    /** {@code component}, for a blank to fill in; nothing where nothing is referred to. */
    static Optional<String> nouns(List<Section> sections) {
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(Vocabulary.anyOf(sections).replaceFirst("^an? ", ""));
    }

    /** As it is written in a scenario: {@code labour-pools}. */
    static String key(Section section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String place(Section section) {
        String key = code(key(section));
        return switch (section) {
            case PLANTS -> key + " of a supplier";
            case PHASES -> key + " of a site";
            default -> key;
        };
    }

    /** {@code Required}, {@code Default: `0 d`}, or nothing for what may simply be absent. */
    static String presence(Term term) {
        if (term.required()) {
            return "Required";
        }
        return term.byDefault()
                .filter(text -> !text.isEmpty())
                .map(text -> "Default: " + code(text))
                .orElse("Optional");
    }

    /** The hover text of a key. */
    static String hover(Vocabulary vocabulary, Term term) {
        return sentence(term.meaning()) + "\n\n" + sentence("Takes " + takes(vocabulary, term.kind())) + " "
                + sentence(presence(term));
    }

    /** The hover text of a key where it changes what is there: nothing is required, and a table of changes holds. */
    static String hoverOfChange(Vocabulary vocabulary, Term term) {
        return sentence(term.meaning()) + "\n\n"
                + sentence("Takes " + takes(vocabulary, term.kind())) + " "
                + sentence("As a change also " + changes(term.kind()));
    }

    private static String changes(Kind kind) {
        if (kind instanceof Kind.Many) {
            return "`{(append): […], (remove): […]}`";
        }
        Optional<Written> written = kind instanceof Kind.One one
                ? Optional.of(one.written())
                : kind instanceof Kind.ByDate timed ? Optional.of(timed.written()) : Optional.empty();
        String relative = written.filter(w -> !w.change().isEmpty())
                .map(w -> w.equals(Written.date()) ? "`+1 month`, " : "`+20 %`, `x1.5`, " + code("+" + added(w)) + ", ")
                .orElse("");
        String anew = kind instanceof Kind.One ? "" : ", `{(replace): {…}}`";
        return relative + "`(remove)`" + anew;
    }

    /** What may be added to a value of a kind, as authors might; to a share, percentage points. */
    static String added(Written written) {
        return switch (written.name()) {
            case "a power" -> "50 MW";
            case "a length of time" -> "2 w";
            case "an amount of money" -> "$200k";
            case "a share" -> "5 pp";
            default -> written.example();
        };
    }

    static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    static String withArticle(String noun) {
        return article(noun) + noun;
    }

    /** The article before a noun, with its space; none before what is not counted. */
    static String article(String noun) {
        if (UNCOUNTED.contains(noun)) {
            return "";
        }
        return "aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
    }
}
