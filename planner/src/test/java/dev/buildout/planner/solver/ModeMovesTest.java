package dev.buildout.planner.solver;

import static dev.buildout.planner.fixture.NetworkSketch.mode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.fixture.PlainNetworks;
import dev.buildout.planner.fixture.RandomInstances;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Nonrenewables;
import dev.buildout.planner.schedule.Decisions;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Modes are changed within what activities have, and repairs never make a budget worse. */
class ModeMovesTest {

    private static final int TRIES = 300;
    private static final int REPAIRS = 200;

    private static ActivityNetwork network(int seed) {
        return seed % 2 == 0 ? RandomNetworks.withBudgets(seed) : PlainNetworks.withModes(seed, 2);
    }

    private static int overspent(ActivityNetwork network, int[] modes) {
        Nonrenewables budget = network.nonrenewables();
        int over = 0;
        for (int r = 0; r < budget.count(); r++) {
            int used = 0;
            for (int a = 0; a < modes.length; a++) {
                int m = network.modeFrom()[a] + modes[a];
                for (int u = budget.useFrom()[m]; u < budget.useFrom()[m + 1]; u++) {
                    used += budget.useResource()[u] == r ? budget.useAmount()[u] : 0;
                }
            }
            over += Math.max(0, used - budget.capacity()[r]);
        }
        return over;
    }

    private static void assertModes(ActivityNetwork network, int[] modes) {
        for (int a = 0; a < modes.length; a++) {
            assertThat(modes[a]).isBetween(0, network.modeCount(a) - 1);
        }
    }

    @Property(tries = TRIES)
    void aRepairNeverRaisesWhatIsOverspent(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = network(seed);
        int[] modes = RandomNetworks.decisions(network, seed).mode;
        int before = overspent(network, modes);

        new ModeMoves(network).mutate(modes, 0, REPAIRS, new Random(seed));

        assertModes(network, modes);
        assertThat(overspent(network, modes)).isLessThanOrEqualTo(before);
    }

    @Property(tries = TRIES)
    void bornModesOverspendNoMoreThanWithoutRepair(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = network(seed);
        int[] unrepaired = new ModeMoves(network).any(new Random(seed), 0);
        int[] repaired = new ModeMoves(network).any(new Random(seed), REPAIRS);

        assertModes(network, repaired);
        assertThat(overspent(network, repaired)).isLessThanOrEqualTo(overspent(network, unrepaired));
    }

    @Property(tries = TRIES)
    void aChangeGivesOtherModesAndLeavesTheOldOnesAlone(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = seed % 3 == 0 ? RandomNetworks.of(seed) : network(seed);
        Decisions current = RandomNetworks.decisions(network, seed);
        Decisions before = current.copy();

        Decisions changed = new ModeMoves(network).change(current, new Random(seed));

        assertModes(network, changed.mode);
        assertThat(current.mode).isEqualTo(before.mode);
        assertThat(changed.order).isEqualTo(before.order);
    }

    @Test
    void repairsOftenFindModesWithinTheBudget() {
        int over = 0;
        int repaired = 0;
        for (int seed = 0; seed < 100; seed++) {
            ActivityNetwork network = network(seed);
            int[] modes = RandomNetworks.decisions(network, seed).mode;
            if (overspent(network, modes) > 0) {
                over++;
                new ModeMoves(network).mutate(modes, 0, REPAIRS, new Random(seed));
                repaired += overspent(network, modes) == 0 ? 1 : 0;
            }
        }
        assertThat(over).isGreaterThan(20);
        assertThat(repaired).isGreaterThan(over / 4);
    }

    /** Where activities have many modes, as public instances have them. */
    @Property(tries = 100)
    void aChangeOfModesWithinTheBudgetMostlyStaysWithinIt(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomInstances.multiMode(seed, 1, 25);
        Random random = new Random(seed);
        ModeMoves moves = new ModeMoves(network);
        Decisions found = new Decisions(network).withModes(moves.any(random, 2000));
        assertThat(overspent(network, found.mode)).isZero();
        int kept = 0;
        for (int i = 0; i < 50; i++) {
            kept += overspent(network, moves.change(found, random).mode) == 0 ? 1 : 0;
        }
        assertThat(kept).isGreaterThan(40);
    }

    @Property(tries = TRIES)
    void anImitationHasTheModesOfAnotherInAStretch(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = network(seed);
        Decisions current = RandomNetworks.decisions(network, seed);
        Decisions elite = RandomNetworks.decisions(network, seed + 1L);
        int n = network.activityCount();

        Decisions like = new ModeMoves(network).imitate(current, n / 4, n / 2, elite);

        for (int i = 0; i < n; i++) {
            int a = current.order[i];
            assertThat(like.mode[a]).isEqualTo(i >= n / 4 && i < n / 2 ? elite.mode[a] : current.mode[a]);
        }
    }

    @Test
    void whereNobodyHasAChoiceThereIsNoMove() {
        NetworkSketch sketch = new NetworkSketch(10).phase(0, 1, true).activity(0, mode(1));

        assertThat(new ModeMoves(sketch.network()).any()).isFalse();
        assertThat(new ModeMoves(sketch.activity(0, mode(1), mode(2)).network()).any())
                .isTrue();
    }

    /** Ten units there are; the dear modes of both activities take eight each, the cheap ones two. */
    @Test
    void oneActivityGivesWayWhenTwoTakeTooMuch() {
        NetworkSketch.Mode dear = new NetworkSketch.Mode(1, new int[0], new int[] {8});
        NetworkSketch.Mode cheap = new NetworkSketch.Mode(5, new int[0], new int[] {2});
        ActivityNetwork network = new NetworkSketch(30)
                .stock(10)
                .phase(0, 1, true)
                .activity(0, dear, cheap)
                .activity(0, dear, cheap)
                .network();
        int[] modes = {0, 0};

        new ModeMoves(network).mutate(modes, 0, REPAIRS, new Random(3));

        assertThat(Arrays.stream(modes).sum()).isEqualTo(1);
        assertThat(overspent(network, modes)).isZero();
    }
}
