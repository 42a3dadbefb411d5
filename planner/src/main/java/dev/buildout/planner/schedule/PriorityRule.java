package dev.buildout.planner.schedule;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The starting rule: activities by their latest finish time, counted back from the due dates over links and shortest
 * modes (the LFT rule of the project-scheduling literature), usual modes, lots from the cheapest offer in time.
 */
public final class PriorityRule {

    /** The room between two neighbouring keys. */
    public static final long GAP = 1L << 20;

    private PriorityRule() {}

    /** The decisions of the rule: required phases are built, optional ones are not. */
    public static Decisions latestFinishTime(ActivityNetwork network) {
        Decisions decisions = new Decisions(network);
        int[] latest = latestFinish(network);
        Integer[] order = IntStream.range(0, network.activityCount()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt((Integer a) -> latest[a]).thenComparing(a -> a));
        for (int i = 0; i < order.length; i++) {
            decisions.priority[order[i]] = (i + 1) * GAP;
        }
        Arrays.fill(decisions.lotMode, Decisions.DISPATCH);
        System.arraycopy(network.phases().required(), 0, decisions.built, 0, decisions.built.length);
        return decisions;
    }

    private static int[] latestFinish(ActivityNetwork network) {
        int n = network.activityCount();
        int[] latest = new int[n];
        for (int a = 0; a < n; a++) {
            int phase = network.phase()[a];
            latest[a] = phase >= 0 ? network.phases().due()[phase] : Integer.MAX_VALUE / 2;
        }
        int[] order = topological(network);
        for (int i = n - 1; i >= 0; i--) {
            int a = order[i];
            for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
                int p = network.pred()[l];
                int bound = latestFinishOf(network, p, a, l, latest[a]);
                latest[p] = Math.min(latest[p], bound);
            }
        }
        return latest;
    }

    private static int latestFinishOf(ActivityNetwork network, int p, int a, int link, int latest) {
        int lag = network.predLag()[link];
        int own = shortest(network, a);
        int before = shortest(network, p);
        LinkTerm.Type type = network.predType()[link];
        return switch (type) {
            case FS -> latest - own - lag;
            case SS -> latest - own - lag + before;
            case FF -> latest - lag;
            case SF -> latest - lag + before;
        };
    }

    private static int shortest(ActivityNetwork network, int a) {
        int least = Integer.MAX_VALUE;
        for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
            least = Math.min(least, network.modeWork()[m]);
        }
        return least;
    }

    private static int[] topological(ActivityNetwork network) {
        int n = network.activityCount();
        int[] waiting = new int[n];
        int[] order = new int[n];
        int size = 0;
        for (int a = 0; a < n; a++) {
            waiting[a] = network.predFrom()[a + 1] - network.predFrom()[a];
            if (waiting[a] == 0) {
                order[size++] = a;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int s = network.succFrom()[order[i]]; s < network.succFrom()[order[i] + 1]; s++) {
                if (--waiting[network.succ()[s]] == 0) {
                    order[size++] = network.succ()[s];
                }
            }
        }
        return order;
    }
}
