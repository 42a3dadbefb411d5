package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.fixture.Workbooks;
import dev.buildout.model.diagnostic.FindingPrinter;
import dev.buildout.model.diagnostic.Findings;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change, shrink or vanish while they are read: each is opened once, and what came of it is what counts. */
class FilesThatChangeTest {

    private static final String EVENTS = "id,name,date\nlate,Late,2027-03-01\n";

    @TempDir
    Path folder;

    private final Map<Path, Integer> opened = new HashMap<>();
    private final Findings findings = new Findings();

    @Test
    void everyFileIsOpenedOnceAndMayVanishAsSoonAsItIs() throws IOException {
        Path scenario = folder.resolve("s.yaml");
        Files.writeString(folder.resolve("base.yaml"), TinyScenario.yaml());
        Files.writeString(folder.resolve("part.yaml"), "events: {from: events.csv}\n");
        Files.writeString(folder.resolve("events.csv"), EVENTS);
        Files.write(folder.resolve("events.xlsx"), Workbooks.ofCsv("Events", EVENTS.replace("late", "later")));
        Files.writeString(scenario, "extends: base.yaml\nimports: part.yaml\nevents: {from: events.xlsx}\n");

        Optional<Node.MapNode> read = compose(scenario, file -> Files.delete(file));

        assertThat(findings.inFileOrder()).isEmpty();
        assertThat(YamlWriter.write(read.orElseThrow())).contains("  late:", "  later:");
        assertThat(folder).isEmptyDirectory();
        assertThat(opened)
                .hasSize(5)
                .allSatisfy((file, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void whatIsWrittenOverAFileMeanwhileIsNotRead() throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), TinyScenario.yaml());

        Optional<Node.MapNode> read = compose(scenario, file -> Files.writeString(scenario, "other: 1\n"));

        assertThat(findings.inFileOrder()).isEmpty();
        assertThat(read.orElseThrow().entries()).containsKey("sites").doesNotContainKey("other");
    }

    @Test
    void aFileThatVanishesBeforeItIsOpenedIsSaid() throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), TinyScenario.yaml());
        Composer.compose(scenario, findings, new DocumentLoader(findings, new LinkedHashSet<>(), file -> {
            Files.delete(file);
            return Files.newInputStream(file);
        }));

        assertThat(said()).isEqualTo(scenario + ": error BO-1001: the file has gone since it was looked for\n");
    }

    @Test
    void aFileThatIsCutOffWhileItIsReadIsReadAsFarAsItGoes() throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), TinyScenario.yaml());
        Composer.compose(scenario, findings, new DocumentLoader(findings, new LinkedHashSet<>(), file -> {
            Files.writeString(file, "sites: {a: [");
            return Files.newInputStream(file);
        }));

        assertThat(said()).startsWith(scenario + ":1:").contains("error BO-1004: this is not YAML");
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsNotFollowedForEver() throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), TinyScenario.yaml());
        Composer.compose(
                scenario, findings, new DocumentLoader(findings, new LinkedHashSet<>(), file -> new Endless()));

        assertThat(said()).contains("error BO-1003: the file is larger than 16 MB");
    }

    @Test
    void aFileThatMayNotBeReadAndOneThatBreaksOffAreSaid() throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), TinyScenario.yaml());
        Composer.compose(scenario, findings, new DocumentLoader(findings, new LinkedHashSet<>(), file -> {
            throw new java.nio.file.AccessDeniedException(file.toString());
        }));
        Composer.compose(scenario, findings, new DocumentLoader(findings, new LinkedHashSet<>(), file -> {
            throw new IOException("Input/output error");
        }));

        assertThat(said())
                .contains("error BO-1001: the file may not be read. Give yourself the right to read it.\n")
                .contains("error BO-1001: the file cannot be read\n");
    }

    @Test
    void aLinkThatLeadsNowhereIsSaid() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop.yaml"), Path.of("loop.yaml"));
        Composer.compose(loop, findings, new LinkedHashSet<>());

        assertThat(said()).isEqualTo(loop + ": error BO-1001: this is a link that leads to no file\n");
    }

    @FunctionalInterface
    private interface Change {

        void to(Path file) throws IOException;
    }

    /** Reads a scenario of whose files each changes when it has been opened and read. */
    private Optional<Node.MapNode> compose(Path scenario, Change change) {
        return Composer.compose(scenario, findings, new DocumentLoader(findings, new LinkedHashSet<>(), file -> {
            opened.merge(file, 1, Integer::sum);
            return new FilterInputStream(Files.newInputStream(file)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    change.to(file);
                }
            };
        }));
    }

    private String said() {
        return FindingPrinter.print(findings.inFileOrder());
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'x';
        }
    }
}
