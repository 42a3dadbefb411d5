package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.schedule.Decisions;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The pool holds the best of all that was offered, each quality once. */
class ElitePoolTest {

    private static final int SIZE = 8;
    private static final int DRAWS = 400;
    private static final Comparator<Individual> BY_QUALITY =
            Comparator.<Individual>comparingLong(i -> i.violation()).thenComparingDouble(Individual::objective);

    private static Individual individual(long violation, double objective) {
        Decisions own = new Decisions(new NetworkSketch(1).network());
        return new Individual(own, violation, objective, 0, 0);
    }

    @Property(tries = 200)
    void theBestOfDifferentQualityStay(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Individual first = individual(random.nextInt(3), random.nextInt(10));
        ElitePool pool = new ElitePool(first);
        TreeSet<Individual> offered = new TreeSet<>(BY_QUALITY);
        offered.add(first);
        for (int i = random.nextInt(40); i > 0; i--) {
            Individual next = individual(random.nextInt(3), random.nextInt(10));
            pool.offer(next);
            // The first of a quality stays.
            offered.add(next);
            assertThat(pool.best()).isSameAs(offered.first());
        }
        List<Decisions> expected =
                offered.stream().limit(SIZE).map(Individual::decisions).toList();
        assertThat(pool.size()).isEqualTo(expected.size());
        for (int i = 0; i < DRAWS; i++) {
            assertThat(expected).contains(pool.any(random));
        }
    }

    @Test
    void everyMemberIsDrawnNowAndThen() {
        ElitePool pool = new ElitePool(individual(0, 0));
        for (int i = 1; i < SIZE; i++) {
            pool.offer(individual(0, i));
        }
        Random random = new Random(1);
        assertThat(random.ints(DRAWS).mapToObj(i -> pool.any(random)).distinct().toList())
                .hasSize(SIZE);
    }

    @Test
    void aFullPoolDropsItsWorstForABetterOneAndKeepsOutWhatIsWorse() {
        ElitePool pool = new ElitePool(individual(0, 10));
        for (int i = 1; i < SIZE; i++) {
            pool.offer(individual(0, 10 + i));
        }
        Individual worse = individual(1, 0);
        pool.offer(worse);
        Individual best = individual(0, 9);
        pool.offer(best);
        Random random = new Random(1);

        assertThat(pool.size()).isEqualTo(SIZE);
        assertThat(pool.best()).isSameAs(best);
        for (int i = 0; i < DRAWS; i++) {
            assertThat(pool.any(random)).isNotSameAs(worse.decisions());
        }
    }
}
