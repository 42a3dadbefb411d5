package dev.buildout.planner.bound;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts the work that one phase, or one block of it, waits for out of a network. */
final class TargetCompiler {

    private final ActivityNetwork network;
    private final boolean[] live;
    private final Heads heads;
    private final boolean[] needed;

    TargetCompiler(ActivityNetwork network, boolean[] live, Heads heads) {
        this.network = network;
        this.live = live;
        this.heads = heads;
        this.needed = ModeReduction.needed(network);
    }

    /** What must be done before the blocks {@code from} to {@code to} (exclusive) are all live. */
    Target compile(int from, int to) {
        boolean[] ends = new boolean[network.activityCount()];
        for (int a = 0; a < ends.length; a++) {
            ends[a] = network.block()[a] >= from && network.block()[a] < to;
        }
        boolean[] inside = withAncestors(ends);
        int[] activity = Arrays.stream(heads.order()).filter(a -> inside[a]).toArray();
        int[] indexOf = new int[network.activityCount()];
        Arrays.fill(indexOf, -1);
        for (int i = 0; i < activity.length; i++) {
            indexOf[activity[i]] = i;
        }
        int[] modeFrom = new int[activity.length + 1];
        int[] modes = modes(activity, modeFrom);
        int[] links = links(activity);
        int[] taken = taken(modes);
        int[] successors = successors();
        return new Target(
                network.horizon(),
                activity,
                Arrays.stream(activity).map(a -> heads.start()[a]).toArray(),
                Arrays.stream(activity).map(a -> heads.finish()[a]).toArray(),
                flags(activity, ends),
                broken(activity),
                modeFrom,
                Arrays.stream(modes).map(m -> network.modeWork()[m]).toArray(),
                Arrays.stream(links).map(l -> indexOf[network.pred()[l]]).toArray(),
                Arrays.stream(links).map(l -> indexOf[successors[l]]).toArray(),
                Arrays.stream(links).mapToObj(l -> network.predType()[l]).toArray(LinkTerm.Type[]::new),
                Arrays.stream(links).map(l -> network.predLag()[l]).toArray(),
                resources(modes, false),
                stock(taken, inside),
                taken(taken, modes));
    }

    /** The modes of a target by their numbers in the network. */
    int[] modes(Target target) {
        return modes(target.activity(), new int[target.size() + 1]);
    }

    /** All renewable resources of the network, with the demand of all of its modes. */
    List<Cumulative> resources() {
        return resources(IntStream.range(0, network.modeWork().length).toArray(), true);
    }

    private boolean[] withAncestors(boolean[] ends) {
        boolean[] inside = ends.clone();
        for (int i = heads.order().length - 1; i >= 0; i--) {
            int a = heads.order()[i];
            if (inside[a] && network.fixed()[a] < 0) {
                for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                    inside[network.pred()[l]] = true;
                }
            }
        }
        return inside;
    }

    private int[] modes(int[] activity, int[] modeFrom) {
        List<Integer> modes = new ArrayList<>();
        for (int i = 0; i < activity.length; i++) {
            modeFrom[i] = modes.size();
            for (int m = network.modeFrom()[activity[i]]; m < network.modeFrom()[activity[i] + 1]; m++) {
                if (live[m]) {
                    modes.add(m);
                }
            }
        }
        modeFrom[activity.length] = modes.size();
        return modes.stream().mapToInt(m -> m).toArray();
    }

    private int[] successors() {
        int[] successor = new int[network.pred().length];
        for (int a = 0; a < network.activityCount(); a++) {
            Arrays.fill(successor, network.predFrom()[a], network.predFrom()[a + 1], a);
        }
        return successor;
    }

    /** Links into activities that have no fixed date, predecessors in order. */
    private int[] links(int[] activity) {
        int[] position = new int[network.activityCount()];
        for (int i = 0; i < activity.length; i++) {
            position[activity[i]] = i;
        }
        List<Integer> links = new ArrayList<>();
        for (int a : activity) {
            if (network.fixed()[a] < 0) {
                for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                    links.add(l);
                }
            }
        }
        return links.stream()
                .sorted((x, y) -> Integer.compare(position[network.pred()[x]], position[network.pred()[y]]))
                .mapToInt(l -> l)
                .toArray();
    }

    private static boolean[] flags(int[] activity, boolean[] of) {
        boolean[] flags = new boolean[activity.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = of[activity[i]];
        }
        return flags;
    }

    private boolean[] broken(int[] activity) {
        boolean[] broken = new boolean[activity.length];
        for (int i = 0; i < broken.length; i++) {
            DayCalendar calendar = network.calendars()[network.calendar()[activity[i]]];
            broken[i] = calendar.workDays() < network.horizon();
        }
        return broken;
    }

    private List<Cumulative> resources(int[] modes, boolean unused) {
        List<Cumulative> resources = new ArrayList<>();
        for (int r = 0; r < network.resources().length; r++) {
            int resource = r;
            int[] demand = Arrays.stream(modes)
                    .map(m -> ModeReduction.used(network, m, resource))
                    .toArray();
            if (unused || Arrays.stream(demand).anyMatch(d -> d > 0)) {
                resources.add(Cumulative.daily(network.resources()[r].capacity(), demand, network.horizon()));
            }
        }
        return resources;
    }

    /** The non-renewable resources that some of the modes take. */
    private int[] taken(int[] modes) {
        return IntStream.range(0, network.nonrenewables().count())
                .filter(k -> Arrays.stream(modes).anyMatch(m -> ModeReduction.taken(network.nonrenewables(), m, k) > 0))
                .toArray();
    }

    /** What work outside of the target leaves of each, at its least. */
    private long[] stock(int[] resources, boolean[] inside) {
        long[] stock = new long[resources.length];
        for (int k = 0; k < stock.length; k++) {
            stock[k] = network.nonrenewables().capacity()[resources[k]];
            for (int a = 0; a < inside.length; a++) {
                if (!inside[a] && needed[a]) {
                    stock[k] -= leastTaken(a, resources[k]);
                }
            }
        }
        return stock;
    }

    private int leastTaken(int activity, int k) {
        int least = Integer.MAX_VALUE;
        for (int m = network.modeFrom()[activity]; m < network.modeFrom()[activity + 1]; m++) {
            least = live[m] ? Math.min(least, ModeReduction.taken(network.nonrenewables(), m, k)) : least;
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private int[][] taken(int[] resources, int[] modes) {
        return Arrays.stream(resources)
                .mapToObj(k -> Arrays.stream(modes)
                        .map(m -> ModeReduction.taken(network.nonrenewables(), m, k))
                        .toArray())
                .toArray(int[][]::new);
    }
}
