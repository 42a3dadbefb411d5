package dev.buildout.planner.exact;

import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Looks for start days with which one project is finished by a deadline, or proves that there are none. Decides one
 * statement about a start at a time, draws the conclusions from links and resources, learns a clause from every conflict
 * and goes back to where it would have told: a conflict is never met twice, so the search ends. Lazy clause generation
 * after O. Ohrimenko, P. Stuckey and M. Codish, "Propagation via lazy clause generation", Constraints 14 (2009), with the
 * restarts of M. Luby, A. Sinclair and D. Zuckerman, "Optimal speedup of Las Vegas algorithms", Information Processing
 * Letters 47 (1993).
 *
 * <p>What has been learned holds for every earlier deadline too, so one search goes on from deadline to deadline. For one
 * thread.
 */
public final class DeadlineSearch {

    private static final int RESTART = 100;

    private final Project project;
    private final Bounds bounds;
    private final Branching branching;
    private final ClauseStore clauses;
    private final ConflictAnalysis analysis;
    private final Timetable[] timetables;
    private final int[][] incoming;
    private final Literals conflict = new Literals();
    private final int[] starts;
    private int processed;
    private int deadline;
    private int restarts;
    private boolean refuted;
    private boolean found;
    private long work;

    /** How a search stands. */
    public enum Outcome {

        /** There are start days that meet the deadline. */
        FOUND,

        /** There are none. */
        REFUTED,

        /** The effort has come to its end first. */
        OPEN
    }

    private DeadlineSearch(Project project, int deadline) {
        this.project = project;
        this.deadline = deadline;
        int n = project.count();
        int[] last = Arrays.stream(project.tail()).map(t -> deadline - t).toArray();
        this.bounds = new Bounds(project.head(), last);
        this.branching = new Branching(bounds.variables());
        this.clauses = new ClauseStore(bounds);
        this.analysis = new ConflictAnalysis(bounds, branching);
        this.timetables = new Timetable[project.capacity().length];
        for (int r = 0; r < timetables.length; r++) {
            timetables[r] = new Timetable(project, r, deadline, bounds);
        }
        for (int a = 0; a < n; a++) {
            refresh(a);
        }
        this.incoming = incoming(project);
        this.starts = new int[n];
    }

    /** Whether a network is a project that can be searched. */
    public static boolean applies(ActivityNetwork network, int mostActivities) {
        return Project.of(network, mostActivities).isPresent();
    }

    /**
     * A search for schedules of a network, for any deadline up to the latest that is ever asked for; empty when the
     * network is not one required project of at most so many single-mode activities without kit, power, money, holidays,
     * fixed dates and links other than finish-to-start, or when no schedule can be that early by its links alone.
     *
     * @param latest days from day 0 to the latest deadline
     */
    public static Optional<DeadlineSearch> of(ActivityNetwork network, int mostActivities, int latest) {
        return Project.of(network, mostActivities)
                .filter(project -> latest <= network.horizon() && fits(project, latest))
                .map(project -> new DeadlineSearch(project, latest));
    }

    private static boolean fits(Project project, int latest) {
        boolean fits = true;
        for (int a = 0; a < project.count(); a++) {
            fits &= project.head()[a] + project.tail()[a] <= latest;
        }
        return fits;
    }

    /** For each activity, the links that come in, as pairs of predecessor and days from start to start. */
    private static int[][] incoming(Project project) {
        int[][] incoming = new int[project.count()][0];
        for (int a = 0; a < project.count(); a++) {
            for (int l = project.linkFrom()[a]; l < project.linkFrom()[a + 1]; l++) {
                int s = project.successor()[l];
                incoming[s] = Arrays.copyOf(incoming[s], incoming[s].length + 2);
                incoming[s][incoming[s].length - 2] = a;
                incoming[s][incoming[s].length - 1] = project.distance()[l];
            }
        }
        return incoming;
    }

    /** Prefers these start days when it must guess. */
    public void prefer(int[] preferred) {
        for (int x = 0; x < bounds.variables(); x++) {
            branching.phase(x, preferred[bounds.activity(2 * x)] >= bounds.day(2 * x));
        }
    }

    /** The start days found last; they meet the deadline that was asked for. */
    public int[] starts() {
        return starts.clone();
    }

    /** How many clauses of several literals are known. */
    int clauses() {
        return clauses.learned().size();
    }

    /** Whether start days keep all of them, as every schedule must that meets the deadline asked for last. */
    boolean keepsClauses(int[] days) {
        return clauses.learned().stream()
                .allMatch(clause -> Arrays.stream(clause.literals)
                        .anyMatch(l -> (days[bounds.activity(l)] >= bounds.day(l)) == ((l & 1) == 0)));
    }

    /** Bounds moved so far: the measure of effort. */
    public long work() {
        return work;
    }

    /**
     * Goes on until start days are found, refuted, or an effort is spent.
     *
     * @param by first day on which all activities must be finished; no later than in any call before
     * @param effort moves of bounds
     */
    public Outcome run(int by, long effort, BooleanSupplier isOver) {
        tighten(by);
        long until = work + effort;
        found = false;
        while (!refuted && !found && work < until && !isOver.getAsBoolean()) {
            restarts++;
            untilRestart((long) RESTART * luby(restarts), until, isOver);
            backTo(0);
            clauses.reduce();
        }
        return found ? Outcome.FOUND : refuted ? Outcome.REFUTED : Outcome.OPEN;
    }

