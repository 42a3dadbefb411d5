package dev.buildout.planner.bound;

import java.util.BitSet;

/**
 * Two activities that cannot overlap are done one after the other: when one is too late to be first, it is second.
 * Immediate selection of J. Carlier and E. Pinson, "An algorithm for solving the job-shop problem", Management Science 35
 * (1989).
 */
final class DisjunctiveRule implements Rule {

    private final BitSet[] incompatible;

    DisjunctiveRule(Conflicts conflicts) {
        incompatible = conflicts.incompatible();
    }

    @Override
    public void narrow(Windows windows, Budget budget) {
        for (int i = 0; i < incompatible.length && !windows.isEmpty(); i++) {
            int steps = 1;
            for (int j = incompatible[i].nextSetBit(0); j >= 0; j = incompatible[i].nextSetBit(j + 1)) {
                steps += 3;
                if (windows.finishMin[i] > windows.startMax[j]) {
                    windows.raiseStart(i, windows.finishMin[j]);
                    windows.lowerFinish(j, windows.startMax[i]);
                }
            }
            budget.spend(steps);
        }
    }
}
