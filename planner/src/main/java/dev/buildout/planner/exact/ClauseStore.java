package dev.buildout.planner.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clauses learned so far. Each watches two of its literals and is looked at only when one of them fails (M. Moskewicz
 * and others, "Chaff: engineering an efficient SAT solver", DAC 2001).
 */
final class ClauseStore {

    private static final int FIRST_LIMIT = 4000;
    private static final double LIMIT_GROWTH = 1.1;

    /** Bounds the memory of a search without an end in sight; of more than so many even the most useful kind are dropped. */
    private static final int GREATEST_LIMIT = 100_000;

    private static final double DECAY = 0.999;
    private static final double TOO_GREAT = 1e100;

    /** Clauses that join so few levels are kept while there is room. */
    private static final int KEPT_LEVELS = 2;

    private final Bounds bounds;
    private final @Nullable Clause[][] watchers;
    private final int[] watcherCount;
    private final List<Clause> learned = new ArrayList<>();
    private double limit = FIRST_LIMIT;
    private double bump = 1;

    ClauseStore(Bounds bounds) {
        this.bounds = bounds;
        this.watchers = new Clause[2 * bounds.variables()][];
        this.watcherCount = new int[watchers.length];
    }

    /** Those that are kept. */
    List<Clause> learned() {
        return learned;
    }

    /** Keeps a clause of at least two literals. */
    void add(Clause clause) {
        clause.activity = bump;
        learned.add(clause);
        watch(clause.literals[0], clause);
        watch(clause.literals[1], clause);
    }

    private void watch(int literal, Clause clause) {
        Clause[] list = watchers[literal];
        int count = watcherCount[literal];
        if (list == null) {
            list = new Clause[4];
            watchers[literal] = list;
        } else if (count == list.length) {
            list = Arrays.copyOf(list, 2 * count);
            watchers[literal] = list;
        }
        list[count] = clause;
        watcherCount[literal]++;
    }

    /** Draws the conclusions from a literal that has failed; returns a clause that fails as a whole, or null. */
    @Nullable
    Clause propagate(int failed) {
        Clause[] list = watchers[failed];
        if (list == null) {
            return null;
        }
        int count = watcherCount[failed];
        int kept = 0;
        Clause conflict = null;
        for (int i = 0; i < count; i++) {
            Clause clause = list[i];
            if (conflict != null) {
                list[kept++] = clause;
            } else if (!clause.dropped && !movesWatch(clause, failed)) {
                list[kept++] = clause;
                if (!bounds.imply(clause.literals[0], -1, clause)) {
                    conflict = clause;
                }
            }
        }
        watcherCount[failed] = kept;
        Arrays.fill(list, kept, count, null);
        return conflict;
    }

    /** Finds another literal to watch than a failed one; it ends as the second where there is none. */
    private boolean movesWatch(Clause clause, int failed) {
        int[] literals = clause.literals;
        if (literals[0] == failed) {
            literals[0] = literals[1];
            literals[1] = failed;
        }
        if (bounds.isTrue(literals[0])) {
            return false;
        }
        for (int k = 2; k < literals.length; k++) {
            if (!bounds.isFalse(literals[k])) {
                literals[1] = literals[k];
                literals[k] = failed;
                watch(literals[1], clause);
                return true;
            }
        }
        return false;
    }

    /** Takes note that a clause was of use. */
    void used(Clause clause) {
        clause.activity += bump;
        if (clause.activity > TOO_GREAT) {
            learned.forEach(c -> c.activity /= TOO_GREAT);
            bump /= TOO_GREAT;
        }
    }

    void decay() {
        bump /= DECAY;
    }

    /** Drops the less useful half when there are too many; only while nothing is decided. */
    void reduce() {
        if (learned.size() < limit) {
            return;
        }
        boolean isCrowded = limit >= GREATEST_LIMIT;
        limit = Math.min(limit * LIMIT_GROWTH, GREATEST_LIMIT);
        learned.sort(Comparator.comparingDouble((Clause c) -> c.activity).reversed());
        for (int i = learned.size() / 2; i < learned.size(); i++) {
            learned.get(i).dropped = isCrowded || learned.get(i).levels > KEPT_LEVELS;
        }
        learned.removeIf(c -> c.dropped);
        for (int literal = 0; literal < watchers.length; literal++) {
            sweep(literal);
        }
    }

    /** Forgets the dropped clauses that watch a literal. */
    private void sweep(int literal) {
        Clause[] list = watchers[literal];
        int kept = 0;
        for (int i = 0; i < watcherCount[literal] && list != null; i++) {
            Clause clause = list[i];
            if (clause != null && !clause.dropped) {
                list[kept++] = clause;
            }
        }
        if (list != null) {
            Arrays.fill(list, kept, watcherCount[literal], null);
        }
        watcherCount[literal] = kept;
    }
}
