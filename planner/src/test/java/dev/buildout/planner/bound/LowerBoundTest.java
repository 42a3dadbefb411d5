package dev.buildout.planner.bound;

import static dev.buildout.planner.fixture.NetworkSketch.mode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.fixture.NetworkSketch.Mode;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What each argument proves on a network that shows it, and that it proves nothing without cause. */
class LowerBoundTest {

    private static final int HORIZON = 60;
    private static final double ROUNDING = 1e-9;

    @Test
    void aPhaseWithoutWorkIsLiveAtOnce() {
        assertDay(new NetworkSketch(HORIZON).phase(0, 1, true), 0, Argument.CRITICAL_PATH);
    }

    @Test
    void workInAChainLastsAsLongAsItsParts() {
        assertDay(
                one().activity(0, mode(3, 1)).activity(0, mode(4, 1)).link(0, 1, LinkTerm.Type.FS, 2),
                9,
                Argument.CRITICAL_PATH);
    }

    @Test
    void daysOffAreNotWorked() {
        assertDay(one().calendar(day -> day % 7 < 5).activity(0, 1, 3, -1, mode(3, 1)), 8, Argument.CRITICAL_PATH);
    }

    @Test
    void aFixedDateHoldsWhateverComesBefore() {
        assertDay(
                one().activity(0, mode(9, 1)).activity(0, 0, 0, 4, mode(0)).link(0, 1, LinkTerm.Type.FS, 0),
                9,
                Argument.CRITICAL_PATH);
    }

    @Test
    void workBeyondTheHorizonIsNeverDone() {
        assertDay(one().activity(0, mode(HORIZON + 1, 1)), HORIZON + 1, Argument.CRITICAL_PATH);
    }

    @Test
    void enoughWorkersProveNothing() {
        assertDay(one().activity(0, mode(5, 1)).activity(0, mode(5, 2)), 5, Argument.CRITICAL_PATH);
    }

    @Test
    void workNeedsAsManyDaysAsWorkersGive() {
        assertDay(
                one().activity(0, mode(4, 1))
                        .activity(0, mode(4, 2))
                        .activity(0, mode(4, 2))
                        .activity(0, mode(4, 1)),
                8,
                Argument.ENERGY);
    }

    @Test
    void workersWhoComeLaterGiveLess() {
        int[] daily = new int[HORIZON];
        Arrays.fill(daily, 5, HORIZON, 2);
        assertDay(
                new NetworkSketch(HORIZON)
                        .phase(0, 1, true)
                        .resource(daily)
                        .activity(0, mode(2, 2))
                        .activity(0, mode(2, 2)),
                9,
                Argument.ENERGY);
    }

    @Test
    void workThatNeverFitsTogetherIsDoneInTurn() {
        assertDay(one().activity(0, mode(5, 2)).activity(0, mode(5, 2)).activity(0, mode(5, 2)), 15, Argument.ENERGY);
    }

    @Test
    void fastModesOnlyCountAsFarAsTheStockGoes() {
        Mode fast = new Mode(1, new int[1], new int[] {3});
        Mode slow = new Mode(4, new int[1], new int[] {0});
        assertDay(
                one().stock(3).activity(0, fast, slow).activity(0, fast, slow).link(0, 1, LinkTerm.Type.FS, 0),
                5,
                Argument.ENERGY);
        assertDay(
                one().stock(6).activity(0, fast, slow).activity(0, fast, slow).link(0, 1, LinkTerm.Type.FS, 0),
                2,
                Argument.CRITICAL_PATH);
    }

    @Test
    void energyThatWouldFitMayLeaveNoWindow() {
        NetworkSketch sketch = new NetworkSketch(HORIZON).resource(4).phase(0, 1, true);
        int[][] workAndWorkers = {{3, 2}, {1, 2}, {4, 1}, {4, 2}, {2, 1}};
        for (int[] activity : workAndWorkers) {
            sketch.activity(0, mode(activity[0], activity[1]));
        }
        assertDay(sketch, 7, Argument.WINDOWS);
    }

    @Test
    void aWindowThatStandsMayFallWhenItsEndsAreTried() {
        NetworkSketch sketch = new NetworkSketch(HORIZON).resource(4).phase(0, 1, true);
        int[][] workAndWorkers = {{3, 2}, {3, 1}, {4, 3}, {2, 2}, {4, 1}};
        for (int[] activity : workAndWorkers) {
            sketch.activity(0, mode(activity[0], activity[1]));
        }
        assertDay(sketch, 9, Argument.SHAVING);
    }

    @Test
    void aPhaseThatIsDueLaterThanItsBoundCostsNothing() {
        LowerBound bound = LowerBound.of(new NetworkSketch(HORIZON)
                .resource(3)
                .phase(7, 5, true)
                .activity(0, mode(7, 3))
                .network());

        assertThat(bound.lateness()).isZero();
    }

    @Test
    void everyDayBeyondDueCostsItsDiscountedValue() {
        LowerBound bound = LowerBound.of(new NetworkSketch(HORIZON)
                .discount(0.5)
                .resource(3)
                .phase(1, 8, true)
                .activity(0, mode(3, 3))
                .network());

        assertThat(bound.lateness()).isCloseTo(8 * (0.5 + 0.25), within(ROUNDING));
    }

    @Test
    void phasesThatShareWorkersAreLiveOneAfterTheOther() {
        LowerBound bound = LowerBound.of(twoPhases(3));

        assertThat(bound.earliestLive()).containsExactly(4, 6);
        assertThat(bound.lateness()).isEqualTo(10 * 4 + 1 * (4 + 6));
        assertThat(bound.latenessArgument()).isEqualTo(Argument.COMPLETION_ORDER);
    }

    @Test
    void phasesThatNeedNotShareDoNotWait() {
        LowerBound bound = LowerBound.of(twoPhases(1));

        assertThat(bound.lateness()).isEqualTo(10 * 4 + 1 * 6);
        assertThat(bound.latenessArgument()).isEqualTo(Argument.CRITICAL_PATH);
    }

    @Test
    void aPhaseThatMayBeForgoneHoldsUpNoOther() {
        LowerBound bound = LowerBound.of(new NetworkSketch(HORIZON)
                .resource(3)
                .phase(0, 10, true)
                .phase(0, 1, false)
                .activity(0, mode(4, 3))
                .activity(1, mode(6, 3))
                .network());

        assertThat(bound.lateness()).isEqualTo(10 * 4 + 1 * 6);
    }

    private static ActivityNetwork twoPhases(int workers) {
        return new NetworkSketch(HORIZON)
                .resource(3)
                .phase(0, 10, true)
                .phase(0, 1, true)
                .activity(0, mode(4, workers))
                .activity(1, mode(6, workers))
                .network();
    }

    private static NetworkSketch one() {
        return new NetworkSketch(HORIZON).resource(3).phase(0, 1, true);
    }

    private static void assertDay(NetworkSketch sketch, int day, Argument argument) {
        LowerBound bound = LowerBound.of(sketch.network());

        assertThat(bound.earliestLive()).containsExactly(day);
        assertThat(bound.argument()).containsExactly(argument);
        assertThat(bound.lateness()).isEqualTo(Math.min(day, HORIZON));
    }
}
