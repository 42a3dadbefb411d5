package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.PlainNetworks;
import dev.buildout.planner.fixture.RandomInstances;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.fixture.SmallProject;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that has proved its best ends; where that cannot be proved, the proof takes no turn. */
class ProofTest {

    private static SearchResult search(ActivityNetwork network, long steps, int threads) {
        return new LocalSearchPlanner()
                .search(network, new SearchLimits(Optional.empty(), OptionalLong.of(steps), 3, threads));
    }

    @Test
    void onlyOneProjectOfSingleModeActivitiesIsSearchedToTheEnd() {
        assertThat(Proof.applies(RandomInstances.singleMode(1, 30))).isTrue();
        assertThat(Proof.applies(RandomInstances.singleMode(1, 151))).isFalse();
        assertThat(Proof.applies(RandomInstances.multiMode(1, 1, 20))).isFalse();
        assertThat(Proof.applies(RandomInstances.multiMode(1, 3, 10))).isFalse();
        assertThat(Proof.applies(PlainNetworks.of(1, 2))).isFalse();
        assertThat(Proof.applies(PlainNetworks.dated(1))).isFalse();
        assertThat(Proof.applies(RandomNetworks.of(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aProvedSearchEndsEarlyWithTheOptimum(int seed) {
        SmallProject project = SmallProject.of(seed);
        ActivityNetwork network = project.network();
        SearchResult result = search(network, 1_000_000_000, 1);
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(result.best(), schedule);
        int finish = schedule.blockLive[0];
        assertThat(result.moves()).isLessThan(100_000);
        assertThat(project.isKept(schedule.start, finish)).isTrue();
        assertThat(project.canFinish(finish - 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theSameSeedAndStepsGiveTheSamePlan(int threads) {
        ActivityNetwork network = RandomInstances.singleMode(5, 60);
        SearchResult one = search(network, 30_000, threads);
        SearchResult two = search(network, 30_000, threads);
        assertThat(one.moves()).isLessThanOrEqualTo(30_020L);
        assertThat(two.moves()).isEqualTo(one.moves());
        assertThat(two.best().order).isEqualTo(one.best().order);
    }
}
