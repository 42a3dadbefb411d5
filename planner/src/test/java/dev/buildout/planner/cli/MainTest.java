package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.check.ScenarioCheck;
import dev.buildout.planner.feasibility.Feasibility;
import dev.buildout.planner.fixture.SyntheticPlan;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.solver.SearchLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users meet: messages, streams and exit codes. Plans come from a fixture: how they are made is tested elsewhere. */
class MainTest {

    private static final Path STARTER = Path.of("..", "scenarios", "starter.yaml");

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<SearchLimits> requests = new ArrayList<>();
    private Supplier<Plan> answer = SyntheticPlan::base;

    @Test
    void helpListsTheCommandsAndExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("check ", "plan ", "compare ", "network ", "bench ", "generate-completion ")
                .contains("Exit codes:", "First steps:");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan", "sweep", "compare", "network", "schema", "bench"})
    void everyCommandHasHelpWithAnExampleInEightyColumns(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Example", "  buildout " + command);
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void versionIsOneLine() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString().strip().lines()).hasSize(1).first().asString().startsWith("Buildout ");
    }

    @Test
    void completionIsAShellScript() {
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).contains("complete", "buildout", "--steps");
    }

    @Test
    void schemaIsTheOneThatTheShippedScenariosName() throws IOException {
        String committed = Files.readString(STARTER.resolveSibling("schema.json"));
        Path file = directory.resolve("new").resolve("schema.json");

        assertThat(run("schema")).isZero();
        assertThat(out.toString()).isEqualTo(committed);
        assertThat(run("schema", "--out", file.toString())).isZero();
        assertThat(file).hasContent(committed);
        assertThat(run("schema", "--out", directory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("it is a directory");
    }

    @Test
    void withoutACommandItSaysWhatToDo() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("a command is missing", "Try: buildout --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aPlanWithAnOverrideHasAFolderOfItsOwn() {
        Path stargate = STARTER.resolveSibling("stargate-us.yaml");

        assertThat(PlanCommand.usualFolder(ScenarioReader.read(stargate, List.of())))
                .isEqualTo(Path.of("plans/stargate-us"));
        assertThat(PlanCommand.usualFolder(ScenarioReader.read(stargate, List.of("softbank-slips"))))
                .isEqualTo(Path.of("plans/stargate-us+softbank-slips"));
        assertThat(PlanCommand.usualFolder(ScenarioReader.read(stargate, List.of("all-speed,softbank-slips"))))
                .isEqualTo(Path.of("plans/stargate-us+all-speed+softbank-slips"));
    }

    @Test
    void typosGetSuggestions() {
        assertThat(run("paln", "x.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no command 'paln'", "Maybe: plan");
    }

    @Test
    void mistypedOptionsGetSuggestions() {
        assertThat(run("plan", "x.yaml", "--stpes", "5")).isEqualTo(2);
        assertThat(err.toString()).contains("--stpes", "Maybe: --steps", "Try: buildout plan --help");
    }

    @Test
    void aWrongOptionIsNamedAndItsValueIsNot() {
        assertThat(run("plan", "--tme", "5s", "x.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no option '--tme'", "Maybe: --time");
        assertThat(err.toString()).doesNotContain("x.yaml");
    }

    @Test
    void whatIsTooMuchIsNamed() {
        assertThat(run("plan", "x.yaml", "y.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("'y.yaml' is one argument too many");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--time=0", "--time=-5s", "--time=5x", "--time=9999h", "--steps=0", "--steps=many", "--seed=x"})
    void impossibleValuesNameTheOptionAndTheValue(String option) {
        assertThat(run("plan", starter(), option)).isEqualTo(2);
        assertThat(err.toString()).contains(option.substring(0, option.indexOf('=')));
        assertThat(err.toString()).contains(option.substring(option.indexOf('=') + 1));
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan", "network"})
    void aMissingFileADirectoryAndAnEmptyFileAreWrongInput(String command) throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.yaml"));
        for (Path path : List.of(directory.resolve("missing.yaml"), directory, empty)) {
            err.getBuffer().setLength(0);
            assertThat(run(command, path.toString())).as(path.toString()).isEqualTo(2);
            assertThat(err.toString()).contains(path.toString()).doesNotContain("Exception", "\tat ");
            assertThat(err.toString().strip().lines()).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aGoodScenarioIsCheckedInTwoLines() {
        assertThat(run("check", starter())).isZero();
        assertThat(out.toString().lines()).hasSize(2).first().asString().endsWith(": no errors");
    }

    @Test
    void anUnknownWhatIfIsWrongInput() {
        assertThat(run("plan", starter(), "--with", "no-such-thing")).isEqualTo(2);
        assertThat(err.toString()).contains("no-such-thing");
    }

    @Test
    void aFeasiblePlanIsWrittenAndEndsWithZero() {
        assertThat(run("plan", starter(), "--out", directory.resolve("p").toString()))
                .isZero();
        assertThat(PlanFolder.read(directory.resolve("p"))).isEqualTo(SyntheticPlan.base());
        assertThat(out.toString()).contains("Report: ");
    }

    @Test
    void anInfeasiblePlanIsWrittenAndEndsWithOne() {
        answer = SyntheticPlan::infeasible;

        assertThat(run("plan", starter(), "--out", directory.resolve("p").toString()))
                .isEqualTo(1);
        assertThat(PlanFolder.read(directory.resolve("p"))).isEqualTo(SyntheticPlan.infeasible());
    }

    @Test
    void aFaultOfOursEndsWithThreeAndAFileToSend() throws IOException {
        answer = () -> {
            throw new IllegalStateException("an invariant broke");
        };

        assertThat(run("plan", starter(), "--out", directory.resolve("p").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("our fault").doesNotContain("\tat ");
        Path file = Path.of(err.toString().strip().lines().toList().get(1).replace("Please send us this file: ", ""));
        assertThat(Files.readString(file))
                .contains("an invariant broke", "\tat dev.buildout", "Arguments: plan ", "Version: ");
        assertThat(file.getFileName().toString()).startsWith("buildout-crash-");
        assertThat(directory.resolve("p")).doesNotExist();
        Files.delete(file);
    }

    @Test
    void runningOutOfMemoryIsAFaultOfOursToo() throws IOException {
        answer = () -> {
            throw new OutOfMemoryError();
        };

        assertThat(run("plan", starter(), "--out", directory.resolve("p").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("out of memory");
        Files.delete(Path.of(err.toString().strip().replaceFirst("(?s).*Please send us this file: ", "")));
    }

    @Test
    void anUnwritableFolderIsFoundBeforePlanning() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");

        assertThat(run("plan", starter(), "--out", file.resolve("p").toString()))
                .isEqualTo(2);
        assertThat(err.toString().strip().lines()).hasSize(1).first().asString().contains("Cannot write");
        assertThat(requests).isEmpty();
    }

    @Test
    void jsonIsAllThatStandardOutputGets() {
        assertThat(run(
                        "plan",
                        starter(),
                        "--json",
                        "--quiet",
                        "--out",
                        directory.resolve("p").toString()))
                .isZero();
        assertThat(out.toString())
                .startsWith("{\n  \"folder\": ")
                .contains("\"feasible\": true", "\"seed\": 7")
                .endsWith("}\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void stepsAloneLiftTheTimeLimit() {
        run("plan", starter(), "--out", directory.resolve("a").toString());
        run(
                "plan",
                starter(),
                "--steps=500",
                "--seed=9",
                "--out",
                directory.resolve("b").toString());
        run(
                "plan",
                starter(),
                "--time=5m",
                "--steps=500",
                "--out",
                directory.resolve("c").toString());

        assertThat(requests.stream().map(SearchLimits::inWords))
                .containsExactly("60 s", "500 steps", "500 steps or 300 s");
        assertThat(requests.get(1).seed()).isEqualTo(9);
    }

    @Test
    void plansAreComparedByTheirFolders() {
        assertThat(run("compare", directory.resolve("a").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("two or more plans");
        assertThat(run(
                        "compare",
                        directory.resolve("a").toString(),
                        directory.resolve("b").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no plan at");
    }

    @Test
    void aComparisonIsPrintedAndWrittenBesideTheSecondPlan() {
        String base = directory.resolve("base").toString();
        String delayed = directory.resolve("delayed").toString();
        run("plan", starter(), "--out", base);
        answer = SyntheticPlan::delayed;
        run("plan", starter(), "--out", delayed);
        out.getBuffer().setLength(0);

        assertThat(run("compare", base, delayed)).isZero();
        assertThat(out.toString()).contains("delayed against base", "Comparison: ");
        assertThat(directory.resolve("base-vs-delayed.html")).content().contains("<html");
    }

    private static String starter() {
        return STARTER.toString();
    }

    private int run(String... arguments) {
        PrintWriter outWriter = new PrintWriter(out);
        PrintWriter errWriter = new PrintWriter(err);
        Services services = new Services(
                ScenarioCheck::read,
                new Prepared(),
                scenario -> (plan, page) -> page.write("<title>" + plan.origin().title() + "</title>"));
        int status = Main.run(arguments, Terminal.piped(outWriter, errWriter), services);
        outWriter.flush();
        errWriter.flush();
        return status;
    }

    /** Answers with a plan made beforehand. */
    private final class Prepared implements PlanningService {

        @Override
        public Feasibility check(LoadedScenario scenario) {
            return new Feasibility(List.of(), List.of());
        }

        @Override
        public Plan plan(
                LoadedScenario scenario, SearchLimits limits, Optional<Plan> warm, Consumer<Progress> progress) {
            requests.add(limits);
            return answer.get();
        }

        @Override
        public void stop() {}
    }
}
