package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.feasibility.OneHall;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.plan.Relief;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code explain} command as its users and their scripts know it. */
class ExplainCommandTest {

    /** A permit holds up the shells, a pool the second one, a plant the racks, and a tranche the end. */
    private static final String SCENARIO = OneHall.with(
            "regions:\n",
            "events: {permit: {name: Building permit, date: 2027-04-05}}\nregions:\n",
            "shell: {name: Shell, ",
            "shell: {name: Shell, not-before: permit, ",
            "workers: 200",
            "workers: 60",
            "racks: 10/w",
            "racks: 2/w",
            "due: 2028-06-30",
            "due: 2027-12-31",
            "first: {amount: $600M, date: 2027-01-04}",
            "first: {amount: $340M, date: 2027-01-04}, second: {amount: $300M, date: 2028-06-01}");

    @TempDir
    static Path directory;

    private static String plan = "";

    @BeforeAll
    static void planOnce() throws IOException {
        Path file = Files.writeString(directory.resolve("hall.yaml"), SCENARIO);
        plan = directory.resolve("plan").toString();
        RealRun made = RealRun.of("plan", file.toString(), "--steps", "60", "--out", plan);
        assertThat(made.status()).as(made.err()).isZero();
    }

    private static RealRun explain(String... arguments) {
        return RealRun.of(
                Stream.concat(Stream.of("explain", plan), Stream.of(arguments)).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--no-relief",
                "abi-1 --no-relief",
                "abilene abi-1/b1 abi-1/b2/racks/rack --no-relief",
                "--delayed-by foxconn",
                "abi-1 --steps 20 --seeds 2"
            })
    void noLineIsWiderThanTheTerminal(String arguments) {
        List<String> words = new ArrayList<>(List.of("explain", plan));
        words.addAll(List.of(arguments.split(" ")));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), true, false, 80, false);
        int status = Main.run(words.toArray(String[]::new), terminal, Wiring.services());
        terminal.flush();
        assertThat(status).as(err.toString()).isZero();
        assertThat(out.toString()).isNotBlank();
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource({
        "foxconn, abi-1/b1/racks",
        "houston, abi-1/b1/racks",
        "abilene, abi-1/b2/shell",
        "bank/second, abi-1/b2/racks",
        "permit, abi-1/b1/shell"
    })
    void delayedByNamesWhatASupplierPoolTrancheOrPermitDelays(String id, String delayed) {
        RealRun run = explain("--delayed-by", id);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(delayed);
    }

    @Test
    void delayedByAThingThatDelaysNothingSaysSo() {
        RealRun run = explain("--delayed-by", "bank/first");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("`bank/first` delays nothing: no binding chain passes through it.\n");
    }

    @ParameterizedTest
    @CsvSource({"abi-2, abi-1", "abi-1/b1/rack, abi-1/b1/racks"})
    void anUnknownIdNamesTheNearest(String id, String nearest) {
        RealRun run = explain(id);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("`" + id + "`", "Maybe", nearest).doesNotContain("\tat ");
    }

    @Test
    void anUnknownCauseNamesTheNearest() {
        RealRun run = explain("--delayed-by", "foxcon");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("`foxcon`", "foxconn");
    }

    @Test
    void aFolderThatIsNoPlanIsRefused() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty"));
        RealRun run = RealRun.of("explain", empty.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("There is no plan at " + empty, "buildout plan")
                .doesNotContain("\tat ");
        Path other = Files.createDirectories(directory.resolve("other"));
        Files.writeString(other.resolve(PlanFolder.PLAN), "{\"version\": 1, \"colour\": \"red\"}");
        assertThat(RealRun.of("explain", other.toString()).status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seeds 1", "--seeds many", "--save --no-relief", "--save --delayed-by bank", "--stesp 5"})
    void aCommandThatMakesNoSenseIsRefused(String arguments) {
        RealRun run = explain(arguments.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("buildout: ", "Try: buildout explain --help");
    }

    /** The shape that the README promises to scripts. */
    @Test
    void jsonHasTheShapeThatIsPromised() {
        RealRun run = explain("abi-1", "--steps", "20", "--seeds", "2", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode result = JsonMapper.shared().readTree(run.out());
        assertThat(result.propertyNames()).containsExactly("explanations", "cost", "relief");
        JsonNode explanation = result.get("explanations").get(0);
        assertThat(explanation.propertyNames())
                .containsExactly("id", "subject", "name", "date", "due", "days-late", "value-lost", "root", "chain");
        assertThat(explanation.get("root").propertyNames())
                .containsExactly("kind", "subject", "days", "text", "parameter", "value", "place");
        assertThat(explanation.get("root").get("kind").asString()).isEqualTo("funding");
        assertThat(explanation.get("chain").get(0).propertyNames())
                .containsExactly(
                        "kind",
                        "subject",
                        "item",
                        "what",
                        "parameter",
                        "value",
                        "place",
                        "from",
                        "to",
                        "text",
                        "holders");
        assertThat(result.get("cost").propertyNames()).containsExactly("id", "cost", "cheapest", "rows");
        assertThat(result.get("relief").propertyNames())
                .containsExactly("of", "steps", "seeds", "base", "noise", "options", "left", "stopped");
        assertThat(result.get("relief").get("options").get(0).propertyNames())
                .containsExactly(
                        "title", "parameter", "from", "to", "override", "gain", "spread", "spent", "within-noise");
        JsonNode delayed = JsonMapper.shared()
                .readTree(explain("--delayed-by", "permit", "--json").out());
        assertThat(delayed.propertyNames()).containsExactly("explanations", "delayed-by");
        assertThat(delayed.get("delayed-by").propertyNames()).containsExactly("id", "delays", "lost");
    }

    @Test
    void savedReliefIsInThePlanAndItsReport() throws IOException {
        Path copy = directory.resolve("saved");
        Files.createDirectories(copy);
        for (String name : List.of(PlanFolder.PLAN, PlanFolder.SCENARIO, PlanFolder.REPORT)) {
            Files.copy(Path.of(plan).resolve(name), copy.resolve(name));
        }
        String scenario = Files.readString(copy.resolve(PlanFolder.SCENARIO));
        assertThat(relief(copy)).contains("buildout explain PLAN --save");

        RealRun run = RealRun.of("explain", copy.toString(), "--steps", "20", "--seeds", "2", "--save");

        assertThat(run.status()).as(run.err()).isZero();
        Plan saved = PlanFolder.read(copy);
        List<Relief.Option> options = saved.relief().orElseThrow().options();
        assertThat(options).isNotEmpty();
        assertThat(saved.activities()).isEqualTo(PlanFolder.read(Path.of(plan)).activities());
        assertThat(Files.readString(copy.resolve(PlanFolder.SCENARIO))).isEqualTo(scenario);
        assertThat(relief(copy)).contains(options.get(0).title(), "mean of 2 seeds");
        assertThat(RealRun.of("verify", copy.toString()).status()).isZero();
    }

    private static String relief(Path folder) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve(PlanFolder.REPORT)))
                .select("#relief")
                .text();
    }

    /** One cause for a phase, wherever it is named. */
    @Test
    void thePlanTheSummaryTheReportAndTheExplanationNameOneCause() throws IOException {
        String cause = PlanFolder.read(Path.of(plan))
                .milestones()
                .get(0)
                .stoppedBy()
                .orElseThrow()
                .text();
        String report = Jsoup.parse(Files.readString(Path.of(plan).resolve(PlanFolder.REPORT)))
                .select("#stops .stop p:first-of-type, #why details > p:first-of-type, #milestones-table td.wide")
                .text();
        assertThat(report.split(Pattern.quote(cause), -1)).hasSize(4);
        assertThat(explain("--no-relief").out().replaceAll("\\s+", " ")).contains(cause);
        Path file = directory.resolve("hall.yaml");
        String again = directory.resolve("again").toString();
        assertThat(RealRun.of("plan", file.toString(), "--steps", "60", "--out", again)
                        .out())
                .contains("funding: bank, 43 w");
    }
}
