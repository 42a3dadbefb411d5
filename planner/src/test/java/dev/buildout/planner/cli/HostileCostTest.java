package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What hostile and the largest honest files take of a process that runs as the launcher starts it. */
class HostileCostTest {

    private static final long MOST_KILOBYTES = 512 * 1024;

    @TempDir
    Path folder;

    /** The system's own count of the memory is read where Linux has it. */
    @Test
    @Timeout(120)
    @EnabledOnOs(OS.LINUX)
    void everyFileIsAnsweredWithinTwoSecondsAndHalfAGigabyte() throws Exception {
        Map<Path, String> cases = HostileCases.write(folder);
        List<HostileRuns.Ran> runs = run(cases);
        Duration trivial = runs.get(0).cpu();
        SoftAssertions softly = new SoftAssertions();
        for (HostileRuns.Ran ran : runs.subList(1, runs.size())) {
            String said = String.valueOf(cases.get(ran.file()));
            String name = String.valueOf(ran.file().getFileName());
            softly.assertThat(ran.said()).as(name).contains(said).doesNotContain("Exception", "\tat ", "our fault");
            softly.assertThat(ran.status()).as(name).isEqualTo(said.equals("no errors") ? 0 : ExitCode.WRONG_INPUT);
            softly.assertThat(ran.cpu()).as(name).isLessThan(trivial.plusSeconds(2));

            softly.assertThat(ran.peakKilobytes()).as(name).isLessThanOrEqualTo(MOST_KILOBYTES);
        }
        softly.assertAll();
    }

    /** A trivial scenario first, which pays for the start. */
    private List<HostileRuns.Ran> run(Map<Path, String> cases) throws Exception {
        Path tiny = Broken.FOLDER.resolve("parts/tiny.yaml");
        Path report = folder.resolve("report.txt");
        List<String> arguments = new ArrayList<>(List.of(tiny.toString()));
        cases.keySet().forEach(file -> arguments.add(file.toString()));
        arguments.add(report.toString());
        List<String> command = ChildJava.command(List.of("-Xms96m", "-Xmn40m"), HostileRuns.class, arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(report).stream().map(HostileRuns::read).toList();
    }
}
