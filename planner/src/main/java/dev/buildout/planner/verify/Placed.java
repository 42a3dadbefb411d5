package dev.buildout.planner.verify;

import dev.buildout.model.domain.Mode;

/**
 * An activity of the scenario with the dates that the plan gives it, as days from the data date.
 *
 * @param work working days of its mode
 * @param days the calendar it keeps
 */
record Placed(Expected expected, PlanFile.Activity planned, Mode mode, WorkDays days, int work, int start, int finish) {

    String id() {
        return expected.id();
    }

    /** The same from another start; the finish is −1 when it does not fit into the horizon. */
    Placed startingOn(int day) {
        return new Placed(expected, planned, mode, days, work, day, days.finish(day, work));
    }
}
