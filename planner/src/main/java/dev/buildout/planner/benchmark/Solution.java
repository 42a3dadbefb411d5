package dev.buildout.planner.benchmark;

import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A solution in the instance's own numbers.
 *
 * @param rows one for each activity that has a date, dummies included, by project and activity
 */
public record Solution(List<Row> rows) {

    public Solution {
        rows = List.copyOf(rows);
    }

    /**
     * One activity.
     *
     * @param project number of its project, from 1
     * @param activity its number in the project's file, from 1
     * @param mode number of its mode in the file, from 1
     * @param start day on which it starts, from 0
     */
    public record Row(int project, int activity, int mode, int start) {}

    /** What a schedule says about its instance; activities without a date are left out. */
    public static Solution of(CompiledInstance compiled, Decisions decisions, Schedule schedule) {
        List<Row> rows = new ArrayList<>();
        for (int a = 0; a < compiled.network().activityCount(); a++) {
            if (compiled.project()[a] > 0 && schedule.start[a] != Schedule.NONE) {
                int mode = compiled.network().modeFrom()[a] + decisions.mode[a];
                rows.add(new Row(
                        compiled.project()[a], compiled.activity()[a], compiled.mode()[mode], schedule.start[a]));
            }
        }
        return new Solution(rows);
    }

    /** Writes the CSV {@code project,activity,mode,start}; does not close the writer. */
    public void write(Writer out) throws IOException {
        out.write("project,activity,mode,start\n");
        for (Row row : rows) {
            out.write(row.project() + "," + row.activity() + "," + row.mode() + "," + row.start() + "\n");
        }
    }
}
