package dev.buildout.planner.bound;

/** Heads and tails: what links say about both of their ends, in one sweep forwards and one backwards. */
final class LinkRule implements Rule {

    @Override
    public void narrow(Windows windows, Budget budget) {
        Target target = windows.target;
        int links = target.linkFrom().length;
        budget.spend(4L * links);
        for (int l = 0; l < links && !windows.isEmpty(); l++) {
            forwards(windows, target, l);
        }
        for (int l = links - 1; l >= 0 && !windows.isEmpty(); l--) {
            backwards(windows, target, l);
        }
    }

    private static void forwards(Windows w, Target target, int l) {
        int from = target.linkFrom()[l];
        int to = target.linkTo()[l];
        int lag = target.linkLag()[l];
        switch (target.linkType()[l]) {
            case FS -> w.raiseStart(to, w.finishMin[from] + lag);
            case SS -> w.raiseStart(to, w.startMin[from] + lag);
            case FF -> w.raiseFinish(to, w.finishMin[from] + lag);
            case SF -> w.raiseFinish(to, w.startMin[from] + lag);
        }
    }

    private static void backwards(Windows w, Target target, int l) {
        int from = target.linkFrom()[l];
        int to = target.linkTo()[l];
        int lag = target.linkLag()[l];
        switch (target.linkType()[l]) {
            case FS -> w.lowerFinish(from, w.startMax[to] - lag);
            case SS -> w.lowerStart(from, w.startMax[to] - lag);
            case FF -> w.lowerFinish(from, w.finishMax[to] - lag);
            case SF -> w.lowerStart(from, w.finishMax[to] - lag);
        }
    }
}
