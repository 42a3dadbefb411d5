package dev.buildout.planner.bound;

/**
 * Drops modes that no longer fit the window of their activity, or that take more of a non-renewable resource than the
 * least of all other activities leaves. Not enough left for the least of all refutes.
 */
final class ModeRule implements Rule {

    @Override
    public void narrow(Windows windows, Budget budget) {
        budget.spend((1L + windows.target.stock().length) * 3L * windows.mode.length);
        for (int i = 0; i < windows.target.size() && !windows.isEmpty(); i++) {
            int room = windows.finishMax[i] - windows.startMin[i];
            if (windows.longest[i] > room) {
                dropLonger(windows, i, room);
            }
        }
        for (int k = 0; k < windows.target.stock().length && !windows.isEmpty(); k++) {
            dropUnaffordable(windows, windows.target.taken()[k], windows.target.stock()[k]);
        }
    }

    private static void dropLonger(Windows windows, int i, int room) {
        for (int m = windows.target.modeFrom()[i]; m < windows.target.modeFrom()[i + 1]; m++) {
            if (windows.mode[m] && windows.target.modeWork()[m] > room) {
                windows.drop(i, m);
            }
        }
    }

    private static void dropUnaffordable(Windows windows, int[] taken, long stock) {
        long left = stock;
        for (int i = 0; i < windows.target.size(); i++) {
            left -= least(windows, i, taken);
        }
        if (left < 0) {
            windows.refute();
        }
        for (int i = 0; i < windows.target.size() && !windows.isEmpty(); i++) {
            long room = left + least(windows, i, taken);
            for (int m = windows.target.modeFrom()[i]; m < windows.target.modeFrom()[i + 1]; m++) {
                if (windows.mode[m] && taken[m] > room) {
                    windows.drop(i, m);
                }
            }
        }
    }

    private static int least(Windows windows, int i, int[] taken) {
        int least = Integer.MAX_VALUE;
        for (int m = windows.target.modeFrom()[i]; m < windows.target.modeFrom()[i + 1]; m++) {
            least = windows.mode[m] ? Math.min(least, taken[m]) : least;
        }
        return least;
    }
}
