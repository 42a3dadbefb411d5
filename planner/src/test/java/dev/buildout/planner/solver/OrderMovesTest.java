package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.Orders;
import dev.buildout.planner.fixture.PlainNetworks;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Moves go where they are asked to as far as links allow, and no activity comes before its predecessors. */
class OrderMovesTest {

    private static final int TRIES = 300;
    private static final int MOVES = 10;

    private static final class Sample {

        private final ActivityNetwork network;
        private final Random random;
        private final int[] order;
        private final int[] untouched;
        private final OrderMoves moves;

        Sample(ActivityNetwork network, int seed) {
            this.network = network;
            random = new Random(seed);
            order = RandomNetworks.decisions(network, seed).order;
            untouched = order.clone();
            moves = new OrderMoves(network);
            moves.start(order);
        }

        int place() {
            return random.nextInt(order.length);
        }

        /** Whether the activity at a place is free of those in the places between it and another, this one included. */
        boolean isFree(int at, int to) {
            return IntStream.rangeClosed(Math.min(at, to), Math.max(at, to))
                    .allMatch(i -> i < at
                            ? !Orders.leads(network, order[i], order[at])
                            : !Orders.leads(network, order[at], order[i]));
        }
    }

    private static Sample sample(int seed) {
        return new Sample(AnyNetwork.of(seed), seed);
    }

    private static List<Integer> list(int[] order) {
        return new ArrayList<>(Arrays.stream(order).boxed().toList());
    }

    @Property(tries = TRIES)
    void aShiftTakesTheActivityWhereNothingIsInItsWay(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Sample sample = sample(seed);
        for (int i = 0; i < MOVES; i++) {
            int at = sample.place();
            int to = sample.place();
            int[] moved = sample.moves.shift(sample.order, at, to);
            Orders.assertFeasible(sample.network, moved);
            if (sample.isFree(at, to)) {
                List<Integer> expected = list(sample.order);
                expected.add(to, expected.remove(at));
                assertThat(list(moved)).isEqualTo(expected);
            }
            assertThat(sample.order).isEqualTo(sample.untouched);
        }
    }

    @Property(tries = TRIES)
    void aShiftTakesAlongNobodyButPredecessorsOrSuccessors(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Sample sample = sample(seed);
        int at = sample.place();
        int to = sample.place();
        int activity = sample.order[at];
        boolean forward = to < at;
        List<Integer> between = list(Arrays.copyOfRange(sample.order, Math.min(at, to), Math.max(at, to) + 1));
        List<Integer> along = between.stream()
                .filter(a -> a == activity
                        || (forward
                                ? Orders.leads(sample.network, a, activity)
                                : Orders.leads(sample.network, activity, a)))
                .toList();
        List<Integer> others = between.stream().filter(a -> !along.contains(a)).toList();
        List<Integer> expected = new ArrayList<>(forward ? along : others);
        expected.addAll(forward ? others : along);

        int[] moved = sample.moves.shift(sample.order, at, to);

        assertThat(list(Arrays.copyOfRange(moved, Math.min(at, to), Math.max(at, to) + 1)))
                .isEqualTo(expected);
    }

    @Property(tries = TRIES)
    void aSwapExchangesTwoActivitiesThatNothingHolds(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Sample sample = sample(seed);
        for (int i = 0; i < MOVES; i++) {
            int at = sample.place();
            int with = sample.place();
            int[] moved = sample.moves.swap(at, with);
            Orders.assertFeasible(sample.network, moved);
            if (sample.isFree(at, with) && sample.isFree(with, at)) {
                int[] expected = sample.order.clone();
                expected[at] = sample.order[with];
                expected[with] = sample.order[at];
                assertThat(moved).isEqualTo(expected);
            }
            assertThat(sample.order).isEqualTo(sample.untouched);
        }
    }

    @Property(tries = TRIES)
    void anImitationHasAStretchAsTheOtherHasIt(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Sample sample = sample(seed);
        int[] places = RandomNetworks.decisions(sample.network, seed + 1L).places();
        int from = sample.place();
        int to = from + sample.random.nextInt(sample.order.length - from + 1);

        int[] moved = sample.moves.imitate(from, to, places);

        Orders.assertFeasible(sample.network, moved);
        for (int i = 0; i < moved.length; i++) {
            if (i < from || i >= to) {
                assertThat(moved[i]).isEqualTo(sample.order[i]);
            } else if (i > from) {
                assertThat(places[moved[i - 1]]).isLessThan(places[moved[i]]);
            }
        }
        assertThat(sample.order).isEqualTo(sample.untouched);
    }

    @Property(tries = TRIES)
    void gatheringKeepsPredecessorsAndTheRestOfTheOrder(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Sample sample = sample(seed);
        int[] groups = sample.random.ints(sample.order.length, 0, 3).toArray();
        for (int i = 0; i < MOVES; i++) {
            int from = sample.place();
            int to = from + sample.random.nextInt(sample.order.length - from + 1);
            int[] moved = sample.moves.gather(from, to, groups, 1, sample.random.nextBoolean());
            Orders.assertFeasible(sample.network, moved);
            for (int place = 0; place < moved.length; place++) {
                if (place < from || place >= to) {
                    assertThat(moved[place]).isEqualTo(sample.order[place]);
                }
            }
            assertThat(sample.order).isEqualTo(sample.untouched);
        }
    }

    @Property(tries = TRIES)
    void aProjectThatNoLinkJoinsToOthersIsGatheredAsAWhole(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Sample sample = new Sample(PlainNetworks.of(seed, 3), seed);
        int[] phase = sample.network.phase();
        int from = sample.place();
        int to = from + sample.random.nextInt(sample.order.length - from + 1);
        boolean first = sample.random.nextBoolean();
        List<Integer> stretch = list(Arrays.copyOfRange(sample.order, from, to));
        List<Integer> expected = new ArrayList<>(
                stretch.stream().filter(a -> (phase[a] == 1) == first).toList());
        stretch.stream().filter(a -> (phase[a] == 1) != first).forEach(expected::add);

        int[] moved = sample.moves.gather(from, to, phase, 1, first);

        assertThat(list(Arrays.copyOfRange(moved, from, to))).isEqualTo(expected);
    }

    @Property(tries = TRIES)
    void aNearbyPlaceIsAnotherWithinTheWindow(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Sample sample = sample(seed);
        for (int i = 0; i < MOVES; i++) {
            int at = sample.place();
            int window = 1 + sample.random.nextInt(9);
            int to = sample.moves.nearby(at, window, sample.random);
            assertThat(to).isBetween(0, sample.order.length - 1).isNotEqualTo(at);
            assertThat(Math.abs(to - at)).isLessThanOrEqualTo(window);
        }
    }

    @Test
    void shiftsMeetBothFreeAndHeldActivities() {
        int free = 0;
        int held = 0;
        for (int seed = 0; seed < 300; seed++) {
            Sample sample = sample(seed);
            boolean isFree = sample.isFree(sample.place(), sample.place());
            free += isFree ? 1 : 0;
            held += isFree ? 0 : 1;
        }
        assertThat(free).isGreaterThan(50);
        assertThat(held).isGreaterThan(50);
    }
}