    private void tighten(int by) {
        if (by > deadline) {
            throw new IllegalArgumentException("Deadline " + by + " after " + deadline);
        }
        deadline = by;
        for (int a = 0; a < project.count() && !refuted; a++) {
            refuted = !bounds.imply(bounds.atMost(a, by - project.tail()[a]), bounds.beginReason(), null);
        }
        refuted = refuted || !propagate();
    }

    private void untilRestart(long conflicts, long until, BooleanSupplier isOver) {
        long left = conflicts;
        while (left > 0 && !refuted && !found && work < until && !isOver.getAsBoolean()) {
            if (propagate()) {
                int literal = branching.next(bounds);
                if (literal < 0) {
                    found = true;
                    Arrays.setAll(starts, bounds::lower);
                } else {
                    bounds.decide(literal);
                }
            } else {
                left--;
                learn();
            }
        }
    }

    private void learn() {
        int level = analysis.latestLevel(conflict);
        if (level == 0) {
            refuted = true;
            return;
        }
        backTo(level);
        int[] learned = analysis.learn(conflict);
        int levels = analysis.levels(learned);
        backTo(analysis.backLevel());
        if (learned.length == 1) {
            refuted = !bounds.imply(learned[0], bounds.beginReason(), null);
        } else {
            Clause clause = new Clause(learned, levels);
            clauses.add(clause);
            bounds.imply(learned[0], -1, clause);
        }
        branching.decay();
        clauses.decay();
    }

    /** Draws all conclusions; false when they contradict each other: the conflict then holds the literals. */
    private boolean propagate() {
        while (true) {
            while (processed < bounds.size()) {
                int change = processed++;
                work++;
                if (!passOn(change)) {
                    return false;
                }
            }
            int before = bounds.size();
            for (int r = 0; r < timetables.length && bounds.size() == before; r++) {
                if (!timetables[r].propagate()) {
                    conflict.clear();
                    bounds.addReason(timetables[r].conflict(), conflict);
                    return false;
                }
            }
            if (bounds.size() == before) {
                return true;
            }
        }
    }

    private boolean passOn(int change) {
        int side = bounds.side(change);
        int a = side >> 1;
        refresh(a);
        boolean isLower = (side & 1) == 0;
        int low = Math.min(bounds.before(change), bounds.after(change)) + 1;
        int high = Math.max(bounds.before(change), bounds.after(change));
        for (int day = low; day <= high; day++) {
            Clause failed = clauses.propagate(isLower ? bounds.atLeast(a, day) ^ 1 : bounds.atLeast(a, day));
            if (failed != null) {
                fail(failed);
                return false;
            }
        }
        return isLower ? pushLater(a) : pushEarlier(a);
    }

    private void refresh(int a) {
        for (Timetable timetable : timetables) {
            timetable.touch(a);
            timetable.refresh(a);
        }
    }

    private void fail(Clause clause) {
        conflict.clear();
        for (int literal : clause.literals) {
            conflict.add(literal ^ 1);
        }
    }

    private boolean pushLater(int a) {
        int day = bounds.lower(a);
        boolean possible = true;
        for (int l = project.linkFrom()[a]; l < project.linkFrom()[a + 1] && possible; l++) {
            int s = project.successor()[l];
            int earliest = day + project.distance()[l];
            possible = bounds.lower(s) >= earliest || push(bounds.atLeast(s, earliest), bounds.atLeast(a, day));
        }
        return possible;
    }

    private boolean pushEarlier(int a) {
        int day = bounds.upper(a);
        boolean possible = true;
        for (int i = 0; i < incoming[a].length && possible; i += 2) {
            int p = incoming[a][i];
            int latest = day - incoming[a][i + 1];
            possible = bounds.upper(p) <= latest || push(bounds.atMost(p, latest), bounds.atMost(a, day));
        }
        return possible;
    }

    private boolean push(int literal, int because) {
        int reason = bounds.beginReason();
        bounds.because(reason, because);
        if (bounds.imply(literal, reason, null)) {
            return true;
        }
        conflict.clear();
        bounds.addReason(reason, conflict);
        if (literal != Bounds.NEVER) {
            conflict.add(literal ^ 1);
        }
        return false;
    }

    private void backTo(int level) {
        while (bounds.level() > level) {
            int change = bounds.size() - 1;
            int a = bounds.side(change) >> 1;
            boolean isLower = (bounds.side(change) & 1) == 0;
            int low = Math.min(bounds.before(change), bounds.after(change)) + 1;
            int high = Math.max(bounds.before(change), bounds.after(change));
            for (int day = low; day <= high; day++) {
                branching.reopen(bounds.atLeast(a, day) >> 1, isLower);
            }
            bounds.pop();
            refresh(a);
        }
        processed = Math.min(processed, bounds.size());
    }

    /** The sequence 1, 1, 2, 1, 1, 2, 4, … from its first member on. */
    static int luby(int i) {
        int power = Integer.highestOneBit(i);
        return i + 1 == 2 * power ? power : luby(i - power + 1);
    }
}
