package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import java.util.Random;

/** Children of two parents. For one thread. */
final class Crossover {

    private final ActivityNetwork network;
    private final int[] taken;
    private int stamp;

    private int[] order = new int[0];
    private int[] mode = new int[0];
    private int[] lotMode = new int[0];
    private int size;

    Crossover(ActivityNetwork network) {
        this.network = network;
        this.taken = new int[network.activityCount()];
    }

    /**
     * The first part of the mother's order, then what is missing up to a second point in the father's order, then the
     * rest in the mother's. Each activity comes with its modes and those of its lots. Predecessors stay first since each
     * part is the beginning, without what is there already, of an order in which they are.
     */
    Decisions twoPoint(Decisions mother, Decisions father, Random random) {
        int n = mother.order.length;
        int one = random.nextInt(n + 1);
        int two = random.nextInt(n + 1);
        order = new int[n];
        mode = mother.mode.clone();
        lotMode = mother.lotMode.length == 0 ? mother.lotMode : mother.lotMode.clone();
        size = 0;
        stamp++;
        take(mother, Math.min(one, two));
        take(father, Math.max(one, two));
        take(mother, n);
        return mother.withOrder(order).withModes(mode).withLotModes(lotMode);
    }

    private void take(Decisions from, int until) {
        for (int i = 0; size < until; i++) {
            int a = from.order[i];
            if (taken[a] != stamp) {
                taken[a] = stamp;
                order[size++] = a;
                mode[a] = from.mode[a];
                int lots = network.lotFrom()[a];
                System.arraycopy(from.lotMode, lots, lotMode, lots, network.lotFrom()[a + 1] - lots);
            }
        }
    }

    /** By how many places two orders differ, over all activities. */
    static long distance(Decisions one, Decisions two) {
        int[] places = two.places();
        long distance = 0;
        for (int i = 0; i < places.length; i++) {
            distance += Math.abs(places[one.order[i]] - i);
        }
        return distance;
    }

    /** Whether a link leads from one activity to another. */
    boolean precedes(int before, int after) {
        for (int l = network.predFrom()[after]; l < network.predFrom()[after + 1]; l++) {
            if (network.pred()[l] == before) {
                return true;
            }
        }
        return false;
    }
}
