package dev.buildout.planner.exact;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;
import java.util.Optional;

/**
 * One project of single-mode activities that only finish-to-start links, releases and renewable resources hold up, and
 * whose cost is that of its finish.
 *
 * @param work days of each activity
 * @param head first day on which releases and links alone let each activity start
 * @param tail days from the start of each activity to the end of the project at the least
 * @param linkFrom first link out of each activity, and the number of links
 * @param successor successor of each link
 * @param distance days from start to start of each link
 * @param capacity units of each resource by day
 * @param use units of each resource that each activity uses, by resource
 */
record Project(
        int[] work,
        int[] head,
        int[] tail,
        int[] linkFrom,
        int[] successor,
        int[] distance,
        int[][] capacity,
        int[][] use) {

    /** The project that a network is, if it is one of at most so many activities. */
    static Optional<Project> of(ActivityNetwork network, int most) {
        int n = network.activityCount();
        boolean one = n > 0
                && n <= most
                && network.phases().count() == 1
                && network.phases().blockKw().length == 1
                && network.phases().required()[0]
                && network.energyPerKwDay()[network.phases().site()[0]] == 0
                && network.nonrenewables().count() == 0;
        for (int a = 0; a < n && one; a++) {
            one = isPlain(network, a);
        }
        return one ? Optional.of(of(network)) : Optional.empty();
    }

    /** How many activities there are; they are numbered from 0. */
    int count() {
        return work.length;
    }

    private static boolean isPlain(ActivityNetwork network, int a) {
        int mode = network.modeFrom()[a];
        boolean plain = network.modeCount(a) == 1
                && network.block()[a] == 0
                && network.fixed()[a] < 0
                && network.energisesKw()[a] == 0
                && network.lotFrom()[a] == network.lotFrom()[a + 1]
                && network.calendars()[network.calendar()[a]].isUnbroken()
                && network.modeLabour()[mode] + network.modeAcceleration()[mode] + network.modeWorks()[mode] == 0;
        for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
            plain &= network.predType()[l] == LinkTerm.Type.FS && network.predLag()[l] >= 0;
        }
        return plain;
    }

    private static Project of(ActivityNetwork network) {
        int n = network.activityCount();
        int[] work = new int[n];
        int[][] use = new int[network.resources().length][n];
        int[] linkFrom = new int[n + 1];
        for (int a = 0; a < n; a++) {
            int mode = network.modeFrom()[a];
            work[a] = network.modeWork()[mode];
            for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1] && work[a] > 0; u++) {
                use[network.useResource()[u]][a] += network.useAmount()[u];
            }
            for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                linkFrom[network.pred()[l] + 1]++;
            }
        }
        for (int a = 0; a < n; a++) {
            linkFrom[a + 1] += linkFrom[a];
        }
        int[] successor = new int[linkFrom[n]];
        int[] distance = new int[linkFrom[n]];
        int[] next = linkFrom.clone();
        for (int a = 0; a < n; a++) {
            for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                int at = next[network.pred()[l]]++;
                successor[at] = a;
                distance[at] = work[network.pred()[l]] + network.predLag()[l];
            }
        }
        int[][] capacity =
                Arrays.stream(network.resources()).map(r -> r.capacity()).toArray(int[][]::new);
        int[] head = network.release().clone();
        int[] tail = work.clone();
        settle(head, tail, linkFrom, successor, distance);
        return new Project(work, head, tail, linkFrom, successor, distance, capacity, use);
    }

    /** Longest paths, by passes over all links until nothing changes: links have no order, and projects are small. */
    private static void settle(int[] head, int[] tail, int[] linkFrom, int[] successor, int[] distance) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int a = 0; a < head.length; a++) {
                for (int l = linkFrom[a]; l < linkFrom[a + 1]; l++) {
                    int s = successor[l];
                    changed |= head[s] < head[a] + distance[l] || tail[a] < distance[l] + tail[s];
                    head[s] = Math.max(head[s], head[a] + distance[l]);
                    tail[a] = Math.max(tail[a], distance[l] + tail[s]);
                }
            }
        }
    }
}
