package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Section;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ids of each section as the document has them, so that references can be checked even where binding fails. */
final class SectionIndex {

    private final Map<Section, Map<String, Node.Entry>> ids = new EnumMap<>(Section.class);

    /** Sections that are no maps; their ids are unknown, so references to them cannot be judged. */
    private final Set<Section> unreadable = EnumSet.noneOf(Section.class);

    SectionIndex(Node.MapNode root, Findings findings) {
        for (Section section : Section.values()) {
            String key = switch (section) {
                case PLANTS -> "suppliers";
                case PHASES -> "sites";
                default -> Nouns.constant(section);
            };
            Optional<Node> node = root.find(key);
            if (node.isPresent() && !(node.get() instanceof Node.MapNode) && !isEmpty(node.get())) {
                unreadable.add(section);
            }
            ids.put(
                    section,
                    switch (section) {
                        case PLANTS -> nested(entries(node), key, "plants", findings);
                        case PHASES -> nested(entries(node), key, "phases", findings);
                        default -> entries(node);
                    });
        }
    }

    void check(List<Reference> references, Findings findings) {
        for (Reference reference : references) {
            List<Section> sections = reference.sections();
            boolean judged = sections.stream().noneMatch(unreadable::contains);
            if (judged && sections.stream().noneMatch(s -> ids(s).contains(reference.id()))) {
                findings.error(
                        FindingCode.DANGLING_REFERENCE,
                        reference.at(),
                        Form.quote(reference.id()) + " in " + reference.owner() + " is not " + Nouns.anyOf(sections),
                        () -> hint(reference.id(), sections));
            }
        }
    }

    /** A key without a value: there are no such things, which is known. */
    private static boolean isEmpty(Node node) {
        return node instanceof Node.ScalarNode scalar && scalar.absent();
    }

    private Set<String> ids(Section section) {
        return ids.getOrDefault(section, Map.of()).keySet();
    }

    private String hint(String id, List<Section> sections) {
        List<String> valid = sections.stream().flatMap(s -> ids(s).stream()).toList();
        return NearestName.hintOrAll(id, valid);
    }

    private static Map<String, Node.Entry> nested(
            Map<String, Node.Entry> owners, String section, String inner, Findings findings) {
        Map<String, Node.Entry> all = new LinkedHashMap<>();
        owners.values().forEach(outer -> {
            Optional<Node> map = outer.value() instanceof Node.MapNode m ? m.find(inner) : Optional.empty();
            entries(map).forEach((id, entry) -> {
                Node.Entry earlier = all.putIfAbsent(id, entry);
                if (earlier != null) {
                    findings.error(
                            FindingCode.DUPLICATE_ID,
                            entry.keyAt(),
                            Form.quote(id) + " is an id twice; first " + place(earlier.keyAt(), entry.keyAt())
                                    + ". Ids of " + inner + " are unique over all " + section);
                }
            });
        });
        return all;
    }

    private static String place(SourceLocation first, SourceLocation second) {
        return first.file().equals(second.file()) ? "in line " + first.line() : "at " + first;
    }

    private static Map<String, Node.Entry> entries(Optional<Node> node) {
        return node.isPresent() && node.get() instanceof Node.MapNode map ? map.entries() : Map.of();
    }
}
