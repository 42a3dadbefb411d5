package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.solver.SearchLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ScaleBenchmarkTest {

    @Test
    void tenSitesArePlannedFromAFeasibleStart() {
        Scenario stargate = ScenarioReader.read(Path.of("..", "scenarios", "stargate-us.yaml"), List.of())
                .scenario();

        ScaleResult result =
                ScaleBenchmark.measure(stargate, 10, new SearchLimits(Optional.empty(), OptionalLong.of(60), 0));

        assertThat(result.activities()).isGreaterThan(500);
        assertThat(result.lots()).isGreaterThan(700);
        assertThat(result.links()).isGreaterThan(result.activities());
        assertThat(result.lotModes()).isGreaterThan(result.lots());
        assertThat(result.first().undated()).isZero();
        assertThat(result.best().feasible()).isTrue();
        assertThat(result.best().objective()).isLessThanOrEqualTo(result.first().objective());
        assertThat(result.moves()).isGreaterThanOrEqualTo(60);
        assertThat(result.movesPerSecond()).isGreaterThan(1);
        assertThat(result.firstPlanSeconds()).isGreaterThan(result.compileSeconds());
        assertThat(result.peakHeapBytes()).isGreaterThan(1 << 20);
    }

    @Test
    void theExponentOfAMoveIsZeroForTheSameSpeedAndOneForTimeInProportion() {
        ScaleResult small = result(1000, 500);

        assertThat(small.exponentTo(result(10_000, 500))).hasValue(0);
        assertThat(small.exponentTo(result(10_000, 50)).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(small.exponentTo(result(4000, 250)).orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(small.exponentTo(result(1000, 400))).isEmpty();
    }

    private static ScaleResult result(int activities, double movesPerSecond) {
        ScaleResult.Value value = new ScaleResult.Value(1, 0, 0);
        return new ScaleResult(1, activities, 1, 1, 1, 1, 1, value, 1, movesPerSecond, value, 1);
    }
}
