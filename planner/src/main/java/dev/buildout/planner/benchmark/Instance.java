package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.List;
import java.util.OptionalInt;

/**
 * A public instance: one or several projects of activities with modes. Activities are numbered from 1 in the order of
 * their list, as in the instance's own files; days and units are whole.
 *
 * @param name file name without its suffix
 * @param goal what is to be small
 * @param projects the projects, numbered from 1 in this order
 * @param shared for each renewable column, the capacity that all projects share; absent where the column is each
 *     project's own
 */
public record Instance(String name, Goal goal, List<Project> projects, List<OptionalInt> shared) {

    public Instance {
        projects = List.copyOf(projects);
        shared = List.copyOf(shared);
    }

    /** What is to be small. */
    public enum Goal {
        /** The day on which the last activity is finished. */
        MAKESPAN,

        /**
         * First the total project delay, the sum of finish − release − critical-path duration over the projects; then the
         * total makespan, the latest finish less the earliest release.
         */
        TOTAL_PROJECT_DELAY
    }

    /**
     * One project.
     *
     * @param name name of its file
     * @param release first day on which its activities may start
     * @param criticalPathDays length of its critical path in days; 0 where the instance does not say
     * @param renewable units there are of each renewable resource on each day
     * @param nonrenewable units there are of each non-renewable resource altogether
     * @param activities dummies included
     */
    public record Project(
            String name,
            int release,
            int criticalPathDays,
            List<Integer> renewable,
            List<Integer> nonrenewable,
            List<Activity> activities) {

        public Project {
            renewable = List.copyOf(renewable);
            nonrenewable = List.copyOf(nonrenewable);
            activities = List.copyOf(activities);
        }

        /** The same project in a list that gives it a release and a critical path. */
        Project released(int day, int criticalPath) {
            return new Project(name, day, criticalPath, renewable, nonrenewable, activities);
        }
    }

    /**
     * One activity.
     *
     * @param where the row of its modes
     * @param modes numbered from 1; never empty
     * @param successors numbers of the activities that start when it is finished, or later
     */
    public record Activity(SourceLocation where, List<Mode> modes, List<Integer> successors) {

        public Activity {
            modes = List.copyOf(modes);
            successors = List.copyOf(successors);
        }
    }

    /**
     * One way of doing an activity.
     *
     * @param days duration
     * @param renewable units used on each day, by renewable resource
     * @param nonrenewable units used up, by non-renewable resource
     */
    public record Mode(int days, List<Integer> renewable, List<Integer> nonrenewable) {

        public Mode {
            renewable = List.copyOf(renewable);
            nonrenewable = List.copyOf(nonrenewable);
        }
    }

    /** How many activities all projects have together. */
    public int activityCount() {
        return projects.stream().mapToInt(p -> p.activities().size()).sum();
    }
}
