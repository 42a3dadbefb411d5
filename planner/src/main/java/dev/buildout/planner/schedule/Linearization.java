package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;

/** Orders of activities in which each stands after its predecessors. */
final class Linearization {

    private Linearization() {}

    /** Takes, of the activities whose predecessors are all taken, the one with the smallest key, then number. */
    static int[] byKey(ActivityNetwork network, long[] keys) {
        int n = network.activityCount();
        int[] order = new int[n];
        int[] waitingFor = new int[n];
        EligibleQueue eligible = new EligibleQueue(n);
        eligible.clear(keys);
        for (int a = 0; a < n; a++) {
            waitingFor[a] = network.predFrom()[a + 1] - network.predFrom()[a];
            if (waitingFor[a] == 0) {
                eligible.add(a);
            }
        }
        int size = 0;
        while (!eligible.isEmpty()) {
            int activity = eligible.poll();
            order[size++] = activity;
            for (int s = network.succFrom()[activity]; s < network.succFrom()[activity + 1]; s++) {
                if (--waitingFor[network.succ()[s]] == 0) {
                    eligible.add(network.succ()[s]);
                }
            }
        }
        if (size < n) {
            throw new IllegalArgumentException("The links have a cycle");
        }
        return order;
    }
}
