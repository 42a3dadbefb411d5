package dev.buildout.planner.exact;

import java.util.Arrays;

/** A list of literals that grows. */
final class Literals {

    private int[] items = new int[64];
    private int size;

    void add(int literal) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = literal;
    }

    int get(int i) {
        return items[i];
    }

    void set(int i, int literal) {
        items[i] = literal;
    }

    int size() {
        return size;
    }

    void shrink(int to) {
        size = to;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
