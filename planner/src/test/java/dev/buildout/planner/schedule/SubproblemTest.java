package dev.buildout.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A part of a programme as a network of its own costs what it costs in the whole. */
class SubproblemTest {

    private static final ActivityNetwork WHOLE = network();
    private static final Components COMPONENTS = Components.of(WHOLE);

    private final Decisions decisions = PriorityRule.latestFinishTime(WHOLE);
    private final ScheduleGenerator generator = new ScheduleGenerator(WHOLE);
    private final Schedule schedule = new Schedule(WHOLE);
    private final List<Draw> draws = generator.generateWithPayments(decisions, schedule);

    private static ActivityNetwork network() {
        LoadedScenario loaded = ScenarioReader.read(Path.of("..", "scenarios", "stargate-us.yaml"), List.of());
        return ActivityNetworkCompiler.compile(loaded.scenario(), SupplyNetwork.of(loaded.scenario()))
                .network();
    }

    private Subproblem part(boolean[] chosen) {
        return Subproblem.of(generator, draws, decisions, schedule, COMPONENTS, chosen);
    }

    private boolean[] only(int component) {
        boolean[] chosen = new boolean[COMPONENTS.count()];
        chosen[component] = true;
        return chosen;
    }

    @Test
    void sitesAreParts() {
        assertThat(COMPONENTS.count()).isGreaterThanOrEqualTo(9);
        for (int a = 0; a < WHOLE.activityCount(); a++) {
            for (int l = WHOLE.predFrom()[a]; l < WHOLE.predFrom()[a + 1]; l++) {
                assertThat(COMPONENTS.of()[WHOLE.pred()[l]])
                        .isEqualTo(COMPONENTS.of()[a]);
            }
        }
    }

    @Test
    void partsDecidedAsBeforeCostTogetherWhatTheWholeCosts() {
        double sum = 0;
        for (int c = 0; c < COMPONENTS.count(); c++) {
            Subproblem part = part(only(c));
            Schedule ofPart = new Schedule(part.network());
            new ScheduleGenerator(part.network()).generate(part.decisions(), ofPart);
            assertThat(ofPart.isFeasible()).isTrue();
            sum += ofPart.objective();
        }
        assertThat(sum).isCloseTo(schedule.objective(), Offset.offset(schedule.objective() * 1e-3));
    }

    @Test
    void theGeneratorIsLeftAsItWas() {
        int[] before = generator.lineUse(0);
        part(only(1));
        part(only(2));
        assertThat(generator.lineUse(0)).isEqualTo(before);
    }

    @Test
    void allPartsTogetherHaveAllThereIs() {
        boolean[] all = new boolean[COMPONENTS.count()];
        Arrays.fill(all, true);
        ActivityNetwork again = part(all).network();

        assertThat(again.activityCount()).isEqualTo(WHOLE.activityCount());
        assertThat(Arrays.stream(again.ids())).containsExactly(WHOLE.ids());
        for (int r = 0; r < again.resources().length; r++) {
            String id = again.resources()[r].id();
            assertThat(Arrays.stream(WHOLE.resources())
                            .filter(w -> w.id().equals(id))
                            .map(w -> Arrays.toString(w.capacity())))
                    .contains(Arrays.toString(again.resources()[r].capacity()));
        }
        Schedule schedule2 = new Schedule(again);
        new ScheduleGenerator(again).generate(part(all).decisions(), schedule2);
        assertThat(schedule2.objective()).isCloseTo(schedule.objective(), Offset.offset(1e6));
    }

    @Test
    void whatAPartDecidesIsWrittenIntoTheWhole() {
        Subproblem part = part(only(2));
        Decisions merged = part.merged(decisions, part.decisions());
        Schedule again = new Schedule(WHOLE);

        new ScheduleGenerator(WHOLE).generate(merged, again);

        assertThat(merged.order).isEqualTo(decisions.order);
        assertThat(again.start).isEqualTo(schedule.start);
    }
}
