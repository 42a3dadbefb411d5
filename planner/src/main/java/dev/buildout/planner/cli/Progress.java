package dev.buildout.planner.cli;

import dev.buildout.model.unit.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a search has come.
 *
 * @param phase what it is doing, for people: {@code Searching}
 * @param elapsed since planning began
 * @param best the best plan so far, once there is one
 * @param movesPerSecond schedules tried in a second
 * @param gap how far the best plan is above what no plan can cost less than, as a fraction of its objective
 * @param left time left; absent when steps limit the search
 */
record Progress(
        String phase,
        Duration elapsed,
        Optional<Best> best,
        double movesPerSecond,
        OptionalDouble gap,
        Optional<Duration> left) {

    /**
     * The best plan so far.
     *
     * @param cost its objective
     * @param lateMwMonths MW-months that it is late
     * @param unplaced activities without a date
     */
    record Best(Money cost, double lateMwMonths, int unplaced) {}
}
