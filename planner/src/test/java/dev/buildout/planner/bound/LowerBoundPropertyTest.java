package dev.buildout.planner.bound;

import static dev.buildout.planner.fixture.NetworkSketch.mode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** No schedule of a tiny network beats its bounds, whatever links, calendars, modes and resources it has. */
class LowerBoundPropertyTest {

    private static final int ACTIVITIES = 5;
    private static final int HORIZON = 14;
    private static final NetworkSketch.Mode[] DONE_BY_ITSELF = {mode(0)};
    private static final double ROUNDING = 1e-9;
    private static final List<LinkTerm.Type> TYPES = List.of(LinkTerm.Type.values());

    @Property(tries = 400)
    void noScheduleMakesAPhaseLiveBeforeItsBound(@ForAll @LongRange(min = 0) long seed) {
        ActivityNetwork network = random(new Random(seed), 1 + (int) (seed % 2), false);
        LowerBound bound = LowerBound.of(network, 3_000_000);

        for (int p = 0; p < network.phases().count(); p++) {
            assertThat((double) bound.earliestLive()[p]).isLessThanOrEqualTo(ExhaustiveSearch.earliestLive(network, p));
        }
    }

    @Property(tries = 200)
    void noScheduleIsLessLateThanTheBound(@ForAll @LongRange(min = 0) long seed) {
        ActivityNetwork network = random(new Random(seed), 2 + (int) (seed % 2), true);

        assertThat(LowerBound.of(network, 3_000_000).lateness())
                .isLessThanOrEqualTo(ExhaustiveSearch.leastLateness(network) + ROUNDING);
    }

    @Property(tries = 200)
    void noGeneratedScheduleBeatsTheBound(@ForAll @LongRange(min = 0) long seed) {
        ActivityNetwork network = RandomNetworks.of(seed);
        LowerBound bound = LowerBound.of(network, 3_000_000);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, schedule);

        assertThat(bound.lateness()).isLessThanOrEqualTo(schedule.objective() * (1 + ROUNDING));
        for (int p = 0; p < network.phases().count(); p++) {
            int[] live = Arrays.copyOfRange(
                    schedule.blockLive,
                    network.phases().blockFrom()[p],
                    network.phases().blockFrom()[p + 1]);
            boolean all = Arrays.stream(live).noneMatch(day -> day == Schedule.NONE);
            int last = Arrays.stream(live).max().orElse(0);
            assertThat(all ? last : Integer.MAX_VALUE).isGreaterThanOrEqualTo(bound.earliestLive()[p]);
        }
    }

    @Property(tries = 200)
    void plainWorkIsBoundedToWithinTwoDays(@ForAll @LongRange(min = 0) long seed) {
        ActivityNetwork network = plain(new Random(seed));

        double best = ExhaustiveSearch.earliestLive(network, 0);

        assertThat((double) LowerBound.of(network, 3_000_000).earliestLive()[0]).isBetween(best - 2, best);
    }

    /** Five activities with finish-to-start links and one resource. */
    private static ActivityNetwork plain(Random random) {
        NetworkSketch sketch = new NetworkSketch(20).resource(4).phase(0, 1, true);
        for (int a = 0; a < ACTIVITIES; a++) {
            sketch.activity(0, mode(1 + random.nextInt(4), 1 + random.nextInt(4)));
            if (a > 1 && random.nextInt(2) == 0) {
                sketch.link(random.nextInt(a), a, LinkTerm.Type.FS, 0);
            }
        }
        return sketch.network();
    }

    private static ActivityNetwork random(Random random, int phases, boolean required) {
        int early = 1 + random.nextInt(4);
        int late = early + random.nextInt(3) - 1;
        int change = random.nextInt(HORIZON);
        int[] daily = new int[HORIZON];
        for (int d = 0; d < HORIZON; d++) {
            daily[d] = d < change ? early : late;
        }
        int weekend = random.nextInt(3);
        NetworkSketch sketch = new NetworkSketch(HORIZON)
                .discount(random.nextBoolean() ? 1 : 0.9)
                .resource(daily)
                .resource(3)
                .stock(2 + random.nextInt(9))
                .calendar(d -> d % 3 != weekend);
        for (int p = 0; p < phases; p++) {
            sketch.phase(random.nextInt(6) - 1, 1 + random.nextInt(5), required);
        }
        for (int a = 0; a < ACTIVITIES; a++) {
            NetworkSketch.Mode[] modes = new NetworkSketch.Mode[1 + random.nextInt(2)];
            for (int m = 0; m < modes.length; m++) {
                modes[m] = new NetworkSketch.Mode(
                        random.nextInt(4),
                        new int[] {random.nextInt(early + 1), random.nextInt(4)},
                        new int[] {random.nextInt(4)});
            }
            int release = random.nextInt(4) == 0 ? random.nextInt(4) : 0;
            int fixed = random.nextInt(12) == 0 ? random.nextInt(5) : -1;
            sketch.activity(
                    random.nextInt(phases), random.nextInt(3) / 2, release, fixed, fixed < 0 ? modes : DONE_BY_ITSELF);
            for (int p = 0; p < a; p++) {
                if (random.nextInt(3) == 0) {
                    sketch.link(p, a, TYPES.get(random.nextInt(4)), random.nextInt(4) - 1);
                }
            }
        }
        return sketch.network();
    }
}
