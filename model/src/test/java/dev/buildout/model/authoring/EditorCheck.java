package dev.buildout.model.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.authoring.LanguageServer.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an author sees in an editor, asked of the YAML language server that editors use. No part of the
 * usual tests, since it needs node: scenarios/README.md says how to run it.
 */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorCheck {

    private static final String PROPERTY = "yaml.language.server";
    private static final String MODELINE = "# yaml-language-server: $schema=schema.json\n";
    private static final Path FOLDER = Path.of("..", "scenarios");

    @Nullable
    private LanguageServer started;

    @BeforeAll
    void start() throws IOException {
        String program = System.getProperty(PROPERTY, "");
        assertThat(program)
                .as("-D" + PROPERTY + "=… names the YAML language server")
                .isNotEmpty();
        started = new LanguageServer(Path.of(program));
    }

    @AfterAll
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    private LanguageServer server() {
        return java.util.Objects.requireNonNull(started);
    }

    private Document typed(String name, String text) throws IOException {
        return server().open(FOLDER.resolve(name), MODELINE + text);
    }

    @Test
    void findsNothingWrongWithTheShippedScenarios() throws IOException {
        for (String name : new String[] {"starter.yaml", "stargate-us.yaml"}) {
            Path file = FOLDER.resolve(name);
            assertThat(server().problems(server().open(file, Files.readString(file))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void explainsKeysWithTheirUnitDefaultAndAnExample() throws IOException {
        Document starter = typed("hover.yaml", Files.readString(FOLDER.resolve("starter.yaml")));

        assertThat(server().hover(starter, "storage: 0.7"))
                .contains("Share of its price that it costs to store equipment for a month")
                .contains("a rate such as `6.1 %/month`")
                .contains("Default: `0 %/month`");
        assertThat(server().hover(starter, "labour-pool: west"))
                .contains("the id of a labour pool (under `labour-pools`)")
                .contains("Required");
        assertThat(server().hover(starter, "category: racks")).contains("* `generation`");
        assertThat(server().hover(starter, "abilene:\n")).contains("A campus: its power, labour, costs and phases.");
    }

    /**
     * A place is written as a path with the cursor at its end: {@code sites/abilene/} is a new line below the site,
     * {@code sites/abilene/power:} the value of the key.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "top of a file | | scenario; sites; extends; overrides; sweeps",
                "site | sites/abilene/ | labour-pool; worker-cap; phases; with",
                "phase | sites/abilene/phases/abi-1/ | due; power; template; count; per; every",
                "section | lanes/ | from; sheet; id",
                "component | components/rack/ | category; lead-time; bom",
                "lane group | lanes/road/ | modes; capacity; distances",
                "offer | suppliers/a/plants/b/offers/rack/ | line; price-breaks; expedite",
                "activity | templates/hall/activities/shell/ | after; modes; energises",
                "mode | templates/hall/activities/shell/modes/normal/ | duration; rate; crew",
                "enum | components/rack/category: | racks; cooling; works",
                "yes or no | sites/abilene/phases/abi-1/required: | true; false",
                "date | sites/abilene/phases/abi-1/due: | 2028-05-31",
                "quantity | components/rack/price: | $3.7M",
                "values by date | sites/abilene/power: | 560 MW; {date: 560 MW}",
                "short form | components/rack/lead-time: | 16 w; {approval: 4 w, slot: 16 w, fabrication: 14 w, test: 2 w}",
                "progress | sites/abilene/progress/shell: | done; {finish: 2027-03-31}; {event: air-permit}",
                "link | templates/hall/activities/racks/after/shell: | SS + 12 w",
                "override | overrides/fast/ | title; set",
                "what-if | what-ifs/fast: | [slow-racks, bank-slips]",
                "sweep | sweeps/grid/ | title; choose; vary",
                "path of a sweep | sweeps/grid/vary/ | sites.<site>.worker-cap; components.<component>.price;"
                        + " suppliers.<supplier>.plants.<plant>.lines.<line>; sites.<site>.phases.<phase>.due",
                "in an override | overrides/fast/set/ | components; sites",
                "site in an override | overrides/fast/set/sites/abilene/ | worker-cap; (replace)",
                "quantity in an override | overrides/fast/set/components/rack/price: | +$200k; -20 %; x1.5; (remove)",
                "date in an override | overrides/fast/set/sites/abilene/phases/abi-1/due: | +1 month; (remove)",
                "list in an override | overrides/fast/set/calendars/weekdays/days/ | (append); (remove); (replace)",
            })
    void offersWhatBelongsToAPlace(String place, @Nullable String path, String offered) throws IOException {
        String text = "scenario: x\n" + written(path == null ? "" : path);

        assertThat(server().completions(typed(place.replace(' ', '-') + ".yaml", text), text))
                .as(place)
                .contains(offered.split(";\\s*"));
    }

    @Test
    void offersNoOverridesInsideAnOverrideAndNoEscapedTexts() throws IOException {
        String set = "scenario: x\n" + written("overrides/fast/set/");
        assertThat(server().completions(typed("set.yaml", set), set)).doesNotContain("overrides", "sweeps");
        String power = "scenario: x\n" + written("sites/abilene/power:");
        assertThat(server().completions(typed("power.yaml", power), power))
                .noneMatch(label -> label.contains("object"));
    }

    private static String written(String path) {
        StringBuilder text = new StringBuilder();
        String[] keys = path.split("/", -1);
        for (int depth = 0; depth < keys.length; depth++) {
            String key = keys[depth];
            text.append("  ".repeat(depth))
                    .append(key)
                    .append(depth < keys.length - 1 ? ":\n" : key.endsWith(":") ? " " : "");
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sites: {abilene: {power: {2027-01-01: 50 MW}}} | 2027-01-01 | The value from this date on",
                "sites: {abilene: {phases: {abi-1: {due: 2028-05-31}}}} | due | Day by which it should be live.",
                "sites: {abilene: {phases: {abi-1: {count: 4}}}} | count | `<n>` in a text is the copy's number",
                "lanes: {from: lanes.csv} | from | A table (CSV or XLSX) that holds the entries",
                "lanes: {road: {distances: {houston: {abilene: 3 mi}}}} | abilene | to distance",
                "templates: {hall: {activities: {racks: {after: {shell: FS}}}}} | shell | a link such as `SS + 12 w`",
                "overrides: {fast: {set: {}}} | fast | A named change to the scenario.",
                "overrides: {fast: {set: {sites: {abilene: {power: x2}}}}} | power: | As a change also `+20 %`",
                "what-ifs: {bad: [fast]} | bad | A named list of overrides",
                "sweeps: {grid: {vary: {storage: [x2]}}} | grid | a what-if for each combination",
                "sweeps: {grid: {vary: {sites.abilene.worker-cap: [9]}}} | sites.abilene | Most workers on site at once.",
                "sweeps: {grid: {choose: {speed: [fast]}}} | choose | `[]` for none",
            })
    void explainsWhatStandsAtAPlace(String line, String over, String text) throws IOException {
        Document document =
                typed("hover-" + Integer.toHexString(line.hashCode()) + ".yaml", "scenario: x\n" + line + "\n");

        assertThat(server().hover(document, over)).contains(text);
    }

    @Test
    void marksMistakesInWordsOfTheScenario() throws IOException {
        Document wrong = typed("wrong.yaml", """
                        extends: starter.yaml
                        start: 2027-02-30
                        sites:
                          abilene: {worker-cup: 9, power: 50, works: $5M}
                        sweeps: {grid: {vary: {sites.abilene.worker-cap: [many]}, vray: {}}}
                        """);

        assertThat(server().problems(wrong))
                .anyMatch(problem -> problem.contains("Expected a date such as 2027-01-31"))
                .anyMatch(problem -> problem.contains("worker-cup"))
                .anyMatch(problem -> problem.contains("Property vray is not allowed"))
                .anyMatch(problem -> problem.contains("Expected a whole number such as 4, a relative value"))
                .anyMatch(problem -> problem.contains("Expected a power such as 560 MW"))
                .anyMatch(problem -> problem.contains("Expected money per MW such as $12.5M/MW"));
    }
}
