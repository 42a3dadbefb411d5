package dev.buildout.planner.costbound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The work that a block's live day rests on, with how long before that day each activity must start and finish at the
 * least: the longest chain of links from it to the end of the block, each successor in the fewest elapsed days that any of
 * its modes can take anywhere in the horizon. Work of a phase or site is shared by its blocks in equal parts: it must be
 * early enough for every one of them, so its cost is no less than the mean of what it costs to be in time for each.
 */
final class BlockWork {

    /** No limit. */
    static final int LOOSE = Integer.MIN_VALUE / 4;

    /**
     * Part of a block's work.
     *
     * @param activity the activity
     * @param share the block's share of it
     * @param beforeFinish days from its finish to the live day at the least
     * @param beforeStart days from its start to the live day at the least
     */
    record Part(int activity, double share, int beforeFinish, int beforeStart) {}

    private final ActivityNetwork network;
    private final int[] order;
    private final Map<Long, Integer> elapsedOf = new HashMap<>();
    private final List<List<Part>> parts = new ArrayList<>();

    BlockWork(ActivityNetwork network, int[] order) {
        this.network = network;
        this.order = order;
        int blocks = network.phases().blockKw().length;
        List<List<Integer>> own = new ArrayList<>();
        for (int b = 0; b < blocks; b++) {
            own.add(new ArrayList<>());
        }
        double[] shareOf = new double[network.activityCount()];
        for (int a = 0; a < shareOf.length; a++) {
            List<Integer> sharers = sharers(a);
            shareOf[a] = 1.0 / Math.max(1, sharers.size());
            for (int b : sharers) {
                own.get(b).add(a);
            }
        }
        for (int b = 0; b < blocks; b++) {
            parts.add(compile(b, own.get(b), shareOf));
        }
    }

    List<Part> parts(int block) {
        return parts.get(block);
    }

    /** The blocks that share an activity: those that are sure to be built where any is, so that it is paid in full. */
    private List<Integer> sharers(int a) {
        if (network.block()[a] >= 0) {
            return List.of(network.block()[a]);
        }
        List<Integer> required = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int p = 0; p < network.phases().count(); p++) {
            boolean of = network.phase()[a] >= 0
                    ? network.phase()[a] == p
                    : network.phases().site()[p] == network.site()[a];
            for (int b = network.phases().blockFrom()[p];
                    of && b < network.phases().blockFrom()[p + 1];
                    b++) {
                all.add(b);
                if (network.phases().required()[p]) {
                    required.add(b);
                }
            }
        }
        return required.isEmpty() ? all : required;
    }

    private List<Part> compile(int block, List<Integer> own, double[] shareOf) {
        int n = network.activityCount();
        int[] finish = new int[n];
        int[] start = new int[n];
        Arrays.fill(finish, LOOSE);
        Arrays.fill(start, LOOSE);
        for (int i = n - 1; i >= 0; i--) {
            int j = order[i];
            if (network.block()[j] == block) {
                finish[j] = Math.max(finish[j], 0);
            }
            if (network.fixed()[j] < 0 && (finish[j] > LOOSE || start[j] > LOOSE)) {
                passOn(j, finish, start);
            }
        }
        List<Part> compiled = new ArrayList<>();
        for (int a : own) {
            if (network.fixed()[a] < 0) {
                compiled.add(new Part(a, shareOf[a], finish[a], start[a]));
            }
        }
        return List.copyOf(compiled);
    }

    private void passOn(int j, int[] finish, int[] start) {
        int startBefore = Math.max(start[j], finish[j] > LOOSE ? finish[j] + shortest(j) : LOOSE);
        for (int l = network.predFrom()[j]; l < network.predFrom()[j + 1]; l++) {
            int p = network.pred()[l];
            int lag = network.predLag()[l];
            switch (network.predType()[l]) {
                case FS -> finish[p] = Math.max(finish[p], startBefore + lag);
                case SS -> start[p] = Math.max(start[p], startBefore + lag);
                case FF -> finish[p] = finish[j] > LOOSE ? Math.max(finish[p], finish[j] + lag) : finish[p];
                case SF -> start[p] = finish[j] > LOOSE ? Math.max(start[p], finish[j] + lag) : start[p];
            }
        }
    }

    private int shortest(int a) {
        int least = Integer.MAX_VALUE;
        for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
            least = Math.min(least, elapsed(network.calendar()[a], network.modeWork()[m]));
        }
        return least;
    }

    /** The fewest days from start to finish of so many working days anywhere in the horizon. */
    private int elapsed(int calendar, int work) {
        return elapsedOf.computeIfAbsent(((long) calendar << 32) + work, key -> {
            DayCalendar days = network.calendars()[calendar];
            int least = work == 0 ? 0 : network.horizon() + 1;
            for (int k = 0; work > 0 && k + work <= days.workDays(); k++) {
                least = Math.min(least, days.dayOf(k + work - 1) + 1 - days.dayOf(k));
            }
            return least;
        });
    }
}
