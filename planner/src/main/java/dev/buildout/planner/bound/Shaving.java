package dev.buildout.planner.bound;

/**
 * Shaving: an activity is tried at the first day, and at the last day, of its window; what the rules refute is cut off.
 * P. Martin and D. Shmoys, "A new approach to computing optimal schedules for the job-shop scheduling problem", IPCO 1996.
 */
final class Shaving {

    private final Refuter refuter;

    Shaving(Refuter refuter) {
        this.refuter = refuter;
    }

    /** Shaves all windows over and over until nothing changes, all is refuted, or the budget is spent. */
    void shave(Windows windows, Budget budget) {
        boolean changed = true;
        while (changed && !windows.isEmpty() && !budget.isSpent()) {
            changed = false;
            for (int i = 0; i < windows.target.size() && !windows.isEmpty() && !budget.isSpent(); i++) {
                changed |= shaveStart(windows, i, budget);
                changed |= !windows.isEmpty() && shaveFinish(windows, i, budget);
            }
        }
    }

    private boolean shaveStart(Windows windows, int i, Budget budget) {
        if (windows.startMin[i] >= windows.startMax[i]) {
            return false;
        }
        Windows tried = windows.copy();
        tried.lowerStart(i, windows.startMin[i]);
        refuter.narrow(tried, budget);
        if (!tried.isEmpty()) {
            return false;
        }
        windows.raiseStart(i, windows.startMin[i] + 1);
        refuter.narrow(windows, budget);
        return true;
    }

    private boolean shaveFinish(Windows windows, int i, Budget budget) {
        if (windows.finishMin[i] >= windows.finishMax[i]) {
            return false;
        }
        Windows tried = windows.copy();
        tried.raiseFinish(i, windows.finishMax[i]);
        refuter.narrow(tried, budget);
        if (!tried.isEmpty()) {
            return false;
        }
        windows.lowerFinish(i, windows.finishMax[i] - 1);
        refuter.narrow(windows, budget);
        return true;
    }
}
