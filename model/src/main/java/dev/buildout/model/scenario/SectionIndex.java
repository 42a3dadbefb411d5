package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.domain.Section;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ids of each section as the document has them, so that references can be checked even where binding fails. */
final class SectionIndex {

    private final Map<Section, Map<String, Node.Entry>> ids = new EnumMap<>(Section.class);

    SectionIndex(Node.MapNode root, Findings findings) {
        for (Section section : Section.values()) {
            ids.put(
                    section,
                    switch (section) {
                        case PLANTS -> nested(root, "suppliers", "plants", findings);
                        case PHASES -> nested(root, "sites", "phases", findings);
                        default ->
                            entries(root.find(
                                    section.name().toLowerCase(Locale.ROOT).replace('_', '-')));
                    });
        }
    }

    void check(List<Reference> references, Findings findings) {
        for (Reference reference : references) {
            List<String> valid =
                    reference.sections().stream().flatMap(s -> ids(s).stream()).toList();
            if (reference.sections().stream().noneMatch(s -> ids(s).contains(reference.id()))) {
                findings.error(
                        FindingCode.DANGLING_REFERENCE,
                        reference.at(),
                        Form.quote(reference.id()) + " in " + reference.owner() + " is not "
                                + Nouns.anyOf(reference.sections()),
                        () -> hint(reference.id(), valid));
            }
        }
    }

    private Set<String> ids(Section section) {
        return ids.getOrDefault(section, Map.of()).keySet();
    }

    private static String hint(String id, List<String> valid) {
        String near = NearestName.hint(id, valid);
        return near.isEmpty() ? NearestName.anyOf(valid) : near;
    }

    private static Map<String, Node.Entry> nested(Node.MapNode root, String section, String inner, Findings findings) {
        Map<String, Node.Entry> all = new LinkedHashMap<>();
        entries(root.find(section)).values().forEach(outer -> {
            Optional<Node> map = outer.value() instanceof Node.MapNode m ? m.find(inner) : Optional.empty();
            entries(map).forEach((id, entry) -> {
                Node.Entry earlier = all.putIfAbsent(id, entry);
                if (earlier != null) {
                    findings.error(
                            FindingCode.DUPLICATE_ID,
                            entry.keyAt(),
                            Form.quote(id) + " is an id twice; first in line "
                                    + earlier.keyAt().line() + ". Ids of " + inner + " are unique over all " + section);
                }
            });
        });
        return all;
    }

    private static Map<String, Node.Entry> entries(Optional<Node> node) {
        return node.isPresent() && node.get() instanceof Node.MapNode map ? map.entries() : Map.of();
    }
}
