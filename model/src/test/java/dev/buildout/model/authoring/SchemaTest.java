package dev.buildout.model.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.scenario.AuthoringKey;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.model.scenario.Vocabulary;
import dev.buildout.model.scenario.Vocabulary.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema accepts and refuses, as a validator that is not ours understands it. */
class SchemaTest {

    private static final Path FOLDER = Path.of("..", "scenarios");

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsEveryShippedScenarioWhichNamesItInItsFirstLine(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(PublishedSchema.problems(text)).isEmpty();
        assertThat(text).startsWith("# yaml-language-server: $schema=schema.json\n");
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    /** One value of the starter at a time is made wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "scenario: starter | scenari: starter",
                "start: 2027-01-04 | begin: 2027-01-04",
                "end: 2029-01-01 | end: 2029-02-29",
                "end: 2029-01-01 | end: 99999-01-01",
                "storage: 0.7 %/month | storage: 0.7 %",
                "storage: 0.7 %/month | storage: 170 %/month",
                "residual: $20M/MW | residual: 20M/MW",
                "per-month: $1.0M/MW-month | per-month: $1.0M",
                "wage: $95/h | wage: 95",
                "workers: 900 | workers: -900",
                "workers: 900 | workers: 900.5",
                "workers: 900 | workers: many",
                "west-texas: {name | West_Texas: {name",
                "category: racks | category: rack",
                "price: $3.7M | price: $3.7 million",
                "mass: 1.36 t | mass: 1.36 lb",
                "lead-time: 16 w | lead-time: 16",
                "order: 10 % | order: 110 %",
                "speed: 500 mi/d | speed: 500 mph",
                "location: [29.76, -95.37] | location: [95.37, 29.76]",
                "lines: {racks: 18/w} | lines: {racks: 18}",
                "houston:  {abilene: 380 mi | houston:  {abilene: 380",
                "block: 50 MW | block: 50 MWh",
                "after: {shell: FS - 8 w} | after: {shell: FX - 8 w}",
                "energises: true | energises: yes",
                "needs: {rack: 5/MW} | needs: {rack: 5}",
                "rate: 6.8 MW/w | rate: 6.8 MW/d",
                "power: {2027-10-01: 50 MW | power: {2027-10: 50 MW",
                "due: 2028-03-31 | due: 31.03.2028",
                "days: [mon, tue | days: [mon, tues",
                "set: {suppliers | change: {suppliers",
            })
    void refusesWhatTheReaderWouldCallStructurallyWrong(String right, String wrong) throws IOException {
        String text = Files.readString(FOLDER.resolve("starter.yaml"));
        assertThat(text).contains(right);

        assertThat(PublishedSchema.problems(text.replace(right, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sites: {abilene: {worker-cap: +20 %}}",
                "sites: {abilene: (remove)}",
                "sites: {abilene: {power: {(replace): {2027-06-01: 50 MW}}}}",
                "sites: {abilene: {phases: {abi-1: {due: +1 month}}}}",
                "calendars: {weekdays: {days: {(append): [sat], (remove): [mon]}}}",
                "components: {rack: {lead-time: +2 w, price: -$200k}}",
                "components: {rack: {lead-time: {test: x1.5}}}",
                "lanes: {road: {distances: {houston: x1.1}}}",
                "templates: {hall: {activities: {shell: {modes: {normal: {crew: +10}}}}}}",
                "funding: {bank: {tranches: {first: {amount: +$0.1B}}}}",
            })
    void acceptsChangesInOverridesAndOverOtherFiles(String change) {
        assertThat(PublishedSchema.problems("scenario-change", change)).isEmpty();
        assertThat(PublishedSchema.problems("extends: starter.yaml\n" + change)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sites: {abilene: {worker-cup: 900}}",
                "sites: {abilene: {worker-cap: +2 w}}",
                "components: {rack: {lead-time: +2 MW}}",
                "components: {rack: {price: +200k}}",
                "components: {rack: {category: +1}}",
                "calendars: {weekdays: {days: {(add): [sat]}}}",
                "overrides: {fast: {set: {sites: {abilene: {worker-cup: 900}}}}}",
            })
    void refusesChangesThatCannotBeMade(String change) {
        assertThat(PublishedSchema.problems("extends: starter.yaml\n" + change)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void acceptsTheExamplesOfEachRecord(Entry entry) {
        String name = entry.noun().replace(' ', '-');
        String definition =
                name.equals("scenario") ? "whole-scenario" : name + (isOfTemplates(name) ? "-in-template" : "");

        assertThat(entry.examples())
                .allSatisfy(example -> assertThat(PublishedSchema.problems(definition, example))
                        .isEmpty());
    }

    static Stream<Entry> entries() {
        return Vocabulary.ofScenarios().entries().stream();
    }

    private static boolean isOfTemplates(String name) {
        return name.equals("activity") || name.equals("mode");
    }

    @ParameterizedTest
    @EnumSource
    void acceptsTheExampleOfEachAuthoringKey(AuthoringKey key) {
        String example = key.example();
        switch (key.place()) {
            case FILE -> assertThat(PublishedSchema.problems(example)).isEmpty();
            case NAMED, OVERRIDE ->
                assertThat(PublishedSchema.problems("override", "{set: {}, " + example + "}"))
                        .filteredOn(problem -> !problem.contains("set"))
                        .isEmpty();
            case SWEEP ->
                assertThat(PublishedSchema.problems("sweep", "{" + example + "}"))
                        .isEmpty();
            case SECTION ->
                assertThat(PublishedSchema.problems("{lanes: {" + example + "}}"))
                        .isEmpty();
            case TEMPLATE ->
                assertThat(PublishedSchema.problems("template-change", "{" + example + "}"))
                        .isEmpty();
            case TEMPLATE_USER, REPEATED, PHASE ->
                assertThat(PublishedSchema.problems("phase-change", "{" + example + "}"))
                        .isEmpty();
        }
    }

    @Test
    void asksForWholeEntriesUnlessTheyAreLaidOverATable() throws IOException {
        String text = Files.readString(FOLDER.resolve("starter.yaml"));
        String bare = text.replace("{name: Texas}", "{}");
        String table = text.replace("  texas: {name: Texas}", "  from: regions.csv\n  texas: {}");

        assertThat(PublishedSchema.problems(bare)).isNotEmpty();
        assertThat(PublishedSchema.problems(table)).isEmpty();
    }

    @Test
    void letsTemplatesHoldParametersAndNothingElse() throws IOException {
        String text = Files.readString(FOLDER.resolve("starter.yaml"));

        assertThat(PublishedSchema.problems(text.replace("duration: 26 w", "duration: <shell-time>")))
                .isEmpty();
        assertThat(PublishedSchema.problems(text.replace("due: 2028-03-31", "due: <day>")))
                .isNotEmpty();
    }

    private static final String GRID = """
            sweeps:
              grid:
                title: When the grid comes
                choose: {speed: [[], second-line, [second-line, late-power]]}
                vary:
                  suppliers.foxconn.plants.houston.lines.racks: [-20 %, +0 %, x2]
                  sites/abilene/power/2028-03-01: [80 MW, (remove)]
                  sites.abilene.phases.abi-1.due: [2028-03-31, +1 month]
                  components.rack.transport: [truck, [truck, rail]]
                  suppliers.foxconn.plants.houston.lines: [{racks: 12/w}, {racks: x2, spare: 4/w}]
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "vary: | vray:",
                "title: | titel:",
                "lines.racks: [-20 % | lines.racks: [-20 w",
                "plants.houston.lines.racks | plant.houston.lines.racks",
                "sites/abilene/power | sites/abilene/powers",
                "sites/abilene/power/2028-03-01 | sites/abilene/power/2028-03",
                "due: [2028-03-31, +1 month] | due: []",
                "due: [2028-03-31, +1 month] | due: 2028-03-31",
                "due: [2028-03-31 | due: [soon",
                "sites.abilene.phases.abi-1.due | sites.abilene.phases.abi-1",
                "components.rack.transport: [truck | components.rack.mass: [truck",
                "{racks: x2, spare: 4/w} | {racks: x2, spare: 4}",
                "speed: [[], second-line, [second-line, late-power]] | speed: second-line",
                "speed: [[], second-line, [second-line, late-power]] | speed: []",
                "components.rack.transport | components..transport",
            })
    void describesSweepsDownToTheValuesOfEachPath(String right, String wrong) {
        String file = "extends: starter.yaml\n" + GRID;
        assertThat(file).contains(right);

        assertThat(PublishedSchema.problems(file)).isEmpty();
        assertThat(PublishedSchema.problems(file.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void asksForSomethingThatASweepVaries() {
        assertThat(PublishedSchema.problems("extends: starter.yaml\nsweeps: {grid: {title: Nothing}}"))
                .isNotEmpty();
        assertThat(PublishedSchema.problems("extends: starter.yaml\nsweeps: {grid: {choose: {a: [fast]}}}"))
                .isEmpty();
    }

    /** What is written under a copy's id is laid over the copy, also in the file that has the copies. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "power: 100 MW, due: 2028-05-31, template: hall} | power: 50 MW, due: 2028-05-31, template: hall, count: 2},"
                        + " abi-1-2: {due: +2 w}",
                "power: 100 MW, due: 2028-05-31, template: hall} | power: 100 MW, due: 2028-05-31, template: hall, per: 50 MW},"
                        + " abi-1-2: {due: 2028-06-30, block: 25 MW}",
                "second: {amount: $0.8B, date: 2027-10-01} | second: {amount: $0.4B, date: 2027-10-01, count: 2},"
                        + " second-2: {date: +1 month}",
            })
    void acceptsWhatIsLaidOverACopyAndTheReaderReadsIt(String once, String copies, @TempDir Path folder)
            throws IOException {
        String text = Files.readString(FOLDER.resolve("starter.yaml"));
        assertThat(text).contains(once);
        String repeated = text.replace(once, copies);

        assertThat(PublishedSchema.problems(repeated)).isEmpty();
        ScenarioReader.read(Files.writeString(folder.resolve("s.yaml"), repeated), List.of());

        String alone = repeated.replaceFirst(", (?:count: 2|per: 50 MW)}", "}");
        assertThat(PublishedSchema.problems(alone)).isNotEmpty();
        String bad = repeated.replaceFirst("(-2: \\{d)[a-z]+:", "$1ew:");
        assertThat(PublishedSchema.problems(bad)).isNotEmpty();
        String bare =
                repeated.replaceFirst("date: 2027-10-01, count", "count").replaceFirst("power: (?:100|50) MW, ", "");
        assertThat(PublishedSchema.problems(bare)).isNotEmpty();
    }

    /** An editor may insert whatever the schema offers, and nothing of it is underlined. */
    @Test
    void acceptsEverythingThatItOffers() {
        List<PublishedSchema.Offer> offers = PublishedSchema.offers();

        assertThat(offers).hasSizeGreaterThan(150);
        assertThat(offers).filteredOn(offer -> !offer.problems().isEmpty()).isEmpty();
    }
}
