package dev.buildout.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Resources that follow from a given one. A function {@code f} is dual-feasible when amounts that fit together into
 * {@code C} keep fitting into {@code f(C)} after it: so demands and capacity may be replaced by their values. That counts
 * what energy alone does not see, such as that three activities that need more than a quarter each, but not a fourth one,
 * run at once. The three families are those of S. Fekete and J. Schepers, "New classes of fast lower bounds for bin
 * packing problems", Mathematical Programming 91 (2001), and J. Carlier, F. Clautiaux and A. Moukrim, "New reduction
 * procedures and lower bounds for the two-dimensional bin packing problem with fixed orientation", Computers & Operations
 * Research 34 (2007).
 */
final class DualFeasible {

    private static final int FRACTIONS = 6;

    /** Of larger capacities nothing follows that energy does not see nearly as well. */
    private static final int LARGEST = 100_000;

    private DualFeasible() {}

    /** The resources that follow from one without surcharges. */
    static List<Cumulative> of(Cumulative resource) {
        int capacity = resource.peak();
        if (capacity == 0 || capacity > LARGEST) {
            return List.of();
        }
        List<Cumulative> all = new ArrayList<>();
        for (int k = 1; k <= FRACTIONS; k++) {
            int parts = k;
            add(all, resource, x -> fractions(x, capacity, parts), parts * capacity);
        }
        TreeSet<Integer> demands = new TreeSet<>();
        for (int d : resource.demand()) {
            if (d > 1 && d <= capacity / 2) {
                demands.add(d);
            }
        }
        for (int size : demands) {
            add(all, resource, x -> withoutSmall(x, capacity, size), capacity);
            add(all, resource, x -> rounded(x, capacity, size), 2 * (capacity / size));
        }
        return all;
    }

    private static void add(List<Cumulative> all, Cumulative resource, IntUnaryOperator f, int capacity) {
        int[] demand = new int[resource.demand().length];
        for (int m = 0; m < demand.length; m++) {
            demand[m] = resource.demand()[m] > resource.peak() ? 0 : f.applyAsInt(resource.demand()[m]);
        }
        if (capacity > 0) {
            all.add(Cumulative.constant(capacity, demand, resource.capacityBefore().length - 1));
        }
    }

    private static int fractions(int x, int capacity, int parts) {
        long scaled = (parts + 1L) * x;
        return (int) (scaled % capacity == 0 ? (long) parts * x : scaled / capacity * capacity);
    }

    private static int withoutSmall(int x, int capacity, int size) {
        if (x > capacity - size) {
            return capacity;
        }
        return x < size ? 0 : x;
    }

    private static int rounded(int x, int capacity, int size) {
        if (2 * x == capacity) {
            return capacity / size;
        }
        return 2 * x > capacity ? 2 * (capacity / size - (capacity - x) / size) : 2 * (x / size);
    }
}
