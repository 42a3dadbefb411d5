package dev.buildout.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.RandomInstances;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Every start that the profiles find is the one that a look at each day finds. */
class RenewableProfilesTest {

    private static final int WORK_PLACED = 25;

    @Property(tries = 200)
    void startsAreTheFirstAndLastThatFit(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = seed % 2 == 0 ? RandomNetworks.of(seed) : RandomInstances.singleMode(seed, 30);
        Random random = new Random(seed);
        RenewableProfiles profiles = new RenewableProfiles(network);
        for (int i = 0; i < WORK_PLACED; i++) {
            int a = random.nextInt(network.activityCount());
            DayCalendar calendar = network.calendars()[network.calendar()[a]];
            int mode = network.modeFrom()[a];
            int day = random.nextInt(network.horizon());
            int start = profiles.earliestStart(calendar, mode, day);

            assertThat(start).isEqualTo(firstThatFits(network, profiles, calendar, mode, day));
            assertThat(profiles.latestStart(calendar, mode, day))
                    .isEqualTo(lastThatFits(network, profiles, calendar, mode, day));
            if (calendar.isUnbroken()) {
                assertThat(profiles.earliestStart(mode, day)).isEqualTo(start);
            }
            if (start >= 0) {
                profiles.take(calendar, mode, start, 1);
            }
        }
    }

    @Property(tries = 50)
    void copiesAndResetsAreComplete(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomNetworks.of(seed);
        RenewableProfiles one = new RenewableProfiles(network);
        RenewableProfiles two = new RenewableProfiles(network);
        Random random = new Random(seed);
        takeSomething(network, one, random);
        takeSomething(network, two, random);

        two.copyFrom(one);
        assertThat(two.free()).isDeepEqualTo(one.free());

        two.reset();
        assertThat(two.free()).isDeepEqualTo(new RenewableProfiles(network).free());
    }

    private static void takeSomething(ActivityNetwork network, RenewableProfiles profiles, Random random) {
        for (int i = 0; i < random.nextInt(10); i++) {
            int a = random.nextInt(network.activityCount());
            DayCalendar calendar = network.calendars()[network.calendar()[a]];
            int start = profiles.earliestStart(calendar, network.modeFrom()[a], random.nextInt(200));
            if (start >= 0) {
                profiles.take(calendar, network.modeFrom()[a], start, 1);
            }
        }
    }

    private static int firstThatFits(
            ActivityNetwork network, RenewableProfiles profiles, DayCalendar calendar, int mode, int from) {
        for (int day = from; day <= network.horizon(); day++) {
            if (fits(network, profiles, calendar, mode, day)) {
                return day;
            }
        }
        return -1;
    }

    private static int lastThatFits(
            ActivityNetwork network, RenewableProfiles profiles, DayCalendar calendar, int mode, int from) {
        for (int day = from; day >= 0; day--) {
            if (fits(network, profiles, calendar, mode, day)) {
                return day;
            }
        }
        return -1;
    }

    private static boolean fits(
            ActivityNetwork network, RenewableProfiles profiles, DayCalendar calendar, int mode, int day) {
        int work = network.modeWork()[mode];
        if (work == 0) {
            return true;
        }
        int first = calendar.workedBefore(day);
        if (first + work > calendar.workDays() || calendar.dayOf(first) != day) {
            return false;
        }
        for (int k = first; k < first + work; k++) {
            for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
                if (profiles.free(network.useResource()[u], calendar.dayOf(k)) < network.useAmount()[u]) {
                    return false;
                }
            }
        }
        return true;
    }
}
