package dev.buildout.model.scenario;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keys that an author may write and that are gone before records are bound: files, tables, overrides, parameters,
 * repetition. The schema and the reference take them from here; what they do is done by the classes that read them.
 */
public enum AuthoringKey {
    EXTENDS(
            Place.FILE,
            Takes.FILE,
            "Another scenario that this file is laid over. It lies in the scenario's folder or below",
            "extends: stargate-us.yaml"),
    IMPORTS(
            Place.FILE,
            Takes.FILES,
            "Parts of a scenario in files of their own; what two of them set differently is an error",
            "imports: [prices.yaml, lanes.yaml]"),
    OVERRIDES(
            Place.FILE,
            Takes.OVERRIDES,
            "Changes by name; `--with` applies them",
            "overrides: {slow-racks: {title: Racks take longer, set: {components: {rack: {lead-time: +8 w}}}}}"),
    WHAT_IFS(
            Place.FILE,
            Takes.NAMES,
            "Lists of overrides by name; `--with` applies them in the order of the list",
            "what-ifs: {bad-year: [slow-racks, bank-slips]}"),
    SWEEPS(
            Place.FILE,
            Takes.OPEN,
            "Grids by name, each of which expands to named what-ifs, one for every combination of its values",
            "sweeps: {rack-price: {components.rack.price: [$3.3M, $3.7M, $4.1M]}}"),
    TITLE(Place.OVERRIDE, Takes.TEXT, "What changes, in one line for people", "title: Racks take longer"),
    SET(
            Place.OVERRIDE,
            Takes.CHANGES,
            "The changes: any part of a scenario, with marks and relative values",
            "set: {components: {rack: {lead-time: +8 w}}}"),
    FROM(
            Place.SECTION,
            Takes.FILE,
            "A table (CSV or XLSX) that holds the entries; entries written beside it are laid over the table's",
            "from: lanes.csv"),
    SHEET(Place.SECTION, Takes.TEXT, "The sheet of an XLSX file; the first one when absent", "sheet: Lanes"),
    PARAMETERS(
            Place.TEMPLATE,
            Takes.VALUES,
            "Parameters with their defaults; `<name>` in a value of the template stands for one",
            "parameters: {crew: 150, shell-time: 26 w}"),
    WITH(
            Place.PHASE,
            Takes.VALUES,
            "Values for the parameters of its template, where they differ from the defaults",
            "with: {shell-time: 30 w}"),
    COUNT(Place.PHASE, Takes.WHOLE, "Makes so many numbered copies of it", "count: 4"),
    PER(
            Place.PHASE,
            Takes.POWER,
            "Makes numbered copies of this power each, which together have its power",
            "per: 50 MW");

    /** Where a key stands. */
    public enum Place {
        FILE("At the top of a file", Optional.empty()),
        OVERRIDE("In an override", Optional.empty()),
        SECTION("In any section keyed by id", Optional.empty()),
        TEMPLATE("In a template", Optional.of(BuildTemplate.class)),
        PHASE("In a phase", Optional.of(Phase.class));

        private final String title;
        private final Optional<Class<?>> record;

        Place(String title, Optional<Class<?>> record) {
            this.title = title;
            this.record = record;
        }

        /** The record beside whose keys it stands, if it is one. */
        public Optional<Class<?>> record() {
            return record;
        }

        public String title() {
            return title;
        }
    }

    /** What a key takes. */
    public enum Takes {
        TEXT("a text"),
        FILE("a file"),
        FILES("files"),
        OVERRIDES("overrides by name"),
        NAMES("lists of names, by name"),
        CHANGES("changes"),
        VALUES("values by name"),
        WHOLE("a whole number"),
        POWER("a power"),
        /** Checked by the reader alone. */
        OPEN("a map");

        private final String title;

        Takes(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final Place place;
    private final Takes takes;
    private final String meaning;
    private final String example;

    AuthoringKey(Place place, Takes takes, String meaning, String example) {
        this.place = place;
        this.takes = takes;
        this.meaning = meaning;
        this.example = example;
    }

    public static List<AuthoringKey> at(Place place) {
        return Arrays.stream(values()).filter(key -> key.place == place).toList();
    }

    /** The keys that stand beside those of a record. */
    public static List<AuthoringKey> in(Class<?> record) {
        return Arrays.stream(values())
                .filter(key -> key.place.record().filter(record::equals).isPresent())
                .toList();
    }

    /** As it is written in a scenario: {@code what-ifs}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Place place() {
        return place;
    }

    public Takes takes() {
        return takes;
    }

    public String meaning() {
        return meaning;
    }

    /** The key with a value, as YAML. */
    public String example() {
        return example;
    }
}
