package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;

/**
 * Decisions and how good they are.
 *
 * @param decisions what is decided
 * @param violation how far the hard rules are broken; 0 for a feasible schedule
 * @param objective discounted dollars
 * @param lateKwDays kilowatt-days lost by lateness
 * @param unplaced activities without a date
 */
record Individual(Decisions decisions, long violation, double objective, long lateKwDays, int unplaced) {

    static Individual of(Decisions decisions, Schedule schedule) {
        return new Individual(
                decisions, violation(schedule), schedule.objective(), schedule.lateKwDays(), schedule.unplaced());
    }

    /** The same quality from the same activities in another order. */
    Individual withDecisions(Decisions others) {
        return new Individual(others, violation, objective, lateKwDays, unplaced);
    }

    /**
     * How far a plan is from one that can be carried out: kilowatts and activities without a date, units overspent,
     * kilowatts past the day by which they must be live and days by which links into fixed dates are broken. What is late
     * counts less than what is left out, so the least is left out first.
     */
    static long violation(Schedule schedule) {
        return (long) schedule.unplacedKw()
                + schedule.unplaced()
                + schedule.overspent()
                + schedule.overdueKw()
                + schedule.brokenDays();
    }

    boolean isBetterThan(Individual other) {
        return violation != other.violation ? violation < other.violation : objective < other.objective;
    }
}
