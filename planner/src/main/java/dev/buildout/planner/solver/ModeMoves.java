package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Nonrenewables;
import dev.buildout.planner.schedule.Decisions;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Other modes of activities that overspend nothing where that can be had by changing a second activity as well. */
final class ModeMoves {

    private static final int TRIES = 12;

    private final ActivityNetwork network;
    private final Nonrenewables budget;
    private final int[] choosable;
    private final int[] used;

    ModeMoves(ActivityNetwork network) {
        this.network = network;
        this.budget = network.nonrenewables();
        this.choosable = IntStream.range(0, network.activityCount())
                .filter(a -> network.modeCount(a) > 1)
                .toArray();
        this.used = new int[budget.count()];
    }

    /** Whether any activity has a choice. */
    boolean any() {
        return choosable.length > 0;
    }

    /** One activity in another mode, and a second one if that is what the budget asks for. */
    Decisions change(Decisions current, Random random) {
        int[] mode = current.mode.clone();
        changeOne(mode, random);
        if (budget.count() > 0) {
            count(mode);
            repair(mode, random, TRIES);
        }
        return current.withModes(mode);
    }

    private void changeOne(int[] mode, Random random) {
        int a = choosable[random.nextInt(choosable.length)];
        int count = network.modeCount(a);
        mode[a] = (mode[a] + 1 + random.nextInt(count - 1)) % count;
    }

    /** Random modes of all activities, repaired. */
    int[] any(Random random, int tries) {
        int[] mode = new int[network.activityCount()];
        for (int a = 0; a < mode.length; a++) {
            mode[a] = random.nextInt(network.modeCount(a));
        }
        count(mode);
        repair(mode, random, tries);
        return mode;
    }

    /** Gives some activities random modes and repairs the whole. */
    void mutate(int[] mode, double rate, int tries, Random random) {
        for (int a : choosable) {
            if (random.nextDouble() < rate) {
                mode[a] = random.nextInt(network.modeCount(a));
            }
        }
        count(mode);
        repair(mode, random, tries);
    }

    /** The modes of an elite solution in a stretch of the order. */
    Decisions imitate(Decisions current, int from, int to, Decisions elite) {
        int[] mode = current.mode.clone();
        for (int i = from; i < to; i++) {
            mode[current.order[i]] = elite.mode[current.order[i]];
        }
        return current.withModes(mode);
    }

    /** Changes modes at random where that lowers what is overspent, until nothing is or it has tried often enough. */
    private void repair(int[] mode, Random random, int tries) {
        int over = overspent();
        for (int i = 0; i < tries && over > 0; i++) {
            int a = choosable[random.nextInt(choosable.length)];
            int count = network.modeCount(a);
            int before = mode[a];
            int other = (before + 1 + random.nextInt(count - 1)) % count;
            add(a, before, -1);
            add(a, other, 1);
            int now = overspent();
            if (now < over) {
                mode[a] = other;
                over = now;
            } else {
                add(a, other, -1);
                add(a, before, 1);
            }
        }
    }

    /** Counts what modes use up, for {@link #repair}. */
    private void count(int[] mode) {
        Arrays.fill(used, 0);
        for (int a = 0; a < mode.length; a++) {
            add(a, mode[a], 1);
        }
    }

    /** Units beyond what there is, over all resources. */
    private int overspent() {
        int over = 0;
        for (int r = 0; r < used.length; r++) {
            over += Math.max(0, used[r] - budget.capacity()[r]);
        }
        return over;
    }

    private void add(int a, int mode, int sign) {
        int m = network.modeFrom()[a] + mode;
        for (int u = budget.useFrom()[m]; u < budget.useFrom()[m + 1]; u++) {
            used[budget.useResource()[u]] += sign * budget.useAmount()[u];
        }
    }
}
