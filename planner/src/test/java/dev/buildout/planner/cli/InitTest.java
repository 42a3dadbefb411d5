package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.authoring.JsonSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A first file is right as written, whatever was answered. */
class InitTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--site=Abilene@TX|--mw=200|--grid=2027-10-01|--due=2028-12-31|--payer=Bank & Sons: \"A\"",
                "--site=Zürich-West@44.9,-93.2|--site=Fort Worth@Texas|--mw=60,1|--due=2029-01-31",
                "--site=Far@0,0|--mw=1 GW|--grid=2029-06-01",
            })
    void aFirstScenarioChecksWithoutAWarningAndPlansFeasibly(String options) throws IOException {
        Path file = folder.resolve("first.yaml");
        List<String> init = Stream.concat(
                        Stream.of("init", "--start=2027-01-04", "--out=" + file),
                        Stream.of(options.split("\\|")).filter(option -> !option.isEmpty()))
                .toList();
        assertThat(RealRun.of(init.toArray(String[]::new)).status()).isZero();

        RealRun check = RealRun.of("check", file.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.status()).isZero();
        RealRun plan = RealRun.of("plan", file.toString(), "--steps=20", "--quiet", "--out=" + folder.resolve("plan"));
        assertThat(plan.status()).as(plan.out()).isZero();
        assertThat(schemaOf(file)).hasContent(JsonSchema.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stargate-us", "starter"})
    void aStudyFitsItsBaseAndSoDoItsExamples(String base) throws IOException {
        Path file = folder.resolve("my-study.yaml");
        assertThat(RealRun.of("init", "--from=" + base, "--out=" + file).status())
                .isZero();
        String text = Files.readString(file);
        assertThat(text)
                .startsWith("# yaml-language-server: $schema=schema.json\n")
                .contains("extends: buildout:" + base, "scenario: my-study");

        RealRun own = RealRun.of("check", "buildout:" + base);
        RealRun study = RealRun.of("check", file.toString());
        assertThat(study.status()).isZero();
        assertThat(study.err()).isEqualTo(own.err());
        Files.writeString(file, text.replaceAll("(?m)^#(?=sites:|funding:|  [^ ]|    )", ""));
        assertThat(RealRun.of("check", file.toString()).status()).isZero();
        assertThat(RealRun.of("show", file.toString(), "--diff").out())
                .contains("my-study.yaml:", "buildout:" + base + ":", ".due\n", ".amount\n");
    }

    /** Wherever it is written, and whatever lies there, an editor finds the schema that the first line names. */
    @Test
    void theFirstLineNamesASchemaThatIsThere() throws IOException {
        Path sub = Files.createDirectories(folder.resolve("my plans"));
        Path first = sub.resolve("first.yaml");
        RealRun wrote = RealRun.of("init", "--out=" + first);
        assertThat(wrote.out()).contains("and beside it schema.json for help in editors");
        assertThat(schemaOf(first)).hasFileName("schema.json").hasContent(JsonSchema.text());

        RealRun again = RealRun.of("init", "--from=starter", "--out=" + sub.resolve("second.yaml"));
        assertThat(again.out()).doesNotContain("schema.json");
        assertThat(schemaOf(sub.resolve("second.yaml"))).hasFileName("schema.json");

        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("schema.json"), "{\"title\": \"Of something else\"}");
        RealRun.of("init", "--out=" + other.resolve("third.yaml"));
        assertThat(schemaOf(other.resolve("third.yaml")))
                .hasFileName("buildout.schema.json")
                .hasContent(JsonSchema.text());
        assertThat(other.resolve("schema.json")).hasContent("{\"title\": \"Of something else\"}");
    }

    private static Path schemaOf(Path scenario) throws IOException {
        String start = "# yaml-language-server: $schema=";
        String line = Files.readAllLines(scenario).get(0);
        assertThat(line).startsWith(start);
        return scenario.resolveSibling(line.substring(start.length()));
    }

    @Test
    void nothingIsReplacedUnlessAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "scenario: mine\n");

        RealRun refused = RealRun.of("init", "--out=" + file);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("is there already", "--force");
        assertThat(file).hasContent("scenario: mine\n");
        assertThat(RealRun.of("init", "--force", "--out=" + file).status()).isZero();
        assertThat(Files.readString(file)).contains("scenario: mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from=stargate     | no scenario `stargate` comes with the program. Maybe `stargate-us`.",
                "--site=Abilene      | 'Abilene' is not a site. Expected NAME@PLACE such as Abilene@TX",
                "--site=Abilene@Texs | 'Texs' is neither a state nor latitude, longitude such as 32.45,-99.73. Maybe `Texas`",
                "--mw=many           | 'many' is not a power",
                "--mw=1,2            | found 2 values (1,2) for 1 site; give one for each site, or one for all",
                "--due=2028-02-30    | '2028-02-30' is not a date",
                "--due=2001-02-03    | 2001-02-03 lies before the data date",
                "--name=My_Plan      | 'My_Plan' is not a short name: small letters, digits and single hyphens. Maybe my-plan",
            })
    void aWrongOptionSaysWhatMustHold(String option, String message) {
        Path file = folder.resolve("x.yaml");

        RealRun run = RealRun.of("init", "--out=" + file, option);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("buildout: " + message);
        assertThat(file).doesNotExist();
    }

    @Test
    void aPersonIsAskedAgainUntilTheAnswerCanBeUsed() throws IOException {
        Path file = folder.resolve("asked.yaml");
        StringWriter out = new StringWriter();
        String typed = "\n2027-01-04\nAbilene\nTexs\nTX\n120\n\nsoon\n2028-12-31\nno\nBank\n";

        int status = answer(typed, out, file);

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("'Texs' is neither a state", "'soon' is not a date", "Short name of the scenario? [asked] ");
        assertThat(Files.readString(file)).contains("120 MW at Abilene", "due: 2028-12-31", "bank:\n    name: Bank");
        assertThat(RealRun.of("check", file.toString()).status()).isZero();
    }

    @Test
    void whereAnswersEndNothingIsWritten() {
        Path file = folder.resolve("asked.yaml");

        assertThat(answer("\n\n", new StringWriter(), file)).isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    private static int answer(String typed, StringWriter out, Path file) {
        PrintWriter writer = new PrintWriter(out);
        Terminal terminal = Terminal.piped(writer, writer);
        Failures failures = new Failures(terminal, List.of());
        return new CommandLine(
                        new InitCommand(terminal, () -> Optional.of(new BufferedReader(new StringReader(typed)))))
                .setExecutionExceptionHandler(failures)
                .execute("--out=" + file);
    }
}
