package dev.buildout.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Starting in the middle changes nothing: a variation's schedule is the one made from the beginning. */
class IncrementalGeneratorTest {

    private static final int VARIATIONS = 12;
    private static final double ROUNDING = 1e-12;

    /** A chain of variations of one network, each compared with its schedule made from the beginning. */
    private static final class Chain {

        private final ActivityNetwork network;
        private final Random random;
        private final ScheduleGenerator generator;
        private final IncrementalGenerator incremental;
        private final Schedule truth;
        private final Schedule varied;
        private Decisions current;

        Chain(int seed) {
            network = AnyNetwork.of(seed);
            random = new Random(seed);
            generator = new ScheduleGenerator(network);
            current = RandomNetworks.decisions(network, seed);
            incremental = new IncrementalGenerator(network, current);
            truth = new Schedule(network);
            varied = new Schedule(network);
        }

        /** Other decisions than the current ones, now and then in several ways at once. */
        void next() {
            do {
                current = switch (random.nextInt(5)) {
                    case 0, 1 -> reordered();
                    case 2 -> withOtherMode();
                    case 3 -> withOtherLotMode();
                    default -> withOtherPhases();
                };
            } while (random.nextInt(3) == 0);
            generator.generate(current, truth);
        }

        private Decisions reordered() {
            int[] places = current.places();
            long[] keys = Arrays.stream(places).asLongStream().toArray();
            int a = random.nextInt(keys.length);
            keys[a] += random.nextInt(31) - 15;
            return current.orderedBy(network, keys);
        }

        private Decisions withOtherMode() {
            int[] mode = current.mode.clone();
            int a = random.nextInt(mode.length);
            mode[a] = random.nextInt(network.modeCount(a));
            return current.withModes(mode);
        }

        private Decisions withOtherLotMode() {
            int[] lotMode = current.lotMode.clone();
            if (lotMode.length > 0) {
                int l = random.nextInt(lotMode.length);
                lotMode[l] = random.nextInt(network.lots()[l].modes().size() + 1) - 1;
            }
            return current.withLotModes(lotMode);
        }

        private Decisions withOtherPhases() {
            boolean[] built = current.built.clone();
            int p = random.nextInt(built.length);
            built[p] ^= random.nextInt(3) == 0;
            return current.withBuilt(built);
        }
    }

    @Property(tries = 200)
    void variationsHaveTheSchedulesThatTheyHaveFromTheBeginning(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Chain chain = new Chain(seed);
        for (int i = 0; i < VARIATIONS; i++) {
            chain.next();
            chain.incremental.vary(chain.current, Double.POSITIVE_INFINITY, chain.varied);
            AnyNetwork.assertSame(chain.varied, chain.truth);
            if (chain.random.nextInt(3) == 0) {
                chain.incremental.rebase(chain.current);
                assertThat(chain.incremental.base()).isSameAs(chain.current);
                AnyNetwork.assertSame(chain.incremental.schedule(), chain.truth);
            }
        }
    }

    @Property(tries = 200)
    void whatIsCutCostsMoreThanTheCutoffAndTheRestIsTheSame(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Chain chain = new Chain(seed);
        for (int i = 0; i < VARIATIONS; i++) {
            chain.next();
            double objective = chain.truth.objective();
            double cutoff = objective * (0.7 + 0.6 * chain.random.nextDouble());
            chain.incremental.vary(chain.current, cutoff, chain.varied);
            if (chain.varied.isCut()) {
                assertThat(objective > cutoff || chain.truth.overspent() > 0).isTrue();
                assertLowerLimits(chain.varied, chain.truth);
            } else {
                AnyNetwork.assertSame(chain.varied, chain.truth);
            }
            if (chain.random.nextInt(3) == 0) {
                chain.incremental.rebase(chain.current);
            }
        }
    }

    private static void assertLowerLimits(Schedule cut, Schedule truth) {
        assertThat(cut.objective()).isLessThanOrEqualTo(truth.objective() * (1 + ROUNDING));
        assertThat(cut.lateKwDays()).isLessThanOrEqualTo(truth.lateKwDays());
        assertThat(cut.unplacedKw()).isLessThanOrEqualTo(truth.unplacedKw());
        assertThat(cut.unplaced()).isLessThanOrEqualTo(truth.unplaced());
        assertThat(cut.overspent()).isLessThanOrEqualTo(truth.overspent());
    }

    @Property(tries = 200)
    void aScheduleThatCostsTheCutoffIsNotCut(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Chain chain = new Chain(seed);
        for (int i = 0; i < VARIATIONS; i++) {
            chain.next();
            double cutoff = chain.truth.objective() * (1 + ROUNDING);
            chain.generator.cutoff(cutoff);
            chain.generator.generate(chain.current, chain.varied);
            chain.generator.cutoff(Double.POSITIVE_INFINITY);
            AnyNetwork.assertSame(chain.varied, chain.truth);
        }
    }

    @Test
    void theChainsHoldSchedulesOfEveryFate() {
        int cut = 0;
        int made = 0;
        int overspent = 0;
        int unplaced = 0;
        for (int seed = 0; seed < 100; seed++) {
            Chain chain = new Chain(seed);
            for (int i = 0; i < VARIATIONS; i++) {
                chain.next();
                chain.incremental.vary(chain.current, chain.truth.objective() * 0.9, chain.varied);
                cut += chain.varied.isCut() && chain.truth.overspent() == 0 ? 1 : 0;
                made += chain.varied.isCut() ? 0 : 1;
                overspent += chain.truth.overspent() > 0 ? 1 : 0;
                unplaced += chain.truth.unplaced() > 0 ? 1 : 0;
            }
        }
        assertThat(cut).isGreaterThan(100);
        assertThat(made).isGreaterThan(20);
        assertThat(overspent).isGreaterThan(50);
        assertThat(unplaced).isGreaterThan(20);
    }

    @Test
    void aNetworkWithNothingToDoHasAnEmptySchedule() {
        ActivityNetwork nothing = new NetworkSketch(10).network();
        IncrementalGenerator incremental = new IncrementalGenerator(nothing, new Decisions(nothing));
        Schedule schedule = new Schedule(nothing);

        incremental.vary(new Decisions(nothing), Double.POSITIVE_INFINITY, schedule);

        assertThat(schedule.objective()).isZero();
        assertThat(schedule.isFeasible()).isTrue();
    }
}
