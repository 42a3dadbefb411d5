package dev.buildout.planner.exact;

/**
 * Which statement to decide next: the one that took part in the most conflicts of late (M. Moskewicz and others, "Chaff:
 * engineering an efficient SAT solver", DAC 2001), as it last was (K. Pipatsrisawat and A. Darwiche, "A lightweight
 * component caching scheme for satisfiability solvers", SAT 2007). A heap of variables by activity.
 */
final class Branching {

    private static final double DECAY = 0.95;
    private static final double TOO_GREAT = 1e100;

    private final double[] activity;
    private final boolean[] phase;
    private final int[] heap;
    private final int[] place;
    private int size;
    private double bump = 1;

    Branching(int variables) {
        activity = new double[variables];
        phase = new boolean[variables];
        heap = new int[variables];
        place = new int[variables];
        for (int x = 0; x < variables; x++) {
            heap[x] = x;
            place[x] = x;
        }
        size = variables;
    }

    void phase(int variable, boolean holds) {
        phase[variable] = holds;
    }

    void used(int variable) {
        activity[variable] += bump;
        if (activity[variable] > TOO_GREAT) {
            for (int x = 0; x < activity.length; x++) {
                activity[x] /= TOO_GREAT;
            }
            bump /= TOO_GREAT;
        }
        if (place[variable] >= 0) {
            up(place[variable]);
        }
    }

    void decay() {
        bump /= DECAY;
    }

    /** The open variable with the greatest activity as a literal, or −1 when none is open. */
    int next(Bounds bounds) {
        while (size > 0) {
            int x = heap[0];
            size--;
            place[x] = -1;
            if (size > 0) {
                heap[0] = heap[size];
                place[heap[0]] = 0;
                down(0);
            }
            if (!bounds.isTrue(2 * x) && !bounds.isFalse(2 * x)) {
                return phase[x] ? 2 * x : 2 * x + 1;
            }
        }
        return -1;
    }

    /** Takes note that a variable is open again. */
    void reopen(int variable, boolean held) {
        phase[variable] = held;
        if (place[variable] < 0) {
            heap[size] = variable;
            place[variable] = size;
            size++;
            up(size - 1);
        }
    }

    private boolean precedes(int x, int y) {
        return activity[x] > activity[y] || (activity[x] == activity[y] && x < y);
    }

    private void up(int from) {
        int i = from;
        int x = heap[i];
        while (i > 0 && precedes(x, heap[(i - 1) / 2])) {
            heap[i] = heap[(i - 1) / 2];
            place[heap[i]] = i;
            i = (i - 1) / 2;
        }
        heap[i] = x;
        place[x] = i;
    }

    private void down(int from) {
        int i = from;
        int x = heap[i];
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && precedes(heap[child + 1], heap[child])) {
                child++;
            }
            if (!precedes(heap[child], x)) {
                break;
            }
            heap[i] = heap[child];
            place[heap[i]] = i;
            i = child;
        }
        heap[i] = x;
        place[x] = i;
    }
}
