package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether activities can be put in an order. */
final class Precedence {

    private final List<List<Integer>> successors;
    private final boolean[] stuck;

    private Precedence(List<List<Integer>> successors) {
        this.successors = successors;
        this.stuck = new boolean[successors.size()];
    }

    /**
     * Refuses a cycle; costs one look at every arc.
     *
     * @param successors numbers of the successors of each activity, all from 1 to the number of activities
     * @param where the place of each activity's successors
     */
    static void requireNoCycle(List<List<Integer>> successors, List<SourceLocation> where) {
        List<Integer> cycle = new Precedence(successors).cycle();
        if (!cycle.isEmpty()) {
            String path = cycle.stream().map(a -> String.valueOf(a + 1)).collect(Collectors.joining(" -> "));
            throw new InstanceException(
                    where.get(cycle.get(0)), "a cycle of activities " + path, "successors that lead to the last one");
        }
    }

    /** Takes away what has no predecessor left; a walk along what remains comes back to itself. */
    private List<Integer> cycle() {
        int n = successors.size();
        int[] waiting = new int[n];
        successors.forEach(list -> list.forEach(s -> waiting[s - 1]++));
        List<Integer> order = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            if (waiting[a] == 0) {
                order.add(a);
            }
        }
        for (int i = 0; i < order.size(); i++) {
            for (int s : successors.get(order.get(i))) {
                if (--waiting[s - 1] == 0) {
                    order.add(s - 1);
                }
            }
        }
        int first = -1;
        for (int a = n - 1; a >= 0; a--) {
            stuck[a] = waiting[a] > 0;
            first = stuck[a] ? a : first;
        }
        return first < 0 ? List.of() : walkBack(first);
    }

    /** Every stuck activity has a stuck predecessor, so walking back must meet itself. */
    private List<Integer> walkBack(int from) {
        int[] predecessor = new int[successors.size()];
        for (int a = successors.size() - 1; a >= 0; a--) {
            for (int s : successors.get(a)) {
                if (stuck[a]) {
                    predecessor[s - 1] = a;
                }
            }
        }
        List<Integer> walk = new ArrayList<>();
        boolean[] seen = new boolean[successors.size()];
        int at = from;
        while (!seen[at]) {
            seen[at] = true;
            walk.add(0, at);
            at = predecessor[at];
        }
        List<Integer> cycle = new ArrayList<>(walk.subList(0, walk.indexOf(at) + 1));
        cycle.add(0, at);
        return cycle;
    }
}
