package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;

/**
 * The pieces of a network that no link, phase or site joins: what is decided in one reaches the others only through what
 * they share.
 *
 * @param count how many there are
 * @param of the piece of each activity
 */
public record Components(int count, int[] of) {

    /** The pieces of a network, numbered by their first activity. */
    public static Components of(ActivityNetwork network) {
        int n = network.activityCount();
        int[] root = new int[n];
        for (int a = 0; a < n; a++) {
            root[a] = a;
        }
        int[] firstOfSite = firsts(network.power().length);
        int[] firstOfPhase = firsts(network.phases().count());
        for (int a = 0; a < n; a++) {
            for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                join(root, a, network.pred()[l]);
            }
            if (network.phase()[a] >= 0) {
                joinFirst(root, firstOfPhase, network.phase()[a], a);
            }
            // Phases of a site share its power, and its own activities are needed when any of them is built.
            if (network.phase()[a] < 0 || network.energisesKw()[a] > 0) {
                joinFirst(root, firstOfSite, network.site()[a], a);
            }
        }
        int[] number = firsts(n);
        int[] of = new int[n];
        int count = 0;
        for (int a = 0; a < n; a++) {
            int r = find(root, a);
            if (number[r] < 0) {
                number[r] = count++;
            }
            of[a] = number[r];
        }
        return new Components(count, of);
    }

    private static int[] firsts(int size) {
        int[] firsts = new int[size];
        Arrays.fill(firsts, -1);
        return firsts;
    }

    private static void joinFirst(int[] root, int[] firsts, int group, int activity) {
        if (firsts[group] < 0) {
            firsts[group] = activity;
        } else {
            join(root, firsts[group], activity);
        }
    }

    private static void join(int[] root, int a, int b) {
        int one = find(root, a);
        int two = find(root, b);
        root[Math.max(one, two)] = Math.min(one, two);
    }

    private static int find(int[] root, int a) {
        int r = a;
        while (root[r] != r) {
            root[r] = root[root[r]];
            r = root[r];
        }
        return r;
    }
}
