package dev.buildout.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.RandomInstances;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A schedule made from the first change on is the schedule made from the beginning. */
class IncrementalGeneratorTest {

    private static final int VARIATIONS = 12;

    @Property(tries = 100)
    void variationsOfRichNetworks(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        compare(RandomNetworks.of(seed), seed);
    }

    @Property(tries = 40)
    void variationsOfPublicInstances(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        compare(RandomInstances.multiMode(seed, 3, 15), seed);
    }

    private static void compare(ActivityNetwork network, int seed) {
        Random random = new Random(seed);
        Decisions current = RandomNetworks.decisions(network, seed);
        IncrementalGenerator incremental = new IncrementalGenerator(network, current);
        ScheduleGenerator whole = new ScheduleGenerator(network);
        Schedule varied = new Schedule(network);
        Schedule made = new Schedule(network);
        for (int i = 0; i < VARIATIONS; i++) {
            Decisions next = variation(network, current, random);
            incremental.vary(next, Double.POSITIVE_INFINITY, varied);
            whole.generate(next, made);
            assertSame(varied, made);
            if (random.nextBoolean()) {
                incremental.rebase(next);
                current = next;
                assertSame(incremental.schedule(), made);
            }
        }
    }

    @Property(tries = 100)
    void onlyWhatCostsMoreThanTheCutoffIsCut(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = seed % 2 == 0 ? RandomNetworks.of(seed) : RandomInstances.singleMode(seed, 30);
        Random random = new Random(seed);
        Decisions base = RandomNetworks.decisions(network, seed);
        IncrementalGenerator incremental = new IncrementalGenerator(network, base);
        ScheduleGenerator whole = new ScheduleGenerator(network);
        Schedule varied = new Schedule(network);
        Schedule made = new Schedule(network);
        for (int i = 0; i < VARIATIONS; i++) {
            Decisions next = variation(network, base, random);
            whole.generate(next, made);
            double cutoff = made.objective() * (0.5 + random.nextDouble());
            incremental.vary(next, cutoff, varied);
            if (varied.isCut()) {
                assertThat(made.objective()).isGreaterThan(cutoff);
                assertThat(varied.objective()).isGreaterThan(cutoff).isLessThanOrEqualTo(made.objective() * (1 + 1e-9));
            } else {
                assertSame(varied, made);
            }
        }
    }

    @Property(tries = 20)
    void whatOverspendsIsCutAtOnce(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomInstances.multiMode(seed, 1, 20);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Schedule made = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, made);
        Schedule varied = new Schedule(network);
        new IncrementalGenerator(network, new Decisions(network).withBuilt(decisions.built))
                .vary(decisions, 1e12, varied);
        if (decisions.built[0]) {
            assertThat(varied.overspent()).isEqualTo(made.overspent());
            assertThat(varied.isCut()).isEqualTo(made.overspent() > 0);
        }
    }

    private static Decisions variation(ActivityNetwork network, Decisions current, Random random) {
        Decisions other = RandomNetworks.decisions(network, random.nextLong());
        return switch (random.nextInt(5)) {
            case 0 -> current.withOrder(other.order);
            case 1 -> other;
            case 2 -> current.withModes(oneFrom(current.mode, other.mode, random));
            case 3 -> current.withLotModes(oneFrom(current.lotMode, other.lotMode, random));
            default -> laterPart(network, current, random);
        };
    }

    private static int[] oneFrom(int[] values, int[] others, Random random) {
        int[] changed = values.clone();
        if (changed.length > 0) {
            int at = random.nextInt(changed.length);
            changed[at] = others[at];
        }
        return changed;
    }

    /** The same order up to some place, another after it. */
    private static Decisions laterPart(ActivityNetwork network, Decisions current, Random random) {
        long[] keys = new long[current.order.length];
        int from = random.nextInt(keys.length);
        for (int i = 0; i < keys.length; i++) {
            keys[current.order[i]] = i < from ? i : from + random.nextInt(keys.length);
        }
        return current.orderedBy(network, keys);
    }

    private static void assertSame(Schedule one, Schedule two) {
        assertThat(one.start).isEqualTo(two.start);
        assertThat(one.finish).isEqualTo(two.finish);
        assertThat(one.cause).isEqualTo(two.cause);
        assertThat(one.causeOf).isEqualTo(two.causeOf);
        assertThat(one.lotOrder).isEqualTo(two.lotOrder);
        assertThat(one.lotExWorks).isEqualTo(two.lotExWorks);
        assertThat(one.lotArrive).isEqualTo(two.lotArrive);
        assertThat(one.lotBought).isEqualTo(two.lotBought);
        assertThat(one.lotStock).isEqualTo(two.lotStock);
        assertThat(one.blockLive).isEqualTo(two.blockLive);
        assertThat(one.objective()).isEqualTo(two.objective());
        assertThat(one.unplaced()).isEqualTo(two.unplaced());
        assertThat(one.unplacedKw()).isEqualTo(two.unplacedKw());
        assertThat(one.lateKwDays()).isEqualTo(two.lateKwDays());
        assertThat(one.overspent()).isEqualTo(two.overspent());
    }
}
