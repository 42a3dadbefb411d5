package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Section;
import java.util.List;
import java.util.Set;

/**
 * A place in the document that takes a value: its YAML key, whom it belongs to (for messages), where its key stands, and
 * what its record component says of it.
 */
record Slot(String key, String owner, SourceLocation keyAt, String per, List<Section> refersTo) {

    /** Keys whose percentages may exceed the whole: tariffs and premiums do. */
    private static final Set<String> ABOVE_FULL = Set.of("duty", "premium", "wage-premium", "works-premium");

    int mostPercent() {
        return mostPercent(key);
    }

    static int mostPercent(String key) {
        return ABOVE_FULL.contains(key) ? 1000 : 100;
    }

    /** The same place, entered at one of its values. */
    Slot at(SourceLocation location) {
        return new Slot(key, owner, location, per, refersTo);
    }

    /** The values under a key of this place, which name other sections. */
    Slot under(SourceLocation location, List<Section> sections) {
        return new Slot(key, owner, location, per, sections);
    }

    String described() {
        return "`" + key + "` of " + owner;
    }
}
