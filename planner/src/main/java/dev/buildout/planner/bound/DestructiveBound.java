package dev.buildout.planner.bound;

import java.util.List;

/**
 * Destructive improvement: a trial day is refuted by narrowing the windows that it leaves to every activity; then nothing
 * is finished by that day, and the next one is tried. R. Klein and A. Scholl, "Computing lower bounds by destructive
 * improvement: an application to resource-constrained project scheduling", European Journal of Operational Research 112
 * (1999).
 *
 * <p>Energy alone first, doubling the step while it refutes; then all rules day by day, then shaving, until a trial day
 * stands or the budget ends. A trial that the budget cuts short counts for nothing.
 */
final class DestructiveBound {

    private final Target target;
    private final Conflicts conflicts;

    DestructiveBound(Target given) {
        conflicts = Conflicts.of(given);
        target = given.withResources(DerivedResources.of(given, conflicts));
    }

    /** A day before which the target is never finished; the day after the horizon when it cannot be at all. */
    Bounded day(Budget budget) {
        int path = Math.min(target.criticalPath(), target.horizon() + 1);
        int energy = gallop(new Refuter(cheap(), new EnergyRule(false)), Math.max(path, spans()), budget);
        Refuter all = new Refuter(cheap(), new EnergyRule(true));
        int windows = step(all, energy, false, budget);
        int shaved = step(all, windows, true, budget);
        Argument argument = shaved > windows
                ? Argument.SHAVING
                : windows > energy ? Argument.WINDOWS : energy > path ? Argument.ENERGY : Argument.CRITICAL_PATH;
        return new Bounded(shaved, argument);
    }

    /** Energy with heads and tails that do not depend on a trial day. */
    private int spans() {
        int day = 0;
        for (int r = 0; r < target.resources().size(); r++) {
            day = Math.max(day, SharedWork.alone(target, r).allLive()[1]);
        }
        return Math.min(day, target.horizon() + 1);
    }

    private List<Rule> cheap() {
        return List.of(new LinkRule(), new ModeRule(), new DisjunctiveRule(conflicts));
    }

    private int gallop(Refuter refuter, int from, Budget budget) {
        int bound = from;
        int step = 1;
        while (step > 0) {
            int trial = Math.min(bound + step - 1, target.horizon());
            if (bound <= target.horizon() && refutes(refuter, trial, false, budget)) {
                bound = trial + 1;
                step *= 2;
            } else {
                step /= 2;
            }
        }
        return bound;
    }

    private int step(Refuter refuter, int from, boolean shaves, Budget budget) {
        int bound = from;
        while (bound <= target.horizon() && refutes(refuter, bound, shaves, budget)) {
            bound++;
        }
        return bound;
    }

    private boolean refutes(Refuter refuter, int trial, boolean shaves, Budget budget) {
        if (budget.isSpent()) {
            return false;
        }
        Windows windows = new Windows(target, trial);
        refuter.narrow(windows, budget);
        if (shaves && !windows.isEmpty()) {
            new Shaving(refuter).shave(windows, budget);
        }
        return windows.isEmpty();
    }
}
