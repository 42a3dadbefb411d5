package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the input is said once, clearly, where it stands; exit code 2, and nothing is written. */
class BadInputTest {

    @TempDir
    Path directory;

    @Test
    void aMissingFile() {
        Path file = directory.resolve("missing.yaml");
        assertThat(refused(file)).contains(file.toString());
    }

    @Test
    void aDirectory() {
        assertThat(refused(directory)).contains(directory.toString(), "this is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n", "---\n"})
    void anEmptyFile(String text) throws IOException {
        assertThat(refused(text)).contains("scenario.yaml");
    }

    @Test
    void yamlThatDoesNotParse() throws IOException {
        String text = RealRun.starterWith("start: 2027-01-04 ", "start: [2027-01-04 ");
        assertThat(refused(text)).containsPattern("scenario\\.yaml:\\d+:\\d+: error BO-\\d+: ");
    }

    @Test
    void aFileThatIsNotText() throws IOException {
        Path file = Files.write(directory.resolve("scenario.yaml"), new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0});
        assertThat(refused(file)).contains("scenario.yaml");
    }

    /** Each is the starter scenario with one thing changed. The place is where the change begins. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a number where a date belongs | start: 2027-01-04 | start: 20270104 | 20270104 | date",
                "a date that does not exist | due: 2028-03-31 | due: 2028-02-31 | 2028-02-31 | no such day",
                "a cycle in links | name: Shell | \"name: Shell\n        after: {test: FS}\" | \"\" | shell",
                "a component nobody sells | offers: {cabling: {}} | offers: {} | \"\" | cabling",
                "a horizon that ends before it starts | end: 2029-01-01 | end: 2026-01-01 | \"\" | 2026-01-01",
                "an unknown key | interest: 6 %/yr | intrest: 6 %/yr | intrest | `interest`",
                "a reference to nothing | labour-pool: el-paso | labour-pool: el-pasa | el-pasa | el-paso",
                "money below nothing | price: $3.7M | price: $-3.7M | $-3.7M | $-3.7M",
                "a plant in no place | location: [29.76, -95.37] | location: [129.76, -95.37] | \"\" | 129.76"
            })
    void aScenarioThatCannotBePlanned(String what, String piece, String replacement, String at, String saying)
            throws IOException {
        String text = RealRun.starterWith(piece, replacement);
        String message = refused(text);
        assertThat(message).contains(saying).containsPattern("scenario\\.yaml:\\d+:\\d+: error BO-\\d+: ");
        if (!at.isEmpty()) {
            assertThat(message).contains("scenario.yaml:" + place(text, at) + ": ");
        }
    }

    private static String place(String text, String piece) {
        int index = text.indexOf(piece);
        String before = text.substring(0, index);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (index - before.lastIndexOf('\n'));
    }

    @Test
    void aCycleInTheBillOfMaterials() throws IOException {
        String text = RealRun.starter()
                .replace("name: NVL72 rack,", "name: NVL72 rack, bom: {cooling: 1},")
                .replace("name: Cooling skid,", "name: Cooling skid, bom: {rack: 1},");
        assertThat(refused(text)).contains("rack", "cooling").containsPattern("scenario\\.yaml:\\d+:\\d+: error ");
    }

    @Test
    void everyMistakeIsReportedAtOnceInTheOrderOfTheFile() throws IOException {
        String text = RealRun.starter()
                .replace("start: 2027-01-04 ", "start: 20270104 ")
                .replace("labour-pool: el-paso", "labour-pool: el-pasa")
                .replace("unit: MW lot", "unit: [MW, lot]");
        RealRun run = run(scenario(text));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines().filter(l -> l.contains(": error "))).hasSize(3);
        assertThat(run.err()).contains("3 errors in 1 file").containsSubsequence("20270104", "el-pasa");
    }

    @Test
    void anUnknownWhatIfNamesTheNearest() throws IOException {
        RealRun run = RealRun.of(
                "plan", RealRun.SCENARIOS.resolve("starter.yaml").toString(), "--with", "second-lines", "--out", out());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("second-lines", "second-line");
        requireNothingWritten(run);
    }

    @Test
    void anOutputFolderBelowAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        for (Path out : new Path[] {file, file.resolve("plan"), file.resolve("a/b")}) {
            RealRun run = RealRun.of(
                    "plan",
                    RealRun.SCENARIOS.resolve("starter.yaml").toString(),
                    "--steps",
                    "10",
                    "--out",
                    out.toString());
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err().strip().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Cannot write", out.toString());
            assertThat(file).content().isEqualTo("x");
        }
        assertThat(RealRun.filesBelow(directory)).containsExactly("file");
    }

    @Test
    void anOutputFolderThatHoldsOtherThingsIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(directory.resolve("mine"));
        Files.writeString(mine.resolve("notes.txt"), "x");
        RealRun run = RealRun.of(
                "plan",
                RealRun.SCENARIOS.resolve("starter.yaml").toString(),
                "--steps",
                "10",
                "--out",
                mine.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(RealRun.filesBelow(directory)).containsExactly("mine", "mine/notes.txt");
    }

    private String refused(String text) throws IOException {
        return refused(scenario(text));
    }

    /** Plans a file that must be refused, and so must its check; returns the one message. */
    private String refused(Path scenario) {
        RealRun run = run(scenario);
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        requireNothingWritten(run);
        long errors = run.err().lines().filter(l -> l.contains(": error ")).count();
        assertThat(errors).as(run.err()).isLessThanOrEqualTo(1);
        assertThat(run.err().strip().lines().filter(l -> !l.contains(": warning ")))
                .as(run.err())
                .hasSize(2)
                .last()
                .asString()
                .matches("1 error(, \\d+ warnings?)? in 1 file");
        RealRun check = RealRun.of("check", scenario.toString());
        assertThat(check.status()).isEqualTo(2);
        assertThat(check.err()).isEqualTo(run.err());
        return run.err();
    }

    private RealRun run(Path scenario) {
        return RealRun.of("plan", scenario.toString(), "--steps", "10", "--quiet", "--out", out());
    }

    private void requireNothingWritten(RealRun run) {
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("Exception", "\tat ", "our fault");
        assertThat(RealRun.filesBelow(directory)).isSubsetOf("scenario.yaml");
    }

    private Path scenario(String text) throws IOException {
        return Files.writeString(directory.resolve("scenario.yaml"), text);
    }

    private String out() {
        return directory.resolve("plan").toString();
    }
}
