package dev.buildout.planner.feasibility;

import dev.buildout.planner.problem.StepProfile;

/** What a cumulative supply lets be taken for ever: the least of it on a day and all later ones. */
final class Available {

    private Available() {}

    /** What can be taken on a day and kept. */
    static long from(StepProfile supply, int day) {
        long least = supply.at(day);
        for (int i = 0; i < supply.from().length; i++) {
            least = supply.from()[i] > day ? Math.min(least, supply.cumulative()[i]) : least;
        }
        return least;
    }

    /** The first day from which an amount can be kept, or {@link Soonest#NEVER}. */
    static int first(StepProfile supply, long amount) {
        for (int day : supply.from()) {
            if (from(supply, day) >= amount) {
                return day;
            }
        }
        return Soonest.NEVER;
    }
}
