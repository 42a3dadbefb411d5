package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What spoiling scenarios at random has found, one test each. */
class FuzzFindingsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void putTheBase() throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        Files.copy(Broken.FOLDER.resolve("parts/tiny.yaml"), folder.resolve("parts/tiny.yaml"));
    }

    /** Names in such a section were taken for known, and planning failed. */
    @Test
    void aSectionWithNothingBehindItsKeyHasNoEntries() throws IOException {
        RealRun run = check("extends: parts/tiny.yaml\ncomponents:\n");

        assertThat(run.status()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run.err()).contains("BO-1207: `skid` in activity `fit-out` is not a component");
    }

    /** For each of them the scenario was compiled again over twenty more years. */
    @Test
    void aThousandBlocksThatAreNeverLiveAreRefutedSoon() throws IOException {
        long before = cpu();
        RealRun run = check("""
                extends: parts/tiny.yaml
                components: {skid: {lead-time: 150 w}}
                suppliers: {eaton: {plants: {waukesha: {offers: {skid: {expedite: (remove)}}}}}}
                templates: {hall: {block: 20 kW, activities: {fit-out: {needs: {skid: {units: 1}}}}}}
                """);

        assertThat(run.err()).contains("BO-3103");
        assertThat(Duration.ofNanos(cpu() - before)).isLessThan(Duration.ofSeconds(5));
    }

    /** Where carriage returns alone end lines, all was counted as one. */
    @Test
    void aByteThatIsNoTextStandsInItsLineWhateverEndsLines() throws IOException {
        for (String end : List.of("\n", "\r", "\r\n")) {
            Path file = folder.resolve("study.yaml");
            Files.write(file, ("scenario: x" + end + "title: \u00ff" + end).getBytes(StandardCharsets.ISO_8859_1));

            assertThat(RealRun.of("check", file.toString()).err()).contains("study.yaml:2:8: error BO-1004");
            assertThat(check("scenario: x" + end + "title: \u0007" + end).err())
                    .contains("study.yaml:2:8: error BO-1004");
        }
    }

    private RealRun check(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("study.yaml"), text);
        return RealRun.of("check", file.toString());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
