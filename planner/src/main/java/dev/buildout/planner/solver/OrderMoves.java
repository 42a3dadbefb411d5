package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;
import java.util.Random;

/**
 * Moves within an order that keep every activity after its predecessors: what stands in the way goes along. For one
 * thread; works on one order at a time, that of {@link #start}.
 */
final class OrderMoves {

    private final ActivityNetwork network;
    private final int[] place;
    private final int[] mark;
    private int stamp;
    private int[] order = new int[0];

    OrderMoves(ActivityNetwork network) {
        this.network = network;
        this.place = new int[network.activityCount()];
        this.mark = new int[network.activityCount()];
    }

    /** Works on an order from now on. */
    void start(int[] ordered) {
        order = ordered;
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
    }

    int placeOf(int activity) {
        return place[activity];
    }

    /** The order with the activity at a place moved to another, and its predecessors or successors between them too. */
    int[] shift(int[] from, int at, int to) {
        int[] moved = from.clone();
        if (to < at) {
            pullForward(moved, at, to);
        } else {
            pushBack(moved, at, to);
        }
        return moved;
    }

    /** The activity and all its predecessors in {@code [to, at]} first, then the rest, each in their order. */
    private void pullForward(int[] moved, int at, int to) {
        stamp++;
        mark[moved[at]] = stamp;
        for (int i = at; i >= to; i--) {
            int a = moved[i];
            if (mark[a] == stamp) {
                for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                    mark[network.pred()[l]] = stamp;
                }
            }
        }
        int rest = at;
        int[] forward = new int[at - to + 1];
        int count = 0;
        for (int i = at; i >= to; i--) {
            if (mark[moved[i]] == stamp) {
                forward[count++] = moved[i];
            } else {
                moved[rest--] = moved[i];
            }
        }
        for (int i = 0; i < count; i++) {
            moved[to + i] = forward[count - 1 - i];
        }
    }

    /** Everything in {@code [at, to]} but the activity and its successors first, then these. */
    private void pushBack(int[] moved, int at, int to) {
        stamp++;
        mark[moved[at]] = stamp;
        int[] backward = new int[to - at + 1];
        int count = 0;
        int next = at;
        for (int i = at; i <= to; i++) {
            int a = moved[i];
            if (mark[a] == stamp || hasMarkedPredecessor(a)) {
                mark[a] = stamp;
                backward[count++] = a;
            } else {
                moved[next++] = a;
            }
        }
        System.arraycopy(backward, 0, moved, next, count);
    }

    private boolean hasMarkedPredecessor(int a) {
        for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
            if (mark[network.pred()[l]] == stamp) {
                return true;
            }
        }
        return false;
    }

    /** The order with the activities at two places exchanged as far as their predecessors allow. */
    int[] swap(int at, int with) {
        int low = Math.min(at, with);
        int high = Math.max(at, with);
        int first = order[low];
        int[] moved = shift(order, high, low);
        int now = low;
        while (moved[now] != first) {
            now++;
        }
        pushBack(moved, now, high);
        return moved;
    }

    /** The order with the places {@code [from, to)} taken in the order in which another has these activities. */
    int[] imitate(int from, int to, int[] placeInOther) {
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = ((long) placeInOther[order[i]] << 32) | order[i];
        }
        Arrays.sort(keys);
        int[] moved = order.clone();
        for (int i = from; i < to; i++) {
            moved[i] = (int) keys[i - from];
        }
        return moved;
    }

    /**
     * The order with the activities of a group in {@code [from, to)} before or after all others there, as far as
     * predecessors allow.
     */
    int[] gather(int from, int to, int[] groupOf, int group, boolean first) {
        int[] moved = order.clone();
        stamp++;
        int[] held = new int[to - from];
        int count = 0;
        int next = from;
        if (first) {
            for (int i = to - 1; i >= from; i--) {
                int a = moved[i];
                if (groupOf[a] == group || mark[a] == stamp) {
                    mark[a] = stamp;
                    for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                        mark[network.pred()[l]] = stamp;
                    }
                }
            }
        }
        for (int i = from; i < to; i++) {
            int a = moved[i];
            boolean later = first ? mark[a] != stamp : groupOf[a] == group || hasMarkedPredecessor(a);
            if (later) {
                if (!first) {
                    mark[a] = stamp;
                }
                held[count++] = a;
            } else {
                moved[next++] = a;
            }
        }
        System.arraycopy(held, 0, moved, next, count);
        return moved;
    }

    /** A place at most so far from another, but not the same unless there is no other. */
    int nearby(int at, int window, Random random) {
        int low = Math.max(0, at - window);
        int high = Math.min(order.length - 1, at + window);
        int to = low + random.nextInt(Math.max(1, high - low));
        return to >= at && high > low ? to + 1 : to;
    }
}
