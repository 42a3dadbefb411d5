package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.fixture.Orders;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Children have everything from a parent, and their order keeps every activity after its predecessors. */
class CrossoverTest {

    private static final int TRIES = 300;
    private static final int CHILDREN = 5;

    @Property(tries = TRIES)
    void childrenKeepPredecessorsFirstAndTakeEachActivityFromOneParent(
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = AnyNetwork.of(seed);
        Decisions mother = RandomNetworks.decisions(network, seed);
        Decisions father = RandomNetworks.decisions(network, seed + 1L);
        Decisions motherBefore = mother.copy();
        Decisions fatherBefore = father.copy();
        Crossover crossover = new Crossover(network);
        Random random = new Random(seed);
        for (int i = 0; i < CHILDREN; i++) {
            Decisions child = crossover.twoPoint(mother, father, random);
            Orders.assertFeasible(network, child.order);
            assertThat(child.built).isEqualTo(mother.built);
            for (int a = 0; a < network.activityCount(); a++) {
                assertThat(isLike(network, child, mother, a) || isLike(network, child, father, a))
                        .isTrue();
            }
            // A child is changed at birth: that must not reach its parents.
            Arrays.fill(child.order, -1);
            Arrays.fill(child.mode, -1);
        }
        assertSame(mother, motherBefore);
        assertSame(father, fatherBefore);
    }

    private static boolean isLike(ActivityNetwork network, Decisions child, Decisions parent, int a) {
        int from = network.lotFrom()[a];
        int to = network.lotFrom()[a + 1];
        return child.mode[a] == parent.mode[a] && Arrays.equals(child.lotMode, from, to, parent.lotMode, from, to);
    }

    private static void assertSame(Decisions actual, Decisions expected) {
        assertThat(actual.order).isEqualTo(expected.order);
        assertThat(actual.mode).isEqualTo(expected.mode);
        assertThat(actual.lotMode).isEqualTo(expected.lotMode);
        assertThat(actual.built).isEqualTo(expected.built);
    }

    @Property(tries = TRIES)
    void theChildOfTwoAlikeIsLikeThem(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = AnyNetwork.of(seed);
        Decisions parent = RandomNetworks.decisions(network, seed);

        assertSame(new Crossover(network).twoPoint(parent, parent.copy(), new Random(seed)), parent);
    }

    @Property(tries = TRIES)
    void distanceIsTheSameBothWaysAndNoneToItself(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = AnyNetwork.of(seed);
        Decisions one = RandomNetworks.decisions(network, seed);
        Decisions two = RandomNetworks.decisions(network, seed + 1L);

        assertThat(Crossover.distance(one, two)).isEqualTo(Crossover.distance(two, one));
        assertThat(Crossover.distance(one, one)).isZero();
        assertThat(Crossover.distance(one, two) == 0).isEqualTo(Arrays.equals(one.order, two.order));
    }

    @Test
    void distanceCountsPlaces() {
        NetworkSketch sketch = new NetworkSketch(10).phase(0, 1, true);
        for (int a = 0; a < 4; a++) {
            sketch.activity(0, NetworkSketch.mode(1));
        }
        Decisions one = new Decisions(sketch.network());

        // The first activity goes three places back, the others one place forward each.
        assertThat(Crossover.distance(one, one.withOrder(new int[] {1, 2, 3, 0})))
                .isEqualTo(6);
    }

    @Property(tries = TRIES)
    void precedesKnowsDirectLinks(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = AnyNetwork.of(seed);
        Crossover crossover = new Crossover(network);
        for (int a = 0; a < network.activityCount(); a++) {
            int[] successors = Arrays.copyOfRange(network.succ(), network.succFrom()[a], network.succFrom()[a + 1]);
            for (int b = 0; b < network.activityCount(); b++) {
                int to = b;
                assertThat(crossover.precedes(a, b))
                        .isEqualTo(Arrays.stream(successors).anyMatch(s -> s == to));
            }
        }
    }
}
