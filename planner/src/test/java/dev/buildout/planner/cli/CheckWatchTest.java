package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that is repeated at each save, with real files. */
class CheckWatchTest {

    private static final String STUDY = "extends: parts/tiny.yaml\nscenario: study\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CheckWatch watch =
            new CheckWatch(Terminal.piped(new PrintWriter(out, true), new PrintWriter(err, true)), false);
    private CompletableFuture<Integer> status = new CompletableFuture<>();
    private Path study = Path.of("");
    private Path base = Path.of("");

    @BeforeEach
    void start() throws IOException {
        base = Files.createDirectories(folder.resolve("parts")).resolve("tiny.yaml");
        Files.copy(Broken.FOLDER.resolve("parts/tiny.yaml"), base);
        study = Files.writeString(folder.resolve("study.yaml"), STUDY);
        CheckCommand command =
                new CheckCommand(Terminal.piped(new PrintWriter(out), new PrintWriter(err)), Wiring.services());
        new picocli.CommandLine(command).parseArgs(study.toString());
        status = CompletableFuture.supplyAsync(() -> watch.run(command::again));
        awaitOut("watching 2 files");
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void saysWhatIsNewAndWhatIsFixed() throws Exception {
        assertThat(out.toString()).containsPattern("\\d\\d:\\d\\d:\\d\\d no errors; watching 2 files, Ctrl-C ends");

        Files.writeString(study, STUDY + "strat: 2027-01-04\n");
        awaitOut("study.yaml changed");
        awaitOut("1 error in 1 file (1 new)");
        assertThat(err.toString()).contains("study.yaml:3:1: error BO-1201").contains("Maybe `start`");

        Files.writeString(study, "# one line more\n" + STUDY + "strat: 2027-01-04\nedn: 2030-01-01\n");
        awaitOut("2 errors in 1 file (1 new)");

        Files.writeString(study, STUDY);
        awaitOut("no errors (2 fixed)");
        assertThat(err.toString()).contains("fixed: ").contains("`strat`").contains("`edn`");
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    @Test
    void aBaseIsWatchedToo() throws Exception {
        String text = Files.readString(base);
        Files.writeString(base, text.replace("workers: 400", "workers: 4 hundred"));
        awaitOut("tiny.yaml changed");
        awaitOut("1 error in 1 file (1 new)");
        watch.stop();
        assertThat(status.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    /** An editor writes a new file and gives it the old one's name; for a moment there may be none. */
    @Test
    void aSaveByRenameIsOneChange() throws Exception {
        Path fresh = Files.writeString(folder.resolve(".study.yaml.swp"), STUDY + "strat: 2027-01-04\n");
        Files.delete(study);
        Thread.sleep(300);
        Files.move(fresh, study, StandardCopyOption.ATOMIC_MOVE);
        awaitOut("(1 new)");
        assertThat(err.toString()).contains("BO-1201").doesNotContain("BO-1001");
        assertThat(out.toString().split("changed", -1)).hasSize(2);
    }

    @Test
    void aFileThatIsGoneIsMissedAndThenFound() throws Exception {
        String text = Files.readString(base);
        Files.delete(base);
        awaitOut("1 error in 1 file (1 new)");
        assertThat(err.toString()).contains("BO-1104").contains("there is no file");
        Files.writeString(base, text);
        awaitOut("no errors (1 fixed)");
        watch.stop();
        assertThat(status.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void programsAreToldToAskOnce() {
        RealRun run = RealRun.of("check", study.toString(), "--watch", "--format", "json");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--watch writes text for people");
    }

    private void awaitOut(String text) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!out.toString().contains(text)) {
            assertThat(System.nanoTime()).as(out + "\n" + err).isLessThan(end);
            assertThat(status).as(out + "\n" + err).isNotDone();
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
