package dev.buildout.planner.bound;

import java.util.Arrays;

/**
 * The days between which each activity of a target must start and finish, and the modes it may still have, if everything
 * is to be finished by a trial day. Rules narrow the windows; when one becomes empty, the trial day is refuted.
 *
 * <p>Work on a broken calendar lasts at least as many days as it has working days, so what follows from a longest
 * duration is only used for unbroken calendars.
 */
final class Windows {

    final Target target;
    final int trial;
    final int[] startMin;
    final int[] finishMin;
    final int[] startMax;
    final int[] finishMax;
    final int[] shortest;
    final int[] longest;
    final boolean[] mode;

    private boolean changed;
    private boolean empty;

    Windows(Target target, int trial) {
        int n = target.size();
        this.target = target;
        this.trial = trial;
        startMin = target.headStart().clone();
        finishMin = target.headFinish().clone();
        startMax = new int[n];
        finishMax = new int[n];
        shortest = new int[n];
        longest = new int[n];
        mode = new boolean[target.modeWork().length];
        Arrays.fill(mode, true);
        for (int i = 0; i < n; i++) {
            finishMax[i] = target.last()[i] ? trial : target.horizon();
            startMax[i] = finishMax[i];
            measure(i);
        }
        empty |= trial < target.criticalPath();
    }

    private Windows(Windows other) {
        target = other.target;
        trial = other.trial;
        startMin = other.startMin.clone();
        finishMin = other.finishMin.clone();
        startMax = other.startMax.clone();
        finishMax = other.finishMax.clone();
        shortest = other.shortest.clone();
        longest = other.longest.clone();
        mode = other.mode.clone();
        changed = other.changed;
        empty = other.empty;
    }

    Windows copy() {
        return new Windows(this);
    }

    boolean isEmpty() {
        return empty;
    }

    /** Whether anything was narrowed since the last call. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    void refute() {
        empty = true;
    }

    void raiseStart(int i, int day) {
        if (day > startMin[i]) {
            startMin[i] = day;
            changed = true;
            empty |= day > startMax[i];
            raiseFinish(i, day + shortest[i]);
        }
    }

    void raiseFinish(int i, int day) {
        if (day > finishMin[i]) {
            finishMin[i] = day;
            changed = true;
            empty |= day > finishMax[i];
            if (!target.broken()[i]) {
                raiseStart(i, day - longest[i]);
            }
        }
    }

    void lowerFinish(int i, int day) {
        if (day < finishMax[i]) {
            finishMax[i] = day;
            changed = true;
            empty |= day < finishMin[i];
            lowerStart(i, day - shortest[i]);
        }
    }

    void lowerStart(int i, int day) {
        if (day < startMax[i]) {
            startMax[i] = day;
            changed = true;
            empty |= day < startMin[i];
            if (!target.broken()[i]) {
                lowerFinish(i, day + longest[i]);
            }
        }
    }

    void drop(int i, int m) {
        mode[m] = false;
        changed = true;
        measure(i);
    }

    /** Days of the activity's window that the modes left over can take, and what follows for the window. */
    private void measure(int i) {
        shortest[i] = Integer.MAX_VALUE;
        longest[i] = -1;
        for (int m = target.modeFrom()[i]; m < target.modeFrom()[i + 1]; m++) {
            if (mode[m]) {
                shortest[i] = Math.min(shortest[i], target.modeWork()[m]);
                longest[i] = Math.max(longest[i], target.modeWork()[m]);
            }
        }
        if (longest[i] < 0) {
            empty = true;
            return;
        }
        raiseFinish(i, startMin[i] + shortest[i]);
        lowerStart(i, finishMax[i] - shortest[i]);
        if (!target.broken()[i]) {
            raiseStart(i, finishMin[i] - longest[i]);
            lowerFinish(i, startMax[i] + longest[i]);
        }
    }
}
