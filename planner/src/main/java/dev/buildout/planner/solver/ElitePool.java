package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The best decisions of different quality that the parts of a search have found; they learn from each other through it. */
final class ElitePool {

    private static final int SIZE = 8;

    private final List<Individual> members = new ArrayList<>();

    ElitePool(Individual first) {
        members.add(first);
    }

    /** Keeps an individual if it is among the best; two of the same quality count as the same. */
    void offer(Individual individual) {
        int at = members.size();
        while (at > 0 && individual.isBetterThan(members.get(at - 1))) {
            at--;
        }
        boolean known = at > 0 && !members.get(at - 1).isBetterThan(individual);
        if (!known && at < SIZE) {
            members.add(at, individual);
            if (members.size() > SIZE) {
                members.remove(SIZE);
            }
        }
    }

    int size() {
        return members.size();
    }

    Individual best() {
        return members.get(0);
    }

    Decisions any(Random random) {
        return members.get(random.nextInt(members.size())).decisions();
    }
}
