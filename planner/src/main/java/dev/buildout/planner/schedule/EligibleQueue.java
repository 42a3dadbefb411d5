package dev.buildout.planner.schedule;

/** A binary heap of activities: the smallest priority first, and of equal ones the smallest index. */
final class EligibleQueue {

    private final int[] heap;
    private int size;
    private long[] priority = new long[0];

    EligibleQueue(int activities) {
        heap = new int[activities];
    }

    void clear(long[] priorities) {
        priority = priorities;
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int activity) {
        int i = size++;
        while (i > 0 && before(activity, heap[(i - 1) / 2])) {
            heap[i] = heap[(i - 1) / 2];
            i = (i - 1) / 2;
        }
        heap[i] = activity;
    }

    int poll() {
        int first = heap[0];
        int last = heap[--size];
        int i = 0;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], last)) {
                break;
            }
            heap[i] = heap[child];
            i = child;
        }
        heap[i] = last;
        return first;
    }

    private boolean before(int a, int b) {
        return priority[a] < priority[b] || (priority[a] == priority[b] && a < b);
    }
}
