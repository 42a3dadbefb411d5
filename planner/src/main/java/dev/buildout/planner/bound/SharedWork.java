package dev.buildout.planner.bound;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The work that several phases do on one resource: for each phase, head and tail, the least energy of its own activities
 * that cannot start before the head and must be finished the tail before the phase is live. When a set of phases is
 * live, all of their work is done; so the last of them is live at the earliest on the first day {@code t} with {@code
 * capacity(head, t − tail) ≥ Σ energy(head, tail)}, for every head and tail.
 */
final class SharedWork {

    /** Heads and tails looked at; more hardly move a bound. */
    private static final int HEADS = 32;

    private static final int TAILS = 16;

    private final Cumulative resource;
    private final int horizon;
    private final int[] heads;
    private final int[] tails;
    private final long[][][] energy;

    /**
     * @param items the phases' work
     * @param resource index of the resource among those shared
     */
    SharedWork(List<Item> items, int resource) {
        int[] allHeads =
                items.stream().flatMapToInt(i -> Arrays.stream(i.head())).toArray();
        int[] allTails = items.stream()
                .flatMapToInt(i -> Arrays.stream(i.tail()))
                .filter(t -> t >= 0)
                .toArray();
        this.heads = thinned(allHeads, HEADS);
        this.tails = thinned(allTails, TAILS);
        this.resource = items.get(0).resources().get(resource);
        this.horizon = items.get(0).target().horizon();
        this.energy = new long[items.size()][][];
        for (int p = 0; p < energy.length; p++) {
            energy[p] = energies(items.get(p), resource);
        }
    }

    /**
     * The own work of a phase.
     *
     * @param phase its number
     * @param target all that it waits for
     * @param own whether each of these activities is its own, not one of its site or of another phase
     * @param head first day of each activity's start
     * @param tail days from each activity's finish to the day on which the phase is live; not counted when negative
     * @param resources what is shared, with the demand of the target's modes
     * @param priced the same with surcharges where these help, or without
     */
    record Item(
            int phase,
            Target target,
            boolean[] own,
            int[] head,
            int[] tail,
            List<Cumulative> resources,
            List<Cumulative> priced) {}

    /** The work of one target alone; it is finished no earlier than the day of the set of that one, 1. */
    static SharedWork alone(Target target, int resource) {
        boolean[] own = new boolean[target.size()];
        Arrays.fill(own, true);
        return new SharedWork(
                List.of(new Item(
                        -1, target, own, target.headStart(), Tails.of(target), target.resources(), target.resources())),
                resource);
    }

    /** For each set of phases, as bits, a day before which not all of them are live. */
    int[] allLive() {
        int[] day = new int[1 << energy.length];
        long[] sum = new long[day.length];
        for (int h = 0; h < heads.length; h++) {
            for (int q = 0; q < tails.length; q++) {
                for (int set = 1; set < day.length; set++) {
                    int first = Integer.numberOfTrailingZeros(set);
                    sum[set] = sum[set & (set - 1)] + energy[first][h][q];
                    if (sum[set] > 0) {
                        day[set] = Math.max(day[set], firstDayWith(heads[h], sum[set], day[set] - tails[q]) + tails[q]);
                    }
                }
            }
        }
        return day;
    }

    /** The first day by which the resource can have given some energy from a head on; the given day if that is later. */
    private int firstDayWith(int head, long sum, int atLeast) {
        long[] before = resource.capacityBefore();
        if (head > horizon || before[horizon] - before[head] < sum) {
            return horizon + 1;
        }
        int known = Math.max(head, Math.min(horizon, atLeast));
        if (before[known] - before[head] >= sum) {
            return atLeast;
        }
        int low = known;
        int high = horizon;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (before[middle] - before[head] >= sum) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private long[][] energies(Item item, int index) {
        Cumulative given = item.resources().get(index);
        Cumulative priced = item.priced().get(index);
        int scale = given.peak() == 0 ? 1 : priced.peak() / given.peak();
        long[][] cheapest = energies(item, given);
        long[][] dearest = energies(item, priced);
        for (int h = 0; h < heads.length; h++) {
            for (int q = 0; q < tails.length; q++) {
                cheapest[h][q] = Math.max(cheapest[h][q], Math.floorDiv(dearest[h][q] + scale - 1, (long) scale));
            }
        }
        return cheapest;
    }

    /** Adds each activity's energy at its head and tail, then sums up from the late and long ones to the others. */
    private long[][] energies(Item item, Cumulative of) {
        long[][] energies = new long[heads.length][tails.length];
        long idle = -of.credit();
        for (int i = 0; i < item.own().length; i++) {
            long without = of.least(item.target(), i, false);
            idle += without;
            int h = lastUpTo(heads, item.head()[i]);
            int q = lastUpTo(tails, item.tail()[i]);
            if (item.own()[i] && q >= 0) {
                energies[h][q] += of.least(item.target(), i, true) - without;
            }
        }
        for (int h = heads.length - 1; h >= 0; h--) {
            for (int q = tails.length - 1; q >= 0; q--) {
                long later = h + 1 < heads.length ? energies[h + 1][q] : 0;
                long longer = q + 1 < tails.length ? energies[h][q + 1] : 0;
                long both = h + 1 < heads.length && q + 1 < tails.length ? energies[h + 1][q + 1] : 0;
                energies[h][q] += later + longer - both;
            }
        }
        for (long[] row : energies) {
            for (int q = 0; q < row.length; q++) {
                row[q] = Math.max(0, row[q] + idle);
            }
        }
        return energies;
    }

    private static int lastUpTo(int[] sorted, int value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 2;
    }

    /** Different values in order, at most so many of them, the least one always. */
    private static int[] thinned(int[] values, int most) {
        int[] all = Arrays.stream(values).sorted().distinct().toArray();
        int count = Math.min(most, all.length);
        return IntStream.range(0, count)
                .map(i -> all[(int) ((long) i * all.length / count)])
                .toArray();
    }
}
