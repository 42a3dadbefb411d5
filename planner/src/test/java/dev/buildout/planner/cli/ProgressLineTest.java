package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.unit.Money;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void aPipeGetsALineAtOnceAndThenOneInTenSeconds() {
        report(line(false, 80, false), 30);

        assertThat(err.toString().lines())
                .containsExactly(
                        "Searching  0 s  best $412 B  1,234 MW-months late  45,200 moves/s  60 s left"
                                .replace("60 s left", "1:00 left"),
                        "Searching  10 s  best $412 B  1,234 MW-months late  45,200 moves/s  50 s left",
                        "Searching  20 s  best $412 B  1,234 MW-months late  45,200 moves/s  40 s left",
                        "Searching  30 s  best $412 B  1,234 MW-months late  45,200 moves/s  30 s left");
    }

    @Test
    void theFirstPlanFoundIsSaidAtOnce() {
        ProgressLine line = line(false, 80, false);
        line.accept(new Progress(
                "Preparing", Duration.ZERO, Optional.empty(), 0, OptionalDouble.empty(), Optional.empty()));
        report(line, 3);

        assertThat(err.toString().lines()).hasSize(2).first().isEqualTo("Preparing  0 s");
    }

    @Test
    void quietMeansNothing() {
        report(line(true, 80, true), 30);
        report(line(false, 80, true), 30);

        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 120})
    void aTerminalHasOneLineThatFitsAndIsClearedAtTheEnd(int columns) {
        ProgressLine line = line(true, columns, false);

        report(line, 30);
        line.close();

        assertThat(err.toString()).doesNotContain("\n").endsWith("\r");
        assertThat(err.toString().split("\r")).hasSizeGreaterThan(30).allMatch(text -> text.length() < columns);
    }

    @Test
    void missingDatesAreSaidInsteadOfLateness() {
        line(false, 80, false)
                .accept(new Progress(
                        "Searching",
                        Duration.ofSeconds(5),
                        Optional.of(new Progress.Best(Money.ofDollars(1e9), 12, 3)),
                        100,
                        OptionalDouble.empty(),
                        Optional.empty()));

        assertThat(err.toString().strip())
                .isEqualTo("Searching  5 s  best $1.00 B  3 activities without a date  100 moves/s");
    }

    private void report(ProgressLine line, int seconds) {
        for (int second = 0; second <= seconds; second++) {
            clock.set(second * 1_000_000_000L);
            line.accept(new Progress(
                    "Searching",
                    Duration.ofSeconds(second),
                    Optional.of(new Progress.Best(Money.ofDollars(412e9), 1234.4, 0)),
                    45_200,
                    OptionalDouble.empty(),
                    Optional.of(Duration.ofSeconds(60 - second))));
        }
    }

    private ProgressLine line(boolean isTerminal, int columns, boolean quiet) {
        PrintWriter writer = new PrintWriter(err);
        Terminal terminal = new Terminal(writer, writer, isTerminal, isTerminal, columns, false);
        return new ProgressLine(terminal, quiet, clock::get);
    }
}
