package dev.buildout.planner.schedule;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;

/** Sorts activities by their dates so that each still stands after its predecessors. */
final class TimeOrder {

    private static final int PLACE_BITS = 24;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    private final ActivityNetwork network;

    /** Whether every link keeps a successor from starting before its predecessor has finished: dates then suffice. */
    private final boolean datesSuffice;

    private final long[] keys;

    TimeOrder(ActivityNetwork network) {
        this.network = network;
        this.keys = new long[network.activityCount()];
        boolean suffice = true;
        for (int a = 0; a < keys.length; a++) {
            for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                // A fixed date may be before that of a predecessor.
                suffice &= network.fixed()[a] < 0
                        && network.predType()[l] == LinkTerm.Type.FS
                        && network.predLag()[l] >= 0;
            }
        }
        datesSuffice = suffice;
    }

    /** Whether no activity can start before a predecessor. */
    boolean datesSuffice() {
        return datesSuffice;
    }

    /** By ascending start; activities without one last, equal ones as they stood. */
    int[] byStart(int[] order, int[] start) {
        int n = order.length;
        if (!datesSuffice) {
            for (int i = 0; i < n; i++) {
                keys[order[i]] = key(start[order[i]], i);
            }
            return Linearization.byKey(network, keys);
        }
        for (int i = 0; i < n; i++) {
            keys[i] = key(start[order[i]], i);
        }
        return sorted(order);
    }

    /** By descending finish, so that each with a date stands before its predecessors; equal ones against their order. */
    int[] byFinishBackwards(int[] order, int[] finish) {
        int n = order.length;
        if (!datesSuffice) {
            return reversed(order);
        }
        int[] against = reversed(order);
        for (int i = 0; i < n; i++) {
            keys[i] = (-(long) finish[against[i]] << PLACE_BITS) + i;
        }
        return sorted(against);
    }

    private static long key(int start, int place) {
        return (start < 0 ? Long.MAX_VALUE & ~PLACE_MASK : (long) start << PLACE_BITS) + place;
    }

    private int[] sorted(int[] order) {
        Arrays.sort(keys);
        int[] sorted = new int[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = order[(int) (keys[i] & PLACE_MASK)];
        }
        return sorted;
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            reversed[i] = order[order.length - 1 - i];
        }
        return reversed;
    }
}
