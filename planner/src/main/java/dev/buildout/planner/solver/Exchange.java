package dev.buildout.planner.solver;

import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Where searches that run side by side meet between their cycles: each shows its best, and takes in what the others show.
 * All wait for each other, so that with limits in steps the same searches always meet with the same results.
 */
final class Exchange {

    private final Phaser meeting;
    private final AtomicReferenceArray<Individual> shown;
    private final SearchContext context;
    private final int index;

    /**
     * @param meeting has every search as a party; a search that ends leaves it
     * @param shown a place for every search
     * @param index the number of this search
     */
    Exchange(Phaser meeting, AtomicReferenceArray<Individual> shown, SearchContext context, int index) {
        this.meeting = meeting;
        this.shown = shown;
        this.context = context;
        this.index = index;
    }

    SearchContext context() {
        return context;
    }

    int index() {
        return index;
    }

    /** Lets the others go on without this search. */
    void leave() {
        meeting.arriveAndDeregister();
    }

    /** Meets the others, unless the search is over. */
    void swap() {
        if (shown.length() == 1 || context.isOver()) {
            return;
        }
        shown.set(index, context.best());
        meeting.arriveAndAwaitAdvance();
        for (int i = 0; i < shown.length(); i++) {
            Individual other = shown.get(i);
            // One that ended before the first meeting has shown nothing.
            if (other != null) {
                context.found(other);
            }
        }
        // Nobody shows anything new before all have looked.
        meeting.arriveAndAwaitAdvance();
    }
}
