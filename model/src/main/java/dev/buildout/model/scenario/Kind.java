package dev.buildout.model.scenario;

import dev.buildout.model.domain.Section;
import java.util.List;

/** What a key of a scenario file takes. */
public sealed interface Kind {

    /** One value; where sections are named, one of their ids. */
    record One(Written written, List<Section> refersTo) implements Kind {}

    /** A list; one item may stand alone. */
    record Many(Kind item) implements Kind {}

    /** One value for always, or a map from date to value. */
    record ByDate(Written written) implements Kind {}

    /** A map whose keys the author chooses; where sections are named, among their ids. */
    record Keyed(Names names, List<Section> refersTo, Kind value) implements Kind {}

    /** A map of known keys. */
    record Nested(Class<?> type) implements Kind {}

    /** What the keys of a map are. */
    enum Names {
        /** New ids, in kebab-case. */
        IDS,
        /** Ids from elsewhere. */
        REFERENCES,
        /** Whole numbers. */
        NUMBERS
    }
}
