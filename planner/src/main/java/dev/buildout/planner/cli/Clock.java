package dev.buildout.planner.cli;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time on a clock: {@code 48 s}, {@code 4:05}, {@code 1:00:00}. */
final class Clock {

    private Clock() {}

    static String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        }
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
