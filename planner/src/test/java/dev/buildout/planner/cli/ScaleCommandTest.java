package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The measurement of growing programmes, from the command line to its table. */
class ScaleCommandTest {

    private static final String STARTER =
            RealRun.SCENARIOS.resolve("starter.yaml").toString();

    private static RealRun scale(String... more) {
        return RealRun.of(Stream.concat(Stream.of("bench", "scale", "--scenario", STARTER), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aTableHasALineForEachSizeAndTheGrowthBetweenThem() {
        RealRun run = scale("--sites", "3,12", "--steps", "60");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches(" +3 .*"))
                .anyMatch(line -> line.matches(" +12 .*"))
                .anyMatch(line -> line.matches("Time of a move from 3 to 12 sites: activities to the power of .*"))
                .allMatch(line -> line.length() <= Terminal.USUAL_COLUMNS + 10);
        assertThat(run.status()).isZero();
    }

    @Test
    void jsonSaysWhatWasMeasuredAndHow() {
        RealRun run = scale("--sites", "3", "--steps", "60", "--seed", "5", "--json");

        assertThat(run.out())
                .contains("\"scenario\": \"starter\"", "\"seed\": 5", "\"limits\": \"60 steps\"", "\"sites\": 3")
                .contains("\"compile-seconds\"", "\"first-plan-seconds\"", "\"moves-per-second\"", "\"objective\"")
                .contains("\"peak-heap\": \"sum of the most", "\"peak-heap-bytes\"");
        assertThat(run.status()).isZero();
    }

    @Test
    void wrongSizesAndFilesAreToldWithoutATrace() {
        RealRun none = scale("--sites", "0");
        RealRun words = scale("--sites", "ten");
        RealRun missing = RealRun.of("bench", "scale", "--scenario", "nowhere.yaml");

        assertThat(none.status()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(none.err()).contains("--sites must be between 1 and 100000, and is 0");
        assertThat(words.status()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(words.err()).contains("'ten' is not a whole number");
        assertThat(missing.status()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(missing.err()).contains("nowhere.yaml").doesNotContain("Exception", "\tat ");
    }
}
