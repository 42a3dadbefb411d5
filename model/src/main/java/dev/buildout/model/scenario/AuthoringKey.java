package dev.buildout.model.scenario;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
            Takes.SWEEPS,
            "Grids by name; each stands for named what-ifs, one for every combination of its values: `<sweep>-2-1` is"
                    + " the second value of the first key with the first of the second. `buildout sweep` plans them",
            "sweeps: {rack-supply: {title: What a faster rack line is worth,"
                    + " vary: {suppliers.foxconn.plants.houston.lines.racks: [12/w, 36/w]}}}"),
    TITLE(Place.NAMED, Takes.TEXT, "What changes, in one line for people", "title: Racks take longer"),
    SET(
            Place.OVERRIDE,
            Takes.CHANGES,
            "The changes: any part of a scenario, with marks and relative values",
            "set: {components: {rack: {lead-time: +8 w}}}"),
    CHOOSE(
            Place.SWEEP,
            Takes.CHOICES,
            "What to choose from, under a name of your own: each item of the list is an override, a list of them, or `[]`"
                    + " for none",
            "choose: {supply: [[], slow-racks, [slow-racks, bank-slips]]}"),
    VARY(
            Place.SWEEP,
            Takes.PATHS,
            "Paths to values, and the values that they take in turn, as they would stand in an override: keys and ids from"
                    + " the top of the file down, with dots between them",
            "vary: {components.rack.price: [-20 %, +0 %, $4.0M]}"),
    FROM(
            Place.SECTION,
            Takes.FILE,
            "A table (CSV or XLSX) that holds the entries; entries written beside it are laid over the table's",
            "from: lanes.csv"),
    SHEET(
            Place.SECTION,
            Takes.TEXT,
            "The sheet of an XLSX file; when absent, the one called like the section, or the only one",
            "sheet: Lanes"),
    PARAMETERS(
            Place.TEMPLATE,
            Takes.VALUES,
            "Parameters with their defaults, or without one; `<name>` in a value of the template stands for one",
            "parameters: {crew: 150, shell-time: 26 w}"),
    WITH(
            Place.TEMPLATE_USER,
            Takes.VALUES,
            "Values for the parameters of its template; a phase's are laid over its site's, and those over the defaults",
            "with: {shell-time: 30 w}"),
    COUNT(
            Place.REPEATED,
            Takes.WHOLE,
            "Makes so many copies of it, `<id>-1` and so on, each with all of its power, quantity or amount; `<n>` in a"
                    + " text is the copy's number",
            "count: 4"),
    EVERY(
            Place.REPEATED,
            Takes.TIME,
            "Moves its own dates on from copy to copy, by days, weeks, calendar months or years from the first",
            "every: 8 w"),
    PER(
            Place.PHASE,
            Takes.POWER,
            "Cuts it into numbered copies of this power, which must go into its own a whole number of times",
            "per: 50 MW");

    /** Where a key stands. */
    public enum Place {
        FILE("At the top of a file"),
        NAMED("In an override or a sweep"),
        OVERRIDE("In an override"),
        SWEEP("In a sweep"),
        SECTION("In any section keyed by id, and in values by date"),
        TEMPLATE("In a template"),
        TEMPLATE_USER("In a site or a phase"),
        REPEATED("In a phase, an opening order or a tranche"),
        PHASE("In a phase");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        /** The records beside whose keys it stands; none for places that are not records. */
        public List<Class<?>> records() {
            return switch (this) {
                case FILE, NAMED, OVERRIDE, SWEEP, SECTION -> List.of();
                case TEMPLATE -> List.of(BuildTemplate.class);
                case TEMPLATE_USER -> List.of(Site.class, Phase.class);
                case REPEATED -> List.of(Phase.class, OpeningOrder.class, FundingSource.Tranche.class);
                case PHASE -> List.of(Phase.class);
            };
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
        TIME("a length of time"),
        SWEEPS("sweeps by name"),
        CHOICES("lists of overrides, or of lists of them, by name"),
        PATHS("lists of values, by path");

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
                .filter(key -> key.place.records().contains(record))
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
