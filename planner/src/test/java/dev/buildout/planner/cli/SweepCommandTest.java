package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps are listed, checked and planned as the what-ifs that they stand for. */
class SweepCommandTest {

    private static final String STARTER =
            RealRun.SCENARIOS.resolve("starter.yaml").toString();

    @TempDir
    Path folder;

    @Test
    void aDryRunListsWhatEachSetsAndHowLongAllTake() {
        RealRun run = RealRun.of("sweep", STARTER, "--dry-run", "--time", "30s");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.matches("rack-supply-1-3 .*lines\\.racks +18/w +36/w"))
                .anyMatch(line -> line.matches("rack-supply-1-2 +nothing: the scenario as it is"))
                .anyMatch(line -> line.startsWith("6 what-ifs, each can be read"))
                .last()
                .asString()
                .endsWith("3:00");
        assertThat(run.err()).containsOnlyOnce("BO-1405: with what-if `rack-supply-2-1` and 2 others, phase `abi-1`");
        assertThat(RealRun.of("sweep", STARTER, "--dry-run", "--json").out())
                .contains("\"name\": \"rack-supply-2-3\"", "\"seconds-in-all\": 360");
    }

    @Test
    void eachPlanIsTheOneThatPlanWithItsNameMakes() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), RealRun.starterWith("[12/w, 18/w, 36/w]", "[36/w]"));
        String out = folder.resolve("out").toString();
        String alone = folder.resolve("alone").toString();
        RealRun swept = RealRun.of("sweep", file.toString(), "--steps", "60", "--out", out, "-q");
        RealRun.of("plan", file.toString(), "--steps", "60", "--with", "rack-supply-2-1", "-q", "--out", alone);

        assertThat(swept.out().lines().filter(line -> line.startsWith("rack-supply-")))
                .hasSize(2);
        assertThat(folder.resolve("out/rack-supply-2-1/plan.json"))
                .hasSameTextualContentAs(folder.resolve("alone/plan.json"));
        assertThat(folder.resolve("out/rack-supply-1-1/report.html")).exists();
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsPlanned() throws IOException {
        Path file =
                Files.writeString(folder.resolve("s.yaml"), RealRun.starterWith("[12/w, 18/w, 36/w]", "[12/w, 18]"));
        RealRun run = RealRun.of(
                "sweep", file.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).containsOnlyOnce("BO-1204").contains("s.yaml:");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(RealRun.of("sweep", STARTER, "rack-suply").err()).contains("'rack-suply'", "Maybe 'rack-supply'");
    }
}
