package dev.buildout.planner.schedule;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import java.util.Arrays;

/**
 * The starting rule: activities by their latest finish time, counted back from the due dates over links and shortest
 * modes (the LFT rule of the project-scheduling literature), usual modes, lots from the cheapest offer in time.
 */
public final class PriorityRule {

    private PriorityRule() {}

    /** The decisions of the rule: required phases are built, optional ones are not. */
    public static Decisions latestFinishTime(ActivityNetwork network) {
        long[] latest = Arrays.stream(latestFinishTimes(network)).asLongStream().toArray();
        Decisions decisions = new Decisions(network).orderedBy(network, latest);
        Arrays.fill(decisions.lotMode, Decisions.DISPATCH);
        System.arraycopy(network.phases().required(), 0, decisions.built, 0, decisions.built.length);
        return decisions;
    }

    /** The latest day on which each activity may finish for the due dates to be met; may be negative. */
    public static int[] latestFinishTimes(ActivityNetwork network) {
        int n = network.activityCount();
        int[] latest = new int[n];
        for (int a = 0; a < n; a++) {
            int phase = network.phase()[a];
            latest[a] = phase >= 0 ? lastDay(network.phases(), phase) : Integer.MAX_VALUE / 2;
        }
        int[] order = Linearization.byKey(network, new long[n]);
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

    private static int lastDay(Phases phases, int phase) {
        return Math.min(phases.due()[phase], phases.latest()[phase]);
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

    /** The working days of an activity's fastest mode. */
    static int shortest(ActivityNetwork network, int a) {
        int least = Integer.MAX_VALUE;
        for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
            least = Math.min(least, network.modeWork()[m]);
        }
        return least;
    }
}
