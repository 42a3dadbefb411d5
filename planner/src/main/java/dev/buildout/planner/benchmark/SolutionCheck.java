package dev.buildout.planner.benchmark;

import dev.buildout.planner.benchmark.Instance.Activity;
import dev.buildout.planner.benchmark.Instance.Mode;
import dev.buildout.planner.benchmark.Instance.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a solution from the instance alone, sharing nothing with the network or the schedule generator: every activity
 * once and in one of its modes, none before its project's release or a predecessor's finish, no resource used beyond its
 * capacity on any day or, where it is used up, altogether.
 */
public final class SolutionCheck {

    private final Instance instance;

    /** By project and activity; absent where the solution has no such row. */
    private final Solution.@Nullable Row[][] rows;

    private final List<String> violations = new ArrayList<>();
    private final List<String> shortages = new ArrayList<>();

    /**
     * What a solution is worth. Where activities are missing, the values are those of the others.
     *
     * @param violations rules of time and daily capacity that it breaks, in words
     * @param shortages what makes it infeasible but follows from the modes chosen: missing activities, and resources that
     *     are used up beyond what there is
     * @param totalDelay sum over the projects of finish − release − critical-path duration, in days
     * @param totalMakespan latest finish less earliest release, in days
     */
    public record Verdict(List<String> violations, List<String> shortages, long totalDelay, long totalMakespan) {

        public Verdict {
            violations = List.copyOf(violations);
            shortages = List.copyOf(shortages);
        }

        /** Whether nothing at all is wrong. */
        public boolean isFeasible() {
            return violations.isEmpty() && shortages.isEmpty();
        }
    }

    private SolutionCheck(Instance instance, Solution solution) {
        this.instance = instance;
        List<Project> projects = instance.projects();
        this.rows = new Solution.Row[projects.size()][];
        for (int p = 0; p < rows.length; p++) {
            rows[p] = new Solution.Row[projects.get(p).activities().size()];
        }
        solution.rows().forEach(this::enter);
    }

    /** Judges a solution. */
    public static Verdict check(Instance instance, Solution solution) {
        return new SolutionCheck(instance, solution).verdict();
    }

    private void enter(Solution.Row row) {
        boolean known = isIn(row.project(), instance.projects().size())
                && isIn(row.activity(), rows[row.project() - 1].length)
                && isIn(row.mode(), activity(row).modes().size());
        if (!known) {
            violations.add(row + " is not in the instance");
        } else if (rows[row.project() - 1][row.activity() - 1] != null) {
            violations.add(name(row) + " stands there twice");
        } else {
            rows[row.project() - 1][row.activity() - 1] = row;
        }
    }

    private static boolean isIn(int number, int most) {
        return number >= 1 && number <= most;
    }

    private Verdict verdict() {
        long delay = 0;
        int last = 0;
        int firstRelease = Integer.MAX_VALUE;
        for (int p = 0; p < rows.length; p++) {
            Project project = instance.projects().get(p);
            checkTimes(p, project);
            checkUsedUp(p, project);
            int finish = project.release();
            for (Solution.Row row : rows[p]) {
                finish = row == null ? finish : Math.max(finish, finish(row));
            }
            delay += finish - project.release() - project.criticalPathDays();
            last = Math.max(last, finish);
            firstRelease = Math.min(firstRelease, project.release());
        }
        checkDailyUse(last);
        boolean delayCounts = instance.goal() == Instance.Goal.TOTAL_PROJECT_DELAY;
        return new Verdict(violations, shortages, delayCounts ? delay : 0, last - firstRelease);
    }

    private void checkTimes(int p, Project project) {
        for (int a = 0; a < rows[p].length; a++) {
            Solution.Row row = rows[p][a];
            if (row == null) {
                shortages.add("activity " + (a + 1) + " of project " + (p + 1) + " has no date");
                continue;
            }
            if (row.start() < project.release()) {
                violations.add(name(row) + " starts on day " + row.start() + ", released on " + project.release());
            }
            for (int s : project.activities().get(a).successors()) {
                Solution.Row successor = rows[p][s - 1];
                if (successor != null && successor.start() < finish(row)) {
                    violations.add(name(successor) + " starts on day " + successor.start() + ", before " + name(row)
                            + " is finished on " + finish(row));
                }
            }
        }
    }

    private void checkUsedUp(int p, Project project) {
        for (int r = 0; r < project.nonrenewable().size(); r++) {
            long used = 0;
            for (Solution.Row row : rows[p]) {
                used += row == null ? 0 : mode(row).nonrenewable().get(r);
            }
            if (used > project.nonrenewable().get(r)) {
                shortages.add("project " + (p + 1) + " uses " + used + " of N" + (r + 1) + ", there are "
                        + project.nonrenewable().get(r));
            }
        }
    }

    private void checkDailyUse(int days) {
        for (int r = 0; r < instance.shared().size(); r++) {
            int column = r;
            long[] together = new long[days];
            for (int p = 0; p < rows.length; p++) {
                long[] own = new long[days];
                addDailyUse(p, r, own);
                if (instance.shared().get(r).isEmpty()) {
                    int capacity = instance.projects().get(p).renewable().get(r);
                    requireWithin(own, capacity, "R" + (r + 1) + " of project " + (p + 1));
                } else {
                    Arrays.setAll(together, day -> together[day] + own[day]);
                }
            }
            instance.shared()
                    .get(r)
                    .ifPresent(capacity -> requireWithin(together, capacity, "the shared R" + (column + 1)));
        }
    }

    private void addDailyUse(int p, int resource, long[] use) {
        for (Solution.Row row : rows[p]) {
            if (row != null) {
                for (int day = Math.max(0, row.start()); day < finish(row); day++) {
                    use[day] += mode(row).renewable().get(resource);
                }
            }
        }
    }

    private void requireWithin(long[] use, int capacity, String what) {
        for (int day = 0; day < use.length; day++) {
            if (use[day] > capacity) {
                violations.add(use[day] + " of " + what + " on day " + day + ", there are " + capacity);
                return;
            }
        }
    }

    private Activity activity(Solution.Row row) {
        return instance.projects().get(row.project() - 1).activities().get(row.activity() - 1);
    }

    private Mode mode(Solution.Row row) {
        return activity(row).modes().get(row.mode() - 1);
    }

    private int finish(Solution.Row row) {
        return row.start() + mode(row).days();
    }

    private static String name(Solution.Row row) {
        return "activity " + row.activity() + " of project " + row.project();
    }
}
