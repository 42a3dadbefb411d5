package dev.buildout.planner.bound;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The critical path backwards: for each activity of a target, days that lie at least between its finish and the finish of
 * the target, by links alone; negative when it may be finished that much later than the target.
 */
final class Tails {

    /** Of what the target does not wait for at all; small enough to add lags to. */
    private static final int NONE = Integer.MIN_VALUE / 4;

    private Tails() {}

    static int[] of(Target target) {
        int n = target.size();
        int[] afterStart = new int[n];
        int[] afterFinish = new int[n];
        for (int i = 0; i < n; i++) {
            afterFinish[i] = target.last()[i] ? 0 : NONE;
            afterStart[i] = afterFinish[i] + shortest(target, i);
        }
        for (int l = target.linkFrom().length - 1; l >= 0; l--) {
            int from = target.linkFrom()[l];
            int to = target.linkTo()[l];
            int lag = target.linkLag()[l];
            switch (target.linkType()[l]) {
                case FS -> afterFinish[from] = Math.max(afterFinish[from], afterStart[to] + lag);
                case SS -> afterStart[from] = Math.max(afterStart[from], afterStart[to] + lag);
                case FF -> afterFinish[from] = Math.max(afterFinish[from], afterFinish[to] + lag);
                case SF -> afterStart[from] = Math.max(afterStart[from], afterFinish[to] + lag);
            }
            afterStart[from] = Math.max(afterStart[from], afterFinish[from] + shortest(target, from));
            if (!target.broken()[from]) {
                afterFinish[from] = Math.max(afterFinish[from], afterStart[from] - longest(target, from));
            }
        }
        return afterFinish;
    }

    private static int shortest(Target target, int i) {
        return work(target, i).min().orElse(0);
    }

    private static int longest(Target target, int i) {
        return work(target, i).max().orElse(0);
    }

    private static IntStream work(Target target, int i) {
        return Arrays.stream(target.modeWork(), target.modeFrom()[i], target.modeFrom()[i + 1]);
    }
}
