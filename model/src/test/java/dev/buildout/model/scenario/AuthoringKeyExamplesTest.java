package dev.buildout.model.scenario;

import static dev.buildout.model.domain.Keyed.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.Workbooks;
import dev.buildout.model.authoring.Reference;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys about how a scenario is put together: the reader reads each one's example, and it does what the page says. */
class AuthoringKeyExamplesTest {

    private static final String OVERRIDES =
            "overrides: {slow-racks: {set: {components: {rack: {lead-time: +8 w}}}}, bank-slips: {set: {funding:"
                    + " {bank: {tranches: {second: {date: +1 month}}}}}}}\n";
    private static final String TABLE = """
            origin,destination,distance,modes
            houston,abilene,380 mi,truck
            houston,port-washington,1230 mi,truck
            houston,santa-teresa,820 mi,truck
            ohio,abilene,1290 mi,truck
            ohio,port-washington,410 mi,truck
            ohio,santa-teresa,1730 mi,truck
            waukesha,abilene,1150 mi,truck
            waukesha,port-washington,40 mi,truck
            waukesha,santa-teresa,1520 mi,truck
            carolina,abilene,1340 mi,truck
            carolina,port-washington,810 mi,truck
            carolina,santa-teresa,1820 mi,truck
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theReaderReadsTheExampleWhichDoesWhatThePageSays(AuthoringKey key) throws IOException {
        assertThat(Reference.text())
                .contains("`" + key.example().replace("|", "\\|") + "`")
                .contains(key.meaning());
        String example = key.example();
        switch (key) {
            case EXTENDS -> {
                Files.writeString(folder.resolve("stargate-us.yaml"), starter());
                assertThat(read(example).scenario().sites()).containsKeys("abilene", "santa-teresa");
            }
            case IMPORTS -> {
                Files.writeString(folder.resolve("prices.yaml"), "components: {rack: {price: $3.6M}}\n");
                Files.writeString(folder.resolve("lanes.yaml"), "lanes: {road: {capacity: 9/w}}\n");
                Scenario scenario =
                        read("extends: buildout:starter\n" + example).scenario();
                assertThat(price(scenario)).isEqualTo(dollars("3.6e6"));
                assertThat(get(scenario.lanes(), "road").capacity()).isPresent();
            }
            case OVERRIDES -> assertThat(leadTime(study(example), "slow-racks")).isEqualTo(24 * 7);
            case WHAT_IFS -> {
                LoadedScenario read = read("extends: buildout:starter\n" + OVERRIDES + example, "bad-year");
                assertThat(read.overrides()).containsExactly("slow-racks", "bank-slips");
            }
            case SET ->
                assertThat(leadTime(study("overrides: {one: {" + example + "}}"), "one"))
                        .isEqualTo(24 * 7);
            case SWEEPS, TITLE, CHOOSE, VARY -> sweeps(key, example);
            case FROM, SHEET -> tables(key, example);
            case PARAMETERS, WITH -> parameters(key, example);
            case COUNT, EVERY, PER -> copies(key, example);
        }
    }

    private void sweeps(AuthoringKey key, String example) throws IOException {
        String sweeps = switch (key) {
            case SWEEPS -> example;
            case TITLE -> "sweeps: {grid: {" + example + ", vary: {storage: [0 %/month, 1 %/month]}}}";
            default -> "sweeps: {grid: {" + example + "}}";
        };
        Path file = study(OVERRIDES + sweeps);
        Sweep sweep = ScenarioReader.sweeps(file).stream()
                .filter(s -> !s.id().equals("rack-supply") || key == AuthoringKey.SWEEPS)
                .findFirst()
                .orElseThrow();
        List<LoadedScenario> points = sweep.whatIfs().stream()
                .map(name -> ScenarioReader.read(file, List.of(name)))
                .toList();
        switch (key) {
            case SWEEPS ->
                assertThat(points)
                        .extracting(point -> get(
                                        get(point.scenario().suppliers(), "foxconn")
                                                .plants(),
                                        "houston")
                                .lines()
                                .toString())
                        .hasSize(2)
                        .doesNotHaveDuplicates();
            case TITLE -> assertThat(sweep.title()).isEqualTo("Racks take longer");
            case CHOOSE ->
                assertThat(points)
                        .extracting(LoadedScenario::overrides)
                        .containsExactly(
                                List.of("grid-1"),
                                List.of("slow-racks", "grid-2"),
                                List.of("slow-racks", "bank-slips", "grid-3"));
            default ->
                assertThat(points)
                        .extracting(point -> price(point.scenario()))
                        .containsExactly(dollars("2.96e6"), dollars("3.7e6"), dollars("4.0e6"));
        }
    }

    private void tables(AuthoringKey key, String example) throws IOException {
        Scenario written =
                ScenarioReader.read(Path.of("buildout:starter"), List.of()).scenario();
        Files.writeString(folder.resolve("lanes.csv"), TABLE);
        Files.write(folder.resolve("network.xlsx"), Workbooks.ofCsv("Lanes", TABLE));
        String table = key == AuthoringKey.FROM ? example : "from: network.xlsx, " + example;
        String yaml = starter().replaceAll("(?s)\nlanes:.*?\n\n", "\nlanes: {" + table + "}\n\n");

        assertThat(get(read(yaml).scenario().lanes(), "truck").distances())
                .isEqualTo(get(written.lanes(), "road").distances());
        String beside = yaml.replace(table, table + ", truck: {capacity: 9/w}");
        assertThat(get(read(beside).scenario().lanes(), "truck").capacity()).isPresent();
    }

    private void parameters(AuthoringKey key, String example) throws IOException {
        String parameters = key == AuthoringKey.PARAMETERS ? example : AuthoringKey.PARAMETERS.example();
        String yaml = starter()
                .replace("    block: 50 MW", "    " + parameters + "\n    block: 50 MW")
                .replace("normal: {duration: 26 w, crew: 150}", "normal: {duration: <shell-time>, crew: <crew>}");
        if (key == AuthoringKey.PARAMETERS) {
            assertThat(shell(yaml, "abi-1")).isEqualTo("26 w, 150");
            return;
        }
        String onPhase = yaml.replace(
                "due: 2028-05-31, template: hall}}}\n  port",
                "due: 2028-05-31, template: hall, " + example + "}}}\n  port");
        assertThat(shell(onPhase, "abi-1")).isEqualTo("30 w, 150");
        assertThat(shell(onPhase, "pwk-1")).isEqualTo("26 w, 150");
        String onBoth =
                onPhase.replace("{name: Abilene TX,", "{name: Abilene TX, with: {shell-time: 40 w, crew: 170},");
        assertThat(shell(onBoth, "abi-1")).isEqualTo("30 w, 170");
    }

    private void copies(AuthoringKey key, String example) throws IOException {
        String more = key == AuthoringKey.EVERY ? example + ", count: 2" : example;
        List<Phase> phases = List.copyOf(get(
                        read(starter()
                                        .replace("name: Abilene 1,", "name: Hall <n>,")
                                        .replace("power: 100 MW, due", more + ", power: 100 MW, due")
                                        .replace("2028-03-01: 100 MW", "2028-03-01: 400 MW"))
                                .scenario()
                                .sites(),
                        "abilene")
                .phases()
                .values());
        assertThat(phases.get(1).id()).isEqualTo("abi-1-2");
        assertThat(phases.get(1).name()).isEqualTo("Hall 2");
        assertThat(phases).hasSize(key == AuthoringKey.COUNT ? 4 : 2);
        assertThat(phases.get(1).power().megawatts()).isEqualTo(key == AuthoringKey.PER ? 50 : 100);
        assertThat(phases.get(1).due())
                .isEqualTo(LocalDate.of(2028, 5, 31).plusWeeks(key == AuthoringKey.EVERY ? 8 : 0));
    }

    private String shell(String yaml, String phase) throws IOException {
        Scenario scenario = read(yaml).scenario();
        String template = scenario.sites().values().stream()
                .flatMap(site -> site.phases().values().stream())
                .filter(p -> p.id().equals(phase))
                .findFirst()
                .orElseThrow()
                .template()
                .orElseThrow();
        var mode = get(
                get(get(scenario.templates(), template).activities(), "shell").modes(), "normal");
        return mode.duration().orElseThrow().count() / 7 + " w, " + mode.crew();
    }

    private static String starter() throws IOException {
        return Files.readString(Path.of("..", "scenarios", "starter.yaml"));
    }

    private Path study(String more) throws IOException {
        return Files.writeString(folder.resolve("study.yaml"), "extends: buildout:starter\nscenario: study\n" + more);
    }

    private LoadedScenario read(String yaml, String... with) throws IOException {
        return ScenarioReader.read(Files.writeString(folder.resolve("whole.yaml"), yaml), List.of(with));
    }

    private static int leadTime(Path file, String with) {
        return get(ScenarioReader.read(file, List.of(with)).scenario().components(), "rack")
                .leadTime()
                .totalDays();
    }

    private static Money price(Scenario scenario) {
        return get(scenario.components(), "rack").price();
    }

    private static Money dollars(String amount) {
        return Money.ofDollars(new BigDecimal(amount));
    }
}
