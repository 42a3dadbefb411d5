package dev.buildout.planner.bound;

import java.util.Arrays;

/**
 * Energetic reasoning. What an activity must do of its work between two days, wherever in its window it lies, is the less
 * of its left-most and its right-most position: {@code E(a, b) = Σ min over modes of demand × min(b − max(a, latest start),
 * work, earliest finish − a)}. More than the resource has between {@code a} and {@code b} refutes; and an activity that
 * would overfill the days when started at once must start later, so far that its share fits. With {@code b = a + 1} this
 * is time-tabling, with the whole span the bound by energy with heads and tails. All pairs of days are looked at, for
 * {@code O(T × (n + T))} steps a resource: P. Baptiste, C. Le Pape, W. Nuijten, "Satisfiability tests and time-bound
 * adjustments for cumulative scheduling problems", Annals of Operations Research 92 (1999).
 *
 * <p>Work on a broken calendar is let off as pre-emptive: outside of the days it can do at most as much as there are days
 * of its window left.
 */
final class EnergyRule implements Rule {

    private final boolean adjusts;

    private long[] slope = new long[0];
    private long[] direct = new long[0];

    /** @param adjusts whether windows are narrowed too, or only tested */
    EnergyRule(boolean adjusts) {
        this.adjusts = adjusts;
    }

    @Override
    public void narrow(Windows windows, Budget budget) {
        for (Cumulative resource : windows.target.resources()) {
            if (!windows.isEmpty() && !budget.isSpent()) {
                narrow(windows, resource, budget);
            }
        }
    }

    private void narrow(Windows w, Cumulative resource, Budget budget) {
        int span = w.trial;
        if (slope.length < span + 2) {
            slope = new long[span + 2];
            direct = new long[span + 2];
        }
        Users users = Users.of(w, resource);
        for (int a = users.first(); a < span && !w.isEmpty() && !budget.isSpent(); a++) {
            long steps = fill(w, resource, users, a, span);
            budget.spend(steps + 2L * (span - a));
            scan(w, resource, users, a, span, budget);
        }
    }

    /** Adds up what all activities must do from a day on, as slopes of straight lines and as values. */
    private long fill(Windows w, Cumulative resource, Users users, int a, int span) {
        Arrays.fill(slope, a, span + 2, 0);
        Arrays.fill(direct, a, span + 2, 0);
        long steps = (long) span - a;
        for (int i : users.activity()) {
            if ((w.finishMin[i] <= a && !w.target.broken()[i]) || w.startMax[i] >= span) {
                continue;
            }
            int only = onlyMode(w, i);
            if (only >= 0) {
                addRamp(w, i, resource.demand()[only], w.target.modeWork()[only], a, span);
                steps += 4;
            } else {
                int from = Math.max(a, w.finishMax[i] - w.shortest[i]) + 1;
                for (int b = from; b <= span; b++) {
                    direct[b] += must(w, i, resource, a, b) - users.floor()[i];
                }
                steps += 16L * Math.max(0, span - from);
            }
        }
        return steps;
    }

    private void addRamp(Windows w, int i, int demand, int work, int a, int span) {
        int from;
        int most;
        if (w.target.broken()[i]) {
            int before = Math.max(0, a - w.startMin[i]);
            most = work - before;
            from = w.finishMax[i] - most;
        } else {
            most = Math.min(work, w.startMin[i] + work - a);
            from = Math.max(a, w.finishMax[i] - work);
        }
        if (most > 0 && from < span) {
            slope[Math.max(a, from)] += demand;
            slope[Math.min(span + 1, from + most)] -= demand;
        }
    }

    private void scan(Windows w, Cumulative resource, Users users, int a, int span, Budget budget) {
        long rate = 0;
        long sum = users.base() - resource.credit();
        for (int b = a + 1; b <= span; b++) {
            rate += slope[b - 1];
            sum += rate;
            long energy = sum + direct[b];
            long room = resource.capacityBefore()[b] - resource.capacityBefore()[a] - energy;
            if (room < 0) {
                w.refute();
                return;
            }
            if (adjusts && room < (long) users.most() * (b - a)) {
                budget.spend(6L * users.activity().length);
                adjust(w, resource, users.activity(), a, b, room);
                if (w.isEmpty()) {
                    return;
                }
            }
        }
    }

