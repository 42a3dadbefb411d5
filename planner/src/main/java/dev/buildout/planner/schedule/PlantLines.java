package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.LineSpec;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Free capacity of plant lines by week. A unit that a line finishes in a week is ex works when the next week begins. A
 * line is drawn on backwards from the latest week that will do, so that goods arrive as late as they may.
 */
final class PlantLines {

    static final int DAYS_PER_WEEK = 7;

    private final LineSpec[] specs;
    private final int[][] free;
    private int[] journalLine = new int[256];
    private int[] journalWeek = new int[256];
    private int[] journalUnits = new int[256];
    private int journalSize;

    /** First and last week of what was drawn last. */
    private int firstWeek;

    private int lastWeek;

    PlantLines(LineSpec[] specs) {
        this.specs = specs;
        this.free = new int[specs.length][];
        for (int i = 0; i < specs.length; i++) {
            free[i] = specs[i].capacity().clone();
        }
    }

    void reset() {
        for (int i = 0; i < specs.length; i++) {
            System.arraycopy(specs[i].capacity(), 0, free[i], 0, free[i].length);
        }
        journalSize = 0;
    }

    /** Takes over what is free in another; what was drawn before can no longer be taken back. */
    void copyFrom(PlantLines other) {
        for (int i = 0; i < free.length; i++) {
            System.arraycopy(other.free[i], 0, free[i], 0, free[i].length);
        }
        journalSize = 0;
    }

    int mark() {
        return journalSize;
    }

    void rollBack(int mark) {
        while (journalSize > mark) {
            journalSize--;
            free[journalLine[journalSize]][journalWeek[journalSize]] += journalUnits[journalSize];
        }
    }

    /** The first week whose units can be ordered on or after a day with a lead time. */
    static int firstWeek(int orderFrom, int leadDays) {
        return Math.max(0, ceilDiv(orderFrom + leadDays, DAYS_PER_WEEK) - 1);
    }

    /** The last week whose units arrive by a day after a transit. */
    static int lastWeek(int arriveBy, int transitDays) {
        return Math.floorDiv(arriveBy - transitDays, DAYS_PER_WEEK) - 1;
    }

    /** The day on which the units of a week are ex works. */
    static int exWorks(int week) {
        return (week + 1) * DAYS_PER_WEEK;
    }

    /** The earliest week by whose end a line has units free from a week on; −1 when it never has. */
    int weekToFinish(int line, int units, int fromWeek) {
        int[] weeks = free[line];
        int rest = units;
        for (int w = fromWeek; w < weeks.length; w++) {
            rest -= weeks[w];
            if (rest <= 0) {
                return w;
            }
        }
        return -1;
    }

    /** Draws units from the latest weeks of a span; false, with nothing drawn, when there are too few. */
    boolean drawLate(int line, int units, int fromWeek, int toWeek) {
        int[] weeks = free[line];
        int rest = units;
        int mark = journalSize;
        lastWeek = -1;
        for (int w = Math.min(toWeek, weeks.length - 1); w >= fromWeek && rest > 0; w--) {
            int take = Math.min(rest, weeks[w]);
            if (take > 0) {
                weeks[w] -= take;
                log(line, w, take);
                rest -= take;
                firstWeek = w;
                lastWeek = Math.max(lastWeek, w);
            }
        }
        if (rest > 0) {
            rollBack(mark);
            return false;
        }
        return true;
    }

    /** The first week of a late draw up to a week, if what was drawn between two marks were free again. */
    int firstWeekToRedraw(int line, int units, int toWeek, int fromMark, int toMark) {
        int rest = units;
        for (int w = Math.min(toWeek, free[line].length - 1); w >= 0; w--) {
            int there = free[line][w];
            for (int j = fromMark; j < toMark; j++) {
                there += journalLine[j] == line && journalWeek[j] == w ? journalUnits[j] : 0;
            }
            rest -= there;
            if (rest <= 0) {
                return w;
            }
        }
        return 0;
    }

    /** The first week that a late draw would take from; −1 when there are too few units. */
    int firstWeekOfLateDraw(int line, int units, int fromWeek, int toWeek) {
        int[] weeks = free[line];
        int rest = units;
        for (int w = Math.min(toWeek, weeks.length - 1); w >= fromWeek; w--) {
            rest -= weeks[w];
            if (rest <= 0) {
                return w;
            }
        }
        return -1;
    }

    int firstWeekDrawn() {
        return firstWeek;
    }

    int lastWeekDrawn() {
        return lastWeek;
    }

    /** Units drawn between two marks by week, ascending. */
    SortedMap<Integer, Integer> drawn(int fromMark, int toMark) {
        SortedMap<Integer, Integer> units = new TreeMap<>();
        for (int j = fromMark; j < toMark; j++) {
            units.merge(journalWeek[j], journalUnits[j], Integer::sum);
        }
        return units;
    }

    /** Makes free again what was drawn between two marks, with a sign of −1 draws it again; nothing is forgotten. */
    void giveBack(int fromMark, int toMark, int sign) {
        for (int j = fromMark; j < toMark; j++) {
            free[journalLine[j]][journalWeek[j]] += sign * journalUnits[j];
        }
    }

    /** Free units of every line by week: the working memory itself. */
    int[][] free() {
        return free;
    }

    int free(int line, int week) {
        return free[line][week];
    }

    private void log(int line, int week, int units) {
        if (journalSize == journalLine.length) {
            journalLine = Arrays.copyOf(journalLine, journalSize * 2);
            journalWeek = Arrays.copyOf(journalWeek, journalSize * 2);
            journalUnits = Arrays.copyOf(journalUnits, journalSize * 2);
        }
        journalLine[journalSize] = line;
        journalWeek[journalSize] = week;
        journalUnits[journalSize++] = units;
    }

    private static int ceilDiv(int a, int b) {
        return -Math.floorDiv(-a, b);
    }
}
