package dev.buildout.planner.cli;

import java.time.Duration;
import java.util.Optional;

/**
 * How long and from which seed to search. At least one limit is present; the first that is reached ends the search.
 *
 * @param time wall-clock limit
 * @param steps limit on moves accepted: the same steps and seed give the same plan on any machine
 * @param seed random seed
 */
public record PlanRequest(Optional<Duration> time, Optional<Integer> steps, long seed) {

    public PlanRequest {
        if (time.isEmpty() && steps.isEmpty()) {
            throw new IllegalArgumentException("A search needs a limit of time or steps.");
        }
    }

    /** The limits in words, as a plan records them: {@code 60 s}, {@code 20000 steps}, {@code 60 s or 20000 steps}. */
    public String limits() {
        String time = time().map(t -> t.toSeconds() + " s").orElse("");
        String steps = steps().map(n -> n + " steps").orElse("");
        return time.isEmpty() || steps.isEmpty() ? time + steps : time + " or " + steps;
    }
}
