package dev.buildout.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.NetworkSketch;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Starts are found as a search day by day finds them, and what was taken can be put back exactly. */
class RenewableProfilesTest {

    private static final int HORIZON = 40;
    private static final int MODES = 8;
    private static final int TRIES = 250;

    /** Profiles of two resources of which something is taken already, and days that are worked or not. */
    private static final class Sample {

        private final Random random;
        private final ActivityNetwork network;
        private final boolean[] worked = new boolean[HORIZON];
        private final DayCalendar calendar;
        private final DayCalendar everyDay;
        private final RenewableProfiles profiles;

        Sample(long seed) {
            random = new Random(seed);
            for (int day = 0; day < HORIZON; day++) {
                worked[day] = random.nextInt(4) > 0;
            }
            calendar = new DayCalendar(HORIZON, day -> worked[day]);
            everyDay = new DayCalendar(HORIZON, day -> true);
            network = new NetworkSketch(HORIZON)
                    .resource(daily())
                    .resource(daily())
                    .phase(0, 1, true)
                    .activity(0, modes())
                    .network();
            profiles = new RenewableProfiles(network);
        }

        private int[] daily() {
            return IntStream.range(0, HORIZON).map(day -> random.nextInt(10)).toArray();
        }

        /** Some take no time, some no workers. */
        private NetworkSketch.Mode[] modes() {
            return IntStream.range(0, MODES)
                    .mapToObj(m -> new NetworkSketch.Mode(
                            random.nextInt(6),
                            m == 0 ? new int[0] : new int[] {random.nextInt(4), random.nextInt(3)},
                            new int[0]))
                    .toArray(NetworkSketch.Mode[]::new);
        }

        void takeSome(RenewableProfiles from) {
            for (int i = 0; i < 4; i++) {
                int mode = random.nextInt(MODES);
                DayCalendar days = random.nextBoolean() ? calendar : everyDay;
                int start = from.earliestStart(days, mode, random.nextInt(HORIZON));
                if (start >= 0 && days == everyDay && random.nextBoolean()) {
                    from.take(mode, start);
                } else if (start >= 0) {
                    from.take(days, mode, start, 1);
                }
            }
        }

        /** Whether a mode can start on a day: on a day that is worked, unless it takes no time. */
        boolean fits(boolean[] days, int mode, int start) {
            int left = network.modeWork()[mode];
            if (left > 0 && !(start < HORIZON && days[start])) {
                return false;
            }
            for (int day = start; left > 0; day++) {
                if (day == HORIZON || (days[day] && !isFree(mode, day))) {
                    return false;
                }
                left -= days[day] ? 1 : 0;
            }
            return true;
        }

        private boolean isFree(int mode, int day) {
            for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
                if (profiles.free(network.useResource()[u], day) < network.useAmount()[u]) {
                    return false;
                }
            }
            return true;
        }

        int firstFit(boolean[] days, int mode, int from) {
            return IntStream.rangeClosed(from, HORIZON)
                    .filter(day -> fits(days, mode, day))
                    .findFirst()
                    .orElse(-1);
        }

        int lastFit(boolean[] days, int mode, int until) {
            return IntStream.rangeClosed(-until, 0)
                    .map(day -> -day)
                    .filter(day -> fits(days, mode, day))
                    .findFirst()
                    .orElse(-1);
        }
    }

    private static boolean[] everyDayWorked() {
        boolean[] all = new boolean[HORIZON];
        Arrays.fill(all, true);
        return all;
    }

    @Property(tries = TRIES)
    void theEarliestStartIsTheFirstDayThatFits(@ForAll @LongRange(min = 0) long seed) {
        Sample sample = new Sample(seed);
        sample.takeSome(sample.profiles);
        for (int mode = 0; mode < MODES; mode++) {
            for (int day = 0; day <= HORIZON; day++) {
                assertThat(sample.profiles.earliestStart(sample.calendar, mode, day))
                        .isEqualTo(sample.firstFit(sample.worked, mode, day));
            }
        }
    }

    @Property(tries = TRIES)
    void whereEveryDayIsWorkedTheShorterWayFindsTheSame(@ForAll @LongRange(min = 0) long seed) {
        Sample sample = new Sample(seed);
        sample.takeSome(sample.profiles);
        for (int mode = 0; mode < MODES; mode++) {
            for (int day = 0; day <= HORIZON; day++) {
                int start = sample.profiles.earliestStart(mode, day);
                int blocking = sample.profiles.blocking();
                assertThat(start).isEqualTo(sample.firstFit(everyDayWorked(), mode, day));
                assertThat(sample.profiles.earliestStart(sample.everyDay, mode, day))
                        .isEqualTo(start);
                assertThat(sample.profiles.blocking()).isEqualTo(blocking);
                assertThat(blocking >= 0).isEqualTo(start > day || (start < 0 && day + work(sample, mode) <= HORIZON));
            }
        }
    }

    private static int work(Sample sample, int mode) {
        return sample.network.modeWork()[mode];
    }

    @Property(tries = TRIES)
    void theLatestStartIsTheLastDayThatFits(@ForAll @LongRange(min = 0) long seed) {
        Sample sample = new Sample(seed);
        sample.takeSome(sample.profiles);
        for (int mode = 0; mode < MODES; mode++) {
            for (int day = 0; day <= HORIZON; day++) {
                assertThat(sample.profiles.latestStart(sample.calendar, mode, day))
                        .as("mode %d by day %d", mode, day)
                        .isEqualTo(sample.lastFit(sample.worked, mode, day));
            }
        }
    }

    @Property(tries = TRIES)
    void copiesHoldTheSameAndShareNothing(@ForAll @LongRange(min = 0) long seed) {
        Sample sample = new Sample(seed);
        RenewableProfiles copy = new RenewableProfiles(sample.network);
        for (int i = 0; i < 4; i++) {
            if (sample.random.nextBoolean()) {
                sample.profiles.reset();
            }
            sample.takeSome(sample.profiles);
            sample.takeSome(copy);
            int[][] expected = snapshot(sample.profiles);
            copy.copyFrom(sample.profiles);
            assertThat(snapshot(copy)).isDeepEqualTo(expected);
            sample.takeSome(copy);
            assertThat(snapshot(sample.profiles)).isDeepEqualTo(expected);
        }
        copy.reset();
        for (int r = 0; r < sample.network.resources().length; r++) {
            assertThat(copy.free()[r]).isEqualTo(sample.network.resources()[r].capacity());
        }
    }

    @Property(tries = TRIES)
    void whatIsGivenBackIsThereAgain(@ForAll @LongRange(min = 0) long seed) {
        Sample sample = new Sample(seed);
        sample.takeSome(sample.profiles);
        int[][] before = snapshot(sample.profiles);
        for (int mode = 0; mode < MODES; mode++) {
            int start = sample.profiles.earliestStart(sample.calendar, mode, sample.random.nextInt(HORIZON));
            if (start >= 0) {
                sample.profiles.take(sample.calendar, mode, start, 1);
                sample.profiles.take(sample.calendar, mode, start, -1);
            }
        }
        assertThat(snapshot(sample.profiles)).isDeepEqualTo(before);
    }

    private static int[][] snapshot(RenewableProfiles profiles) {
        return Arrays.stream(profiles.free()).map(int[]::clone).toArray(int[][]::new);
    }
}
