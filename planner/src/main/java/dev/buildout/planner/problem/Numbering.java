package dev.buildout.planner.problem;

import java.util.Arrays;

/** New numbers for some of many things, in the order in which they are first met. */
final class Numbering {

    private final int[] numberOf;
    private final IntList kept = new IntList();

    Numbering(int size) {
        numberOf = new int[size];
        Arrays.fill(numberOf, -1);
    }

    /** The new number; −1 stays −1. */
    int of(int old) {
        if (old < 0) {
            return old;
        }
        if (numberOf[old] < 0) {
            numberOf[old] = kept.size();
            kept.add(old);
        }
        return numberOf[old];
    }

    /** The old numbers in the order of the new ones. */
    int[] kept() {
        return kept.toArray();
    }
}
