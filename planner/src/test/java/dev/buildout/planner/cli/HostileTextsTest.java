package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.diagnostic.FindingPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that would steer a terminal, wherever a stranger can put one, are shown and not sent. */
class HostileTextsTest {

    private static final int LONGEST_LINE = 2_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<b>x", "a\u001b[31mred", "a\u202eabc", "a\u0007", "a\u009b31m", "a\u2028b", "LONG"})
    void inEveryPlaceOfAFile(String text) throws IOException {
        String hostile = text.equals("LONG") ? "x".repeat(9_000) : text;
        String yaml = '"'
                + hostile.codePoints()
                        .mapToObj(c -> c < ' ' || c > '~' ? String.format("\\u%04x", c) : Character.toString(c))
                        .reduce("", String::concat)
                + '"';
        String tiny = Files.readString(Broken.FOLDER.resolve("parts/tiny.yaml"));
        String tables = tiny.replaceFirst("(?s)\nevents:\n.*?\n\n", "\nevents: {from: e.csv}\n\n");
        Map<String, String> files = Map.of(
                "an id of a table", "id,name,date\n" + hostile + ",Permit,2027-02-01\npermit,P,2027-02-01\n",
                "a value of a table", "id,name,date\npermit,Permit," + hostile + "\n",
                "a column of a table", "id,name,date," + hostile + "\npermit,Permit,2027-02-01,x\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve("e.csv"), file.getValue());
            requireRefused(file.getKey(), tables);
        }
        String parameters = tiny.replace("    block: 10 MW\n", "    block: 10 MW\n    parameters: {crew: 60}\n")
                .replace("crew: 60}}, works", "crew: <crew>}}, works");
        Map<String, String> scenarios = Map.of(
                "a parameter's value",
                        parameters.replace("template: hall}", "template: hall, with: {crew: " + yaml + "}}"),
                "a parameter's name", parameters.replace("template: hall}", "template: hall, with: {" + yaml + ": 1}}"),
                "a declared name", parameters.replace("{crew: 60}\n", "{crew: 60, " + yaml + ": 1}\n"),
                "a sweep's name", tiny + "sweeps: {" + yaml + ": {vary: {start: [2027-01-04]}}}\n",
                "a sweep's path", tiny + "sweeps: {s: {vary: {" + yaml + ": 1}}}\n",
                "a sweep's choice", tiny + "sweeps: {s: {choose: {" + yaml + ": [" + yaml + "]}}}\n",
                "a file's name", "imports: " + yaml + "\n",
                "a table's name", tiny.replaceFirst("(?s)\nevents:\n.*?\n\n", "\nevents: {from: " + yaml + "}\n\n"),
                "a copied id", tiny.replace("abi-1: {", yaml + ": {count: 2, "));
        for (Map.Entry<String, String> scenario : scenarios.entrySet()) {
            requireRefused(scenario.getKey(), scenario.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001b[31mred", "a\u202eabc", "<b>\u0007", "LONG"})
    void onTheCommandLine(String text) {
        String hostile = text.equals("LONG") ? "x".repeat(9_000) : text;
        String tiny = Broken.FOLDER.resolve("parts/tiny.yaml").toString();
        for (List<String> more : List.of(
                List.of("--with", hostile),
                List.of("--set", hostile),
                List.of("--set", "sites." + hostile + "=1"),
                List.of("--set", "sites.abilene.power=" + hostile),
                List.of("--set", "events.from=" + hostile),
                List.of("--format", hostile),
                List.of("--" + hostile))) {
            RealRun run = RealRun.of("check", tiny, more.get(0), more.get(more.size() - 1));
            requireClear(more.toString(), run);
            assertThat(run.status()).isEqualTo(ExitCode.WRONG_INPUT);
        }
        requireClear("a scenario's name", RealRun.of("check", folder.resolve("x") + text));
    }

    @Test
    void inTheNameOfTheFolderForAPlan() throws IOException {
        String tiny = Broken.FOLDER.resolve("parts/tiny.yaml").toString();
        String hostile = folder.resolve("a\u001b[31m\u202ered").toString();
        RealRun planned = RealRun.of("plan", tiny, "--steps", "20", "--out", hostile);
        requireClear("a new folder", planned);
        assertThat(planned.out()).contains("\\u001b[31m\\u202ered");
        Files.writeString(Path.of(hostile + "x"), "a file");
        requireClear("a file", RealRun.of("plan", tiny, "--steps", "20", "--out", hostile + "x"));
    }

    private void requireRefused(String where, String text) throws IOException {
        RealRun run = RealRun.of(
                "check", Files.writeString(folder.resolve("s.yaml"), text).toString());
        requireClear(where, run);
        assertThat(run.status()).as(where + run.err()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    private static void requireClear(String where, RealRun run) {
        String said = run.out() + run.err();
        assertThat(run.status()).as(where + said).isBetween(0, 2);
        assertThat(said).as(where).isNotBlank().doesNotContain("Exception", "\tat ", "our fault");
        assertThat(said.lines()
                        .flatMapToInt(String::codePoints)
                        .filter(FindingPrinter::isControl)
                        .boxed())
                .as(where)
                .isEmpty();
        assertThat(said.lines().mapToInt(String::length).max().orElse(0))
                .as(where)
                .isLessThan(LONGEST_LINE);
    }
}
