package dev.buildout.planner.schedule;

import static dev.buildout.planner.fixture.NetworkSketch.mode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.fixture.Orders;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sorting by dates never puts an activity before a predecessor, though links may let it start before one. */
class TimeOrderTest {

    @Property(tries = 300)
    void predecessorsComeFirstAndBackwardsLast(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = AnyNetwork.of(seed);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, schedule);
        TimeOrder timeOrder = new TimeOrder(network);

        Orders.assertFeasible(network, timeOrder.byStart(decisions.order, schedule.start));
        int[] backwards = timeOrder.byFinishBackwards(decisions.order, schedule.finish);
        assertThat(backwards).containsExactlyInAnyOrder(decisions.order);
        int[] places = decisions.withOrder(backwards).places();
        for (int a = 0; a < places.length; a++) {
            for (int l = network.predFrom()[a]; schedule.start[a] >= 0 && l < network.predFrom()[a + 1]; l++) {
                assertThat(places[a]).isLessThan(places[network.pred()[l]]);
            }
        }
    }

    @Property(tries = 200)
    void withoutLinksDatesAloneCountAndEqualOnesStayAsTheyStood(@ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        NetworkSketch sketch = new NetworkSketch(20).phase(0, 1, true);
        for (int a = 0; a < 10; a++) {
            sketch.activity(0, mode(1));
        }
        ActivityNetwork network = sketch.network();
        Decisions decisions = RandomNetworks.decisions(network, seed);
        int[] dates = random.ints(10, -1, 6).toArray();
        int[] places = decisions.places();

        int[] order = new TimeOrder(network).byStart(decisions.order, dates);
        int[] backwards = new TimeOrder(network).byFinishBackwards(decisions.order, dates);

        for (int i = 1; i < order.length; i++) {
            int before = dates[order[i - 1]] < 0 ? Integer.MAX_VALUE : dates[order[i - 1]];
            int date = dates[order[i]] < 0 ? Integer.MAX_VALUE : dates[order[i]];
            assertThat(before < date || (before == date && places[order[i - 1]] < places[order[i]]))
                    .isTrue();
            assertThat(dates[backwards[i - 1]]).isGreaterThanOrEqualTo(dates[backwards[i]]);
        }
    }

    @ParameterizedTest
    @CsvSource({"FS, 0, true", "FS, 3, true", "FS, -1, false", "SS, 0, false", "FF, 2, false", "SF, 5, false"})
    void datesSufficeWhereNobodyCanStartBeforeAPredecessorHasFinished(LinkTerm.Type type, int lag, boolean suffice) {
        ActivityNetwork network = new NetworkSketch(20)
                .phase(0, 1, true)
                .activity(0, mode(1))
                .activity(0, mode(1))
                .link(0, 1, type, lag)
                .network();

        assertThat(new TimeOrder(network).datesSuffice()).isEqualTo(suffice);
    }

    @Test
    void aFixedDateBeforeAPredecessorDoesNotComeBeforeIt() {
        ActivityNetwork network = new NetworkSketch(20)
                .phase(0, 1, true)
                .activity(0, mode(5))
                .activity(0, 0, 0, 2, mode(0))
                .link(0, 1, LinkTerm.Type.FS, 0)
                .network();
        int[] order = {0, 1};

        assertThat(new TimeOrder(network).byStart(order, new int[] {3, 2})).containsExactly(0, 1);
        assertThat(new TimeOrder(network).byFinishBackwards(order, new int[] {8, 2}))
                .containsExactly(1, 0);
    }
}
