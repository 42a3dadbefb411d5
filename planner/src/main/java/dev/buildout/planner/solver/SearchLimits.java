package dev.buildout.planner.solver;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a search stops, and the seed that makes it repeatable. With a step limit and no time limit the same network and
 * seed give the same plan.
 *
 * @param time longest time to search
 * @param steps most schedules to try
 * @param seed random seed
 * @param threads searches that run side by side and exchange what they find
 */
public record SearchLimits(Optional<Duration> time, OptionalLong steps, long seed, int threads) {

    /** The same with one thread. */
    public SearchLimits(Optional<Duration> time, OptionalLong steps, long seed) {
        this(time, steps, seed, 1);
    }

    /** In words: {@code 60 s}, {@code 20000 steps}, {@code 60 s with 2 threads}. */
    public String inWords() {
        String limit = steps.isPresent() ? steps.getAsLong() + " steps" : "";
        if (time.isPresent()) {
            limit += (limit.isEmpty() ? "" : " or ") + time.get().toSeconds() + " s";
        }
        return threads > 1 ? limit + " with " + threads + " threads" : limit;
    }
}