    /** Moves what would overfill the days when it started at its first or finished at its last day. */
    private static void adjust(Windows w, Cumulative resource, int[] users, int a, int b, long room) {
        for (int i : users) {
            if (w.target.broken()[i] || w.startMin[i] >= b || w.finishMax[i] <= a) {
                continue;
            }
            int only = onlyMode(w, i);
            if (only < 0) {
                continue;
            }
            int work = w.target.modeWork()[only];
            int demand = resource.demand()[only];
            int left = Math.min(b, w.startMin[i] + work) - Math.max(a, w.startMin[i]);
            int right = Math.min(b, w.finishMax[i]) - Math.max(a, w.finishMax[i] - work);
            int must = Math.max(0, Math.min(left, right));
            long most = room + (long) demand * must;
            if (left > must && (long) demand * left > most) {
                w.raiseStart(i, (int) (b - most / demand));
            }
            if (right > must && (long) demand * right > most) {
                w.lowerFinish(i, (int) (a + most / demand));
            }
        }
    }

    /** The least of an activity's work between two days, over the modes it may have. */
    private static long must(Windows w, int i, Cumulative resource, int a, int b) {
        long least = Long.MAX_VALUE;
        for (int m = w.target.modeFrom()[i]; m < w.target.modeFrom()[i + 1]; m++) {
            if (w.mode[m]) {
                least = Math.min(least, must(w, i, resource, m, a, b));
            }
        }
        return least;
    }

    private static long must(Windows w, int i, Cumulative resource, int m, int a, int b) {
        return (long) resource.demand()[m] * days(w, i, w.target.modeWork()[m], a, b) + resource.surcharge()[m];
    }

    private static int days(Windows w, int i, int work, int a, int b) {
        if (w.target.broken()[i]) {
            return Math.max(0, work - Math.max(0, a - w.startMin[i]) - Math.max(0, w.finishMax[i] - b));
        }
        int left = Math.min(work, w.startMin[i] + work - a);
        return Math.max(0, Math.min(left, b - Math.max(a, w.finishMax[i] - work)));
    }

    /** The activity's mode if it has one left, or −1. */
    static int onlyMode(Windows w, int i) {
        int only = -1;
        for (int m = w.target.modeFrom()[i]; m < w.target.modeFrom()[i + 1]; m++) {
            if (w.mode[m]) {
                if (only >= 0) {
                    return -1;
                }
                only = m;
            }
        }
        return only;
    }

    /**
     * Who uses a resource.
     *
     * @param activity the activities that use it in every mode
     * @param first first day on which one of them can start
     * @param most the most units one of them uses
     * @param floor least surcharge of each of the target's activities
     * @param base sum of these
     */
    private record Users(int[] activity, int first, int most, long[] floor, long base) {

        static Users of(Windows w, Cumulative resource) {
            int[] found = new int[w.target.size()];
            long[] floor = new long[found.length];
            int size = 0;
            int first = w.trial;
            int most = 0;
            for (int i = 0; i < found.length; i++) {
                long least = Long.MAX_VALUE;
                floor[i] = Long.MAX_VALUE;
                for (int m = w.target.modeFrom()[i]; m < w.target.modeFrom()[i + 1]; m++) {
                    if (w.mode[m]) {
                        int units = w.target.modeWork()[m] == 0 ? 0 : resource.demand()[m];
                        least = Math.min(least, (long) units + resource.surcharge()[m]);
                        floor[i] = Math.min(floor[i], resource.surcharge()[m]);
                        most = Math.max(most, units);
                    }
                }
                if (least > 0) {
                    found[size++] = i;
                    first = Math.min(first, w.startMin[i]);
                }
            }
            return new Users(
                    Arrays.copyOf(found, size),
                    first,
                    most,
                    floor,
                    Arrays.stream(floor).sum());
        }
    }
}
