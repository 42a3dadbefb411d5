package dev.buildout.planner.exact;

import java.util.Arrays;

/**
 * Learns a clause from a conflict: what the latest decision led to is replaced by its reasons until one statement of that
 * decision's level is left (first unique implication point). Of a change of several days only as much is explained as was
 * needed. After J. Marques-Silva and K. Sakallah, "GRASP: a search algorithm for propositional satisfiability", IEEE
 * Transactions on Computers 48 (1999), and O. Ohrimenko, P. Stuckey and M. Codish, "Propagation via lazy clause
 * generation", Constraints 14 (2009).
 */
final class ConflictAnalysis {

    private static final int NONE = -1;

    private final Bounds bounds;
    private final Branching branching;

    /** The strongest literal asked of each change, or none; and the changes of which one is asked. */
    private final int[] asked;

    private final Literals changes = new Literals();
    private final Literals reason = new Literals();
    private final Literals kept = new Literals();
    private final Literals result = new Literals();
    private int current;
    private int open;
    private int backLevel;

    ConflictAnalysis(Bounds bounds, Branching branching) {
        this.bounds = bounds;
        this.branching = branching;
        this.asked = new int[bounds.variables()];
        Arrays.fill(asked, NONE);
    }

    /** The latest level of literals that all hold. */
    int latestLevel(Literals conflict) {
        int latest = 0;
        for (int i = 0; i < conflict.size(); i++) {
            latest = Math.max(latest, bounds.levelOf(bounds.changeOf(conflict.get(i))));
        }
        return latest;
    }

    /**
     * The clause learned from literals that hold and cannot all hold, at least one of which is of the current level. The
     * first literal follows once all is taken back to {@link #backLevel}; the second is of that level.
     */
    int[] learn(Literals conflict) {
        current = bounds.startOf(bounds.level());
        open = 0;
        ask(conflict);
        int change = bounds.size() - 1;
        while (true) {
            while (asked[change] == NONE) {
                change--;
            }
            if (open == 1) {
                break;
            }
            reason.clear();
            bounds.explain(change, reason);
            asked[change] = NONE;
            open--;
            ask(reason);
            change--;
        }
        int[] learned = clause(change);
        for (int i = 0; i < changes.size(); i++) {
            asked[changes.get(i)] = NONE;
        }
        changes.clear();
        return learned;
    }

    /** The level to go back to. */
    int backLevel() {
        return backLevel;
    }

    /** On how many levels the literals of a clause were decided. */
    int levels(int[] clause) {
        return (int) Arrays.stream(clause)
                .map(l -> bounds.levelOf(bounds.changeOf(l ^ 1)))
                .distinct()
                .count();
    }

    private void ask(Literals literals) {
        for (int i = 0; i < literals.size(); i++) {
            int literal = literals.get(i);
            int change = bounds.changeOf(literal);
            if (bounds.levelOf(change) > 0) {
                branching.used(literal >> 1);
                if (asked[change] == NONE) {
                    asked[change] = literal;
                    changes.add(change);
                    open += change >= current ? 1 : 0;
                } else if (isStronger(literal, asked[change])) {
                    asked[change] = literal;
                }
            }
        }
    }

    /** Whether one of two literals about the same bound implies the other: later first starts, earlier last starts. */
    private static boolean isStronger(int literal, int other) {
        return (literal & 1) == 0 ? literal > other : literal < other;
    }

    private int[] clause(int implicationPoint) {
        kept.clear();
        for (int i = 0; i < changes.size(); i++) {
            int change = changes.get(i);
            if (change != implicationPoint && asked[change] != NONE && !follows(change)) {
                kept.add(change);
            }
        }
        result.clear();
        result.add(asked[implicationPoint] ^ 1);
        int second = 0;
        backLevel = 0;
        for (int i = 0; i < kept.size(); i++) {
            int change = kept.get(i);
            if (!isCovered(change, implicationPoint)) {
                int level = bounds.levelOf(change);
                if (level > backLevel) {
                    backLevel = level;
                    second = result.size();
                }
                result.add(asked[change] ^ 1);
            }
        }
        if (result.size() > 1) {
            int swapped = result.get(1);
            result.set(1, result.get(second));
            result.set(second, swapped);
        }
        return result.toArray();
    }

    /** Whether what is asked of a change follows from what is asked of others. */
    private boolean follows(int change) {
        if (bounds.isDecision(change)) {
            return false;
        }
        reason.clear();
        bounds.explain(change, reason);
        for (int i = 0; i < reason.size(); i++) {
            int literal = reason.get(i);
            int of = bounds.changeOf(literal);
            if (bounds.levelOf(of) > 0
                    && (asked[of] == NONE || (asked[of] != literal && isStronger(literal, asked[of])))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a later change of the same bound, of which more is asked, is in the clause and implies it. */
    private boolean isCovered(int change, int implicationPoint) {
        boolean covered = bounds.side(implicationPoint) == bounds.side(change);
        for (int i = 0; i < kept.size() && !covered; i++) {
            covered = kept.get(i) > change && bounds.side(kept.get(i)) == bounds.side(change);
        }
        return covered;
    }
}
