package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Searches side by side learn each other's best, and one that has ended holds nobody up. */
class ExchangeTest {

    private static final ActivityNetwork NETWORK = new NetworkSketch(1).network();

    private final SearchMonitor monitor = new SearchMonitor();
    private final Phaser meeting = new Phaser(2);
    private final AtomicReferenceArray<Individual> shown = new AtomicReferenceArray<>(2);

    private Exchange exchange(int index, double objective) {
        Individual first = new Individual(new Decisions(NETWORK), 0, objective, 0, 0);
        return new Exchange(meeting, shown, new SearchContext(NETWORK, first, monitor, 100, Long.MAX_VALUE), index);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void bothGoOnFromTheBetterOne() {
        Exchange good = exchange(0, 5);
        Exchange bad = exchange(1, 7);

        SideBySide.run(List.of(good::swap, bad::swap));

        assertThat(good.context().best().objective()).isEqualTo(5);
        assertThat(bad.context().best()).isSameAs(good.context().best());
        assertThat(good.context().pool().size()).isEqualTo(2);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSearchThatEndsBeforeItHasShownAnythingHoldsNobodyUp() {
        Exchange stays = exchange(0, 5);
        Exchange ends = exchange(1, 7);

        SideBySide.run(List.of(stays::swap, ends::leave));

        assertThat(stays.context().best().objective()).isEqualTo(5);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatASearchHasShownBeforeItEndedIsStillThere() {
        Exchange stays = exchange(0, 5);
        Exchange ends = exchange(1, 3);

        SideBySide.run(List.of(
                () -> {
                    stays.swap();
                    stays.swap();
                },
                () -> {
                    ends.swap();
                    ends.leave();
                }));

        assertThat(stays.context().best().objective()).isEqualTo(3);
    }
}
