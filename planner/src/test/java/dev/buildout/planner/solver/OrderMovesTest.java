package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.Orders;
import dev.buildout.planner.fixture.RandomInstances;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** No move puts an activity before one of its predecessors. */
class OrderMovesTest {

    private static final int MOVES = 60;

    @Property(tries = 60)
    void everyMoveKeepsPredecessorsFirst(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = seed % 2 == 0 ? RandomNetworks.of(seed) : RandomInstances.multiMode(seed, 3, 12);
        Random random = new Random(seed);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        int[] other = RandomNetworks.decisions(network, seed + 1L).places();
        int[] order = decisions.order;
        OrderMoves moves = new OrderMoves(network);
        int n = order.length;
        for (int i = 0; i < MOVES; i++) {
            moves.start(order);
            int at = random.nextInt(n);
            int from = random.nextInt(n);
            int to = from + random.nextInt(n - from + 1);
            int group = network.phase()[order[at]];
            order = switch (random.nextInt(4)) {
                case 0 -> moves.shift(order, at, moves.nearby(at, 6, random));
                case 1 -> moves.swap(at, moves.nearby(at, 6, random));
                case 2 -> moves.imitate(from, to, other);
                default -> moves.gather(from, to, network.phase(), group, random.nextBoolean());
            };
            Orders.assertFeasible(network, order);
        }
    }

    @Property(tries = 60)
    void aShiftedActivityStandsWhereItWasPut(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomInstances.singleMode(seed, 20);
        Random random = new Random(seed);
        int[] order = RandomNetworks.decisions(network, seed).order;
        OrderMoves moves = new OrderMoves(network);
        moves.start(order);
        int at = random.nextInt(order.length);
        int later = at + random.nextInt(order.length - at);

        int[] moved = moves.shift(order, at, later);

        // Its successors between the two places follow it, and nothing else does.
        int now = new Decisions(network).withOrder(moved).places()[order[at]];
        for (int i = now + 1; i <= later; i++) {
            assertThat(isAfter(network, order[at], moved[i])).isTrue();
        }
    }

    private static boolean isAfter(ActivityNetwork network, int before, int after) {
        for (int l = network.predFrom()[after]; l < network.predFrom()[after + 1]; l++) {
            if (network.pred()[l] == before || isAfter(network, before, network.pred()[l])) {
                return true;
            }
        }
        return false;
    }

    @Property(tries = 60)
    void childrenKeepPredecessorsFirstAndHaveTheModesOfAParent(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomNetworks.of(seed);
        Decisions mother = RandomNetworks.decisions(network, seed);
        Decisions father = RandomNetworks.decisions(network, seed + 1L);

        Decisions child = new Crossover(network).twoPoint(mother, father, new Random(seed));

        Orders.assertFeasible(network, child.order);
        for (int a = 0; a < network.activityCount(); a++) {
            assertThat(child.mode[a]).isIn(mother.mode[a], father.mode[a]);
        }
        for (int l = 0; l < child.lotMode.length; l++) {
            assertThat(child.lotMode[l]).isIn(mother.lotMode[l], father.lotMode[l]);
        }
        assertThat(Crossover.distance(mother, mother)).isZero();
    }
}
