package dev.buildout.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 21);

    @Test
    void neighbouringWeeksOfOneShadeAreOneRunAndIdleWeeksAreLeftOut() {
        Strip strip = Strip.of(START, List.of(0, 5, 5, 10, 9, 0), List.of(10, 10, 10, 10, 10, 10), "line");

        assertThat(strip.runs())
                .extracting(r -> r.from() + "+" + r.length() + " shade " + r.shade())
                .containsExactly("1+2 shade 1", "3+1 shade 4", "4+1 shade 3");
        assertThat(strip.runs().get(0).title()).isEqualTo("weeks 2 to 3: 10 of 20");
    }

    @Test
    void useWithoutCapacityIsFull() {
        assertThat(Strip.of(START, List.of(3), List.of(0), "line").runs().get(0).shade())
                .isEqualTo(4);
    }

    @Test
    void yearsBeginInTheirFirstWeek() {
        List<Integer> idle = List.of(0, 0, 0, 0);

        assertThat(Strip.of(START, idle, idle, "line").years()).containsExactly(2);
    }
}
