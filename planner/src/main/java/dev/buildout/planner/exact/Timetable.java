package dev.buildout.planner.exact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One resource over time: on the days between its last start and its first finish an activity is sure to be at work, and
 * what is used for sure leaves no room for others. Each conclusion is explained by what holds on a single day. After A.
 * Schutt, T. Feydy, P. Stuckey and M. Wallace, "Explaining the cumulative propagator", Constraints 16 (2011).
 */
final class Timetable {

    private final Bounds bounds;
    private final int[] work;
    private final int[] use;
    private final int[] capacity;

    /** Activities that use the resource, the greatest users first. */
    private final int[] users;

    /** Units used for sure by day, and the days [sureFrom, sureTo) of each activity that are in them. */
    private final int[] sure;

    private final int[] sureFrom;
    private final int[] sureTo;

    private boolean changed = true;
    private int conflict = -1;

    Timetable(Project project, int resource, int days, Bounds bounds) {
        this.bounds = bounds;
        this.work = project.work();
        this.use = project.use()[resource];
        this.capacity = Arrays.copyOf(project.capacity()[resource], days);
        this.users = IntStream.range(0, project.count())
                .filter(a -> use[a] > 0)
                .boxed()
                .sorted(Comparator.comparing(a -> -use[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.sure = new int[days];
        this.sureFrom = new int[project.count()];
        this.sureTo = new int[project.count()];
    }

    /** Takes over an activity's bounds, which have become tighter or, on the way back, wider. */
    void refresh(int a) {
        if (use[a] == 0) {
            return;
        }
        int from = bounds.upper(a);
        int to = bounds.lower(a) + work[a];
        if (from >= to) {
            from = 0;
            to = 0;
        }
        int oldFrom = sureFrom[a];
        int oldTo = sureTo[a];
        if (from == oldFrom && to == oldTo) {
            return;
        }
        if (oldFrom == oldTo || from == to) {
            add(oldFrom, oldTo, -use[a]);
            add(from, to, use[a]);
        } else {
            add(Math.min(from, oldFrom), Math.max(from, oldFrom), from < oldFrom ? use[a] : -use[a]);
            add(Math.min(to, oldTo), Math.max(to, oldTo), to > oldTo ? use[a] : -use[a]);
        }
        sureFrom[a] = from;
        sureTo[a] = to;
        changed = true;
    }

    private void add(int from, int to, int units) {
        for (int t = from; t < to; t++) {
            sure[t] += units;
        }
    }

    /** Draws all conclusions from what is used for sure; false when there is not enough: {@link #conflict} says why. */
    boolean propagate() {
        if (!changed) {
            return true;
        }
        changed = false;
        for (int t = 0; t < sure.length; t++) {
            if (sure[t] > capacity[t]) {
                conflict = bounds.beginReason();
                explainUse(conflict, t, capacity[t], -1);
                return false;
            }
        }
        for (int a : users) {
            if (!bounds.isFixed(a) && !(later(a) && earlier(a))) {
                return false;
            }
        }
        return true;
    }

    /** Why the last propagation failed: a reason whose literals cannot all hold. */
    int conflict() {
        return conflict;
    }

    /** Something may follow for activities whose own bounds have changed. */
    void touch(int a) {
        changed |= use[a] > 0;
    }

    private boolean isFull(int a, int t) {
        int others = t >= sureFrom[a] && t < sureTo[a] ? sure[t] - use[a] : sure[t];
        return others + use[a] > capacity[t];
    }

    private boolean later(int a) {
        int t = bounds.lower(a) + work[a] - 1;
        while (t >= bounds.lower(a)) {
            if (isFull(a, t)) {
                int reason = bounds.beginReason();
                bounds.because(reason, bounds.atLeast(a, t + 1 - work[a]));
                explainUse(reason, t, capacity[t] - use[a], a);
                if (!moved(bounds.atLeast(a, t + 1), reason)) {
                    return false;
                }
                t = bounds.lower(a) + work[a] - 1;
            } else {
                t--;
            }
        }
        return true;
    }

    private boolean earlier(int a) {
        int t = bounds.upper(a);
        while (t < bounds.upper(a) + work[a]) {
            if (isFull(a, t)) {
                int reason = bounds.beginReason();
                bounds.because(reason, bounds.atMost(a, t));
                explainUse(reason, t, capacity[t] - use[a], a);
                if (!moved(bounds.atMost(a, t - work[a]), reason)) {
                    return false;
                }
                t = bounds.upper(a);
            } else {
                t++;
            }
        }
        return true;
    }

    private boolean moved(int literal, int reason) {
        if (bounds.imply(literal, reason, null)) {
            return true;
        }
        if (literal != Bounds.NEVER) {
            bounds.because(reason, literal ^ 1);
        }
        conflict = reason;
        return false;
    }

    /** Adds why more than so many units are used on a day, by others than one activity. */
    private void explainUse(int reason, int t, int units, int except) {
        int sum = 0;
        for (int i = 0; i < users.length && sum <= units; i++) {
            int k = users[i];
            if (k != except && t >= sureFrom[k] && t < sureTo[k]) {
                bounds.because(reason, bounds.atLeast(k, t + 1 - work[k]));
                bounds.because(reason, bounds.atMost(k, t));
                sum += use[k];
            }
        }
    }
}
