package dev.buildout.planner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Look-ups agree with counting days one by one. */
class DayCalendarTest {

    private static final int HORIZON = 30;

    @Property(tries = 300)
    void theLastWorkingDayByADayIsFoundByCounting(@ForAll @LongRange(min = 0) long seed) {
        boolean[] worked = worked(seed);
        DayCalendar calendar = new DayCalendar(HORIZON, day -> worked[day]);
        int number = -1;
        int last = -1;
        assertThat(calendar.lastWorkedBy(-1)).isEqualTo(-1);
        for (int day = 0; day < HORIZON + 5; day++) {
            if (day < HORIZON && worked[day]) {
                number++;
                last = day;
            }
            assertThat(calendar.lastWorkedBy(day)).isEqualTo(number);
            assertThat(number < 0 ? -1 : calendar.dayOf(number)).isEqualTo(last);
        }
    }

    @Property(tries = 300)
    void theLatestStartToFinishIsTheLastThatFinishesInTime(@ForAll @LongRange(min = 0) long seed) {
        boolean[] worked = worked(seed);
        DayCalendar calendar = new DayCalendar(HORIZON, day -> worked[day]);
        for (int work = 0; work < 6; work++) {
            for (int by = 0; by <= HORIZON; by++) {
                int latest = -1;
                for (int start = 0; start <= by; start++) {
                    boolean isStart = work == 0 || (start < HORIZON && worked[start]);
                    int finish = isStart ? finish(worked, start, work) : -1;
                    latest = finish >= 0 && finish <= by ? start : latest;
                }
                assertThat(calendar.latestStartToFinishBy(by, work)).isEqualTo(latest);
            }
        }
    }

    private static int finish(boolean[] worked, int start, int work) {
        int day = start;
        for (int left = work; left > 0; day++) {
            if (day == HORIZON) {
                return -1;
            }
            left -= worked[day] ? 1 : 0;
        }
        return day;
    }

    @Test
    void aCalendarIsUnbrokenWhenEveryDayOfTheHorizonIsWorked() {
        assertThat(new DayCalendar(HORIZON, day -> true).isUnbroken()).isTrue();
        assertThat(new DayCalendar(HORIZON, day -> day != HORIZON - 1).isUnbroken())
                .isFalse();
        assertThat(new DayCalendar(HORIZON, day -> day != 0).isUnbroken()).isFalse();
        assertThat(new DayCalendar(HORIZON, day -> false).isUnbroken()).isFalse();
    }

    private static boolean[] worked(long seed) {
        Random random = new Random(seed);
        boolean[] worked = new boolean[HORIZON];
        int rate = random.nextInt(5);
        for (int day = 0; day < HORIZON; day++) {
            worked[day] = random.nextInt(4) < rate;
        }
        return worked;
    }
}
