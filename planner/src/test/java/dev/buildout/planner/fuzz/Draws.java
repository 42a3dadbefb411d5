package dev.buildout.planner.fuzz;

import java.util.List;

/** Decisions that were drawn beforehand and are dealt out one after the other: a case can be repeated, and shrinks. */
final class Draws {

    private final List<Integer> drawn;
    private int next;

    Draws(List<Integer> drawn) {
        this.drawn = drawn;
    }

    /** From 0 to the bound, without it; the smallest decisions are 0. */
    int below(int bound) {
        int number = drawn.get(next % drawn.size());
        // The same numbers once more should not be the same decisions.
        int round = 1 + next / drawn.size();
        next++;
        return bound <= 1 ? 0 : Math.floorMod((long) number * round, bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    boolean oneIn(int times) {
        return below(times) == times - 1;
    }
}
