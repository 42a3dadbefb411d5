package dev.buildout.planner.cli;

import dev.buildout.model.unit.Money;
import java.time.Duration;
import java.util.Optional;

/**
 * How far a search has come.
 *
 * @param phase what it is doing, for people: {@code Searching}
 * @param elapsed since planning began
 * @param bestCost objective of the best plan so far
 * @param lateMwMonths MW-months that the best plan is late
 * @param violations hard rules that the best plan breaks
 * @param movesPerSecond moves tried in a second, lately
 * @param left time left; absent when steps limit the search
 */
public record Progress(
        String phase,
        Duration elapsed,
        Money bestCost,
        double lateMwMonths,
        int violations,
        double movesPerSecond,
        Optional<Duration> left) {}
